package io.loligo.mapper.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topics;
import io.loligo.mapper.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotSearchIT {
    private static final int PEOPLE = 10_000;
    private static final Duration PROMPT = Duration.ofSeconds(1);

    private final Installation installation = new Installation();

    @AfterEach
    void end() {
        installation.close();
    }

    @Test
    void thePersonAskedForIsFoundAmongTenThousandWithinASecond() throws SnapshotsUnavailableException {
        IntStream.rangeClosed(1, PEOPLE).forEach(number -> know(person(number)));
        know(People.with(person(4711), Field.POSITION, FieldValue.text("Lead")));
        installation.flush();
        SnapshotSearch search = installation.search();
        search.latest(person(1).key());

        long fastest = Long.MAX_VALUE;
        for (int asked : List.of(4711, 4711, 4711)) {
            long began = System.nanoTime();
            Envelope<EmployeeSnapshot> found =
                    search.latest(person(asked).key()).orElseThrow();
            fastest = Math.min(fastest, System.nanoTime() - began);
            assertThat(found.body().employee().text(Field.POSITION)).contains("Lead");
        }

        assertThat(Duration.ofNanos(fastest)).isLessThan(PROMPT);
    }

    @Test
    void nobodyIsFoundWhomNobodyKnowsOrWhomTheLogForgot() throws SnapshotsUnavailableException {
        know(person(1));
        know(person(2));
        installation.send(new ProducerRecord<>(
                installation.topics().employeeSnapshots().name(),
                person(2).key().text(),
                null));
        installation.flush();

        assertThat(installation.search().latest(person(1).key())).isPresent();
        assertThat(installation.search().latest(person(2).key())).isEmpty();
        assertThat(installation.search().latest(new EmployeeKey("acme", "nobody")))
                .isEmpty();
    }

    @Test
    void brokersThatAreNotThereAreNamedInWords() {
        var nowhere = new SnapshotSearch(new KafkaClients(
                Map.of(
                        "bootstrap.servers",
                        "localhost:1",
                        "default.api.timeout.ms",
                        2_000,
                        "request.timeout.ms",
                        1_000),
                Topics.standard(),
                "one",
                500));

        assertThatThrownBy(() -> nowhere.latest(person(1).key()))
                .isInstanceOf(SnapshotsUnavailableException.class)
                .hasMessageContaining("the topic loligo.employee.snapshots could not be read")
                .hasMessageEndingWith("see whether the brokers are up, then ask again");
    }

    private void know(EmployeeRecord person) {
        installation.write(People.event(
                People.employed(person), person.key().text(), person.fields().toString()));
    }

    private static EmployeeRecord person(int number) {
        return People.person(Integer.toString(number), "Anna", "Kowalska");
    }
}
