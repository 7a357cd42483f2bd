package io.loligo.mapper.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.mapper.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapChangesIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int PEOPLE = 1_500;

    private final Installation installation = new Installation();
    private final Topics topics = installation.topics();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        installation.close();
    }

    @Test
    void killedAndStartedAgainItSendsEachCommandOnceAndInOrder() throws InterruptedException {
        Random random = new Random(7);
        Installation.Replica replica = installation.replica("one", Optional.empty());
        for (int i = 0; i < PEOPLE; i++) {
            var person = People.person(Integer.toString(i), "Anna", "Kowalska");
            var later = People.with(person, Field.LAST_NAME, FieldValue.text("Nowak"));
            write(People.joined(person), "join" + i);
            write(People.updated(person, later), "change" + i);
            if (i % 250 == 249) {
                installation.flush();
                int before = commands().size();
                int wanted = before + random.nextInt(100);
                await().atMost(SOON).until(() -> commands().size() >= Math.min(wanted, before + 1));
                replica.kill();
                replica = installation.replica("one", Optional.empty());
            }
        }
        installation.flush();
        await().atMost(SOON).until(() -> commands().size() >= 2 * PEOPLE);
        replica.close();

        List<Envelope<ActionCommand>> commands = commands();
        Set<String> expected = IntStream.range(0, PEOPLE)
                .boxed()
                .flatMap(i -> List.of(commandId("join" + i, "joiner"), commandId("change" + i, "mover")).stream())
                .collect(Collectors.toSet());
        assertThat(commands).hasSize(2 * PEOPLE);
        assertThat(commands.stream().map(Envelope::id).collect(Collectors.toSet()))
                .isEqualTo(expected);
        Map<String, String> first = new HashMap<>();
        commands.forEach(command -> first.putIfAbsent(
                command.body().employee().text(), command.body().policy().automation()));
        assertThat(first.values()).containsOnly("joiner");
    }

    @Test
    void twoReplicasShareTheWorkAndOneTakesOverFromTheOther() throws InterruptedException {
        var one = installation.replica("one", Optional.empty());
        try (var other = installation.replica("other", Optional.empty())) {
            for (int i = 0; i < 300; i++) {
                write(People.joined(People.person(Integer.toString(i), "Jan", "Lis")), "join" + i);
            }
            installation.flush();
            await().atMost(SOON).until(() -> !commands().isEmpty());
            one.kill();
            await().atMost(SOON).until(() -> commands().size() >= 300);
        }
        assertThat(commands()).extracting(Envelope::id).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeHandledIsADeadLetterAndTheOthersGoOn() {
        try (var replica = installation.replica("one", Optional.empty())) {
            String changes = topics.employeeChanges().name();
            byte[] noise = "<html>".getBytes(StandardCharsets.UTF_8);
            installation.send(new ProducerRecord<>(changes, "acme/1", noise));
            installation.send(new ProducerRecord<>(changes, "acme/2", null));
            installation.send(Wire.write(topics.employeeChanges(), People.event(People.employed(People.ann()))));
            write(People.joined(People.person("4", "A".repeat(70), "Long")), "long");
            write(People.joined(People.ann()), "ann");

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(commands()).hasSize(1);
                assertThat(letters()).hasSize(4);
            });

            assertThat(letters())
                    .extracting(MapChangesIT::reason)
                    .anyMatch(reason -> reason.startsWith("a CloudEvent 1.0 in Kafka's binary mode"))
                    .anyMatch(reason -> reason.startsWith("type: a change of an employee or a result of an action"))
                    .anyMatch(reason -> reason.startsWith("automation joiner: givenName holds at most 64 characters"));
            assertThat(letters())
                    .filteredOn(letter -> "acme/1".equals(letter.key()))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.value()).isEqualTo(noise));
        }
    }

    @Test
    void aReportCreatedBeforeItsManagerIsLinkedThoughTheTableLags() {
        try (var replica = installation.replica("one", Optional.empty())) {
            installation.write(People.event(People.employed(People.ann())));
            installation.write(People.event(People.left(People.person("19", "Ewa", "Lis"))));
            installation.flush();
            Envelope<ActionResult> result = created();
            installation.write(result);
            write(People.joined(People.boss()), "boss");
            installation.flush();
            await().during(Duration.ofSeconds(2))
                    .atMost(SOON)
                    .until(() -> commandsOf("manager-link").isEmpty());

            replica.withTable();

            await().atMost(SOON).until(() -> commandsOf("manager-link").size() == 1);
            ActionCommand link = commandsOf("manager-link").getFirst();
            assertThat(link.employee()).isEqualTo(People.ann().key());
            assertThat(link.id())
                    .isEqualTo(EventIds.of(
                            "command",
                            result.id(),
                            "manager-link",
                            People.ann().key().text()));
        }
    }

    @Test
    void aNewVersionCountsFromTheNextBatchOnAndIsToldOnce() throws IOException {
        policy("disable-account");
        try (var replica = installation.replica("one", Optional.of(folder))) {
            write(People.joined(People.ann()), "first");
            await().atMost(SOON).until(() -> commands().size() == 1);

            policy("no-such-action");
            replica.policy().lookAgain();
            write(People.joined(People.ann()), "second");
            await().atMost(SOON).until(() -> commands().size() == 2);

            policy("unlock-account");
            replica.policy().lookAgain();
            write(People.joined(People.ann()), "third");
            await().atMost(SOON).until(() -> commands().size() == 3);
        }
        assertThat(commands())
                .extracting(command -> command.body().steps().getFirst().type())
                .containsExactly(ActionType.DISABLE_ACCOUNT, ActionType.DISABLE_ACCOUNT, ActionType.UNLOCK_ACCOUNT);
        assertThat(installation.events(topics.operatorActivity(), DocumentChanged.class))
                .extracting(event -> event.body().object())
                .containsExactlyInAnyOrder("directory/corp", "automation/a", "automation/a");
    }

    @Test
    void withoutAPolicyNothingIsReadAndTheReasonIsSaid() {
        try (var replica = installation.replica("one", Optional.of(folder))) {
            await().atMost(SOON).until(() -> replica.state().startsWith("no policy is in force"));
        }
    }

    private void policy(String action) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), """
                kind: directory
                name: corp
                base: DC=corp,DC=example,DC=com
                upn-suffix: corp.example.com
                ---
                kind: automation
                name: a
                on: [joined]
                steps: [{action: %s}]
                """.formatted(action));
    }

    private static Envelope<ActionResult> created() {
        var boss = People.boss().key();
        return People.event(new ActionResult(
                "c-1",
                0,
                ActionType.CREATE_ACCOUNT,
                boss,
                "corp",
                Optional.empty(),
                new Outcome.AlreadySatisfied(),
                List.of(),
                Mode.APPLY,
                new io.loligo.contracts.action.PolicyReference("joiner", "0123456789ab"),
                new io.loligo.contracts.action.Cause("e-1", "io.loligo.employee.joined.v1", People.NOON),
                People.NOON,
                People.NOON));
    }

    private void write(EmployeeChange change, String id) {
        installation.write(People.event((Record) change, id));
    }

    private static String commandId(String change, String automation) {
        return EventIds.of("command", EventIds.of(change), automation);
    }

    private List<Envelope<ActionCommand>> commands() {
        return installation.events(topics.actionCommands(), ActionCommand.class);
    }

    private List<ActionCommand> commandsOf(String automation) {
        return commands().stream()
                .map(Envelope::body)
                .filter(command -> command.policy().automation().equals(automation))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        Topic letters = topics.deadLetters(Topics.Service.MAPPER);
        return installation.records(letters);
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader(Wire.REASON).value(), StandardCharsets.UTF_8);
    }
}
