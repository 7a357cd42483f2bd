package io.loligo.mapper.http;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import io.loligo.mapper.MapperConfig;
import io.loligo.mapper.People;
import io.loligo.parts.MailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RunningMapper.class)
class NoticesIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Inject
    MapperConfig config;

    @ConfigProperty(name = "quarkus.mailer.port")
    int mailPort;

    @ConfigProperty(name = "test.mail-identities")
    Path identities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whoMayDecideIsToldByMailOfAllAtOnceAsSoonAsThereIsAServer() throws Exception {
        Path policy = config.policy().directory().orElseThrow().resolve("asking.yaml");
        Files.writeString(policy, """
                kind: role
                name: it
                members: [ina@example.com, not-a-mail-address]
                ---
                kind: workflow
                name: ask-it
                levels: [{name: review, assignees: [{role: it}]}]
                ---
                kind: automation
                name: asking
                on: [absence-ended]
                workflow: ask-it
                steps: [{action: unlock-account}]
                """);
        when().post("/api/policy/reload").then().statusCode(200);
        try {
            for (int i = 0; i < 3; i++) {
                write(new EmployeeChange.AbsenceEnded(
                        People.with(People.person("7" + i, "Jan", "Lis" + i), Field.EMAIL, FieldValue.text("j@x")),
                        People.NOW,
                        new Absence("1", "x", DAY, DAY)));
            }
            try (MailServer server = MailServer.start(identities, "right", mailPort)) {
                await().atMost(SOON)
                        .until(() ->
                                String.join("\n", server.to("ina@example.com")).matches("(?s).*Lis0.*Lis1.*Lis2.*"));

                assertThat(String.join("\n", server.to("ina@example.com")))
                        .contains("https://loligo.corp.example.com/mapper/requests?stage=asked");
                assertThat(server.to("not-a-mail-address")).isEmpty();
            }
        } finally {
            Files.delete(policy);
            when().post("/api/policy/reload").then().statusCode(200);
        }
    }

    private void write(EmployeeChange change) {
        Envelope<?> event = People.event((Record) change);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(KafkaMessageFactory.<String>createWriter(
                            new Topics(config.topicPrefix()).employeeChanges().name(), EventCodec.key(event.body()))
                    .writeBinary(EventCodec.toCloudEvent(event)));
        }
    }
}
