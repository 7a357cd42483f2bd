package io.loligo.mapper.messaging;

import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.Topics;
import io.loligo.mapper.People;
import io.loligo.parts.SharedParts;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what is known of people for a service under test. */
public final class Snapshots {
    private Snapshots() {}

    /** Returns once it is in the log. */
    public static void write(String prefix, EmployeeSnapshot snapshot) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", SharedParts.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(Wire.write(new Topics(prefix).employeeSnapshots(), People.event(snapshot)));
            producer.flush();
        }
    }
}
