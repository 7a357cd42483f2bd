package io.loligo.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class SharedPartsIT {
    @Test
    void aBrokerIsSharedAndMakesTheTopicsOfAnInstallationOnce() throws Exception {
        KafkaPart kafka = SharedParts.kafka();
        var topics = new Topics("t" + ProcessHandle.current().pid());

        kafka.createTopics(topics);
        kafka.createTopics(topics);

        assertThat(SharedParts.kafka()).isEqualTo(kafka);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(topics.all().stream().map(Topic::name).toList());
        }
    }

    @Test
    void aDatabaseCanBeMadeAndUsed() throws Exception {
        PostgresPart.Database database = SharedParts.postgres().createDatabase("shared_parts_it");

        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery("select current_database()")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("shared_parts_it");
        }
    }
}
