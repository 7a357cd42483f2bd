package io.loligo.mapper.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.mapper.People;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Consent;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Revision;
import io.loligo.mapper.request.Selection;
import io.loligo.mapper.request.Voter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int PEOPLE = 200;

    @TempDir
    Path folder;

    private final Installation installation = new Installation();

    @AfterEach
    void end() {
        installation.close();
    }

    @Test
    void aLeaverWithinTheLimitsIsDisabledOnceItIsCounted() {
        try (var replica = installation.replica("one", Optional.empty()).withTable()) {
            staff(50);
            left(0, "leave");

            await().atMost(SOON).until(() -> !commands().isEmpty());

            assertThat(commands())
                    .singleElement()
                    .satisfies(command -> assertThat(command.id())
                            .isEqualTo(EventIds.of("command", EventIds.of("leave0"), "leaver")));
        }
    }

    @Test
    void fiveThousandLeaversAtOnceAreHeldEntirelyUntilSomebodyLetsThemGo() {
        try (var replica = installation.replica("one", Optional.empty()).withTable()) {
            staff(5_000);
            for (int i = 0; i < 5_000; i++) {
                left(i, "oops");
            }
            installation.flush();

            await().atMost(SOON).until(() -> holds().stream().anyMatch(hold -> hold.people() == 5_000));
            assertThat(commands()).isEmpty();
            assertThat(holds())
                    .singleElement()
                    .satisfies(hold -> assertThat(hold.reason()).contains("5000 people at once", "20 of the 5000"));

            assertThat(decide(holds().getFirst(), Decision.ACCEPTED)).isTrue();
            assertThat(decide(holds().getFirst(), Decision.REJECTED)).isFalse();

            await().atMost(SOON).until(() -> commands().size() == 5_000);
            assertThat(commands()).extracting(Envelope::id).doesNotHaveDuplicates();
            assertThat(installation.events(installation.topics().operatorActivity(), Record.class))
                    .extracting(Envelope::body)
                    .filteredOn(body -> !(body instanceof OperatorActivity.DocumentChanged))
                    .extracting(body -> ((OperatorActivity) body).getClass().getSimpleName())
                    .containsExactlyInAnyOrder("WorkHeld", "HoldDecided");
        }
    }

    @Test
    void whatIsThrownAwayIsNeverSent() {
        try (var replica = installation.replica("one", Optional.empty()).withTable()) {
            staff(100);
            for (int i = 0; i < 100; i++) {
                left(i, "oops");
            }
            await().atMost(SOON).until(() -> holds().stream().anyMatch(hold -> hold.people() == 100));

            decide(holds().getFirst(), Decision.REJECTED);

            await().atMost(SOON).until(() -> holds().isEmpty());
            assertThat(commands()).isEmpty();
            assertThat(installation.stores().requests().peopleWaiting()).isEmpty();
        }
    }

    @Test
    void anAutomationThatHasNeverRunWaitsUntilSomebodyHasLookedAtIt() {
        try (var replica = installation.careful("one", Optional.empty())) {
            staff(10);
            for (int i = 0; i < 10; i++) {
                write(new EmployeeChange.Joined(person(i), now()), "join" + i);
            }
            await().atMost(SOON).until(() -> holds().stream().anyMatch(hold -> hold.people() == 10));
            assertThat(commands()).isEmpty();
            assertThat(holds().getFirst().reason()).contains("joiner has never run here", "10 people");

            decide(holds().getFirst(), Decision.ACCEPTED);
            await().atMost(SOON).until(() -> commands().size() == 10);

            write(new EmployeeChange.Joined(People.ann(), now()), "ann");
            await().atMost(SOON).until(() -> commands().size() == 11);
            assertThat(installation.stores().requests().find(EventIds.of("command", EventIds.of("ann"), "joiner")))
                    .isEmpty();
        }
    }

    @Test
    void nothingThatIsOverIsKeptOfSomebodyWhomHrDeleted() {
        try (var replica = installation.replica("one", Optional.empty()).withTable()) {
            staff(10);
            left(1, "leave");
            String id = EventIds.of("command", EventIds.of("leave1"), "leaver");
            await().atMost(SOON).until(() -> commands().size() == 1);

            write(new EmployeeChange.Erased(EmployeeRecord.of(person(1).key(), Map.of()), now()), "erase");

            await().atMost(SOON)
                    .until(() -> installation.stores().requests().find(id).isEmpty());
        }
    }

    @Test
    void twoApproversAtOnceAndReplicasKilledOnTheWayStillMakeOneCommandOfEachYes() throws Exception {
        Files.writeString(folder.resolve("policy.yaml"), """
                kind: directory
                name: corp
                base: DC=corp,DC=example,DC=com
                upn-suffix: corp.example.com
                ---
                kind: role
                name: it
                members: [ina@example.com, ivo@example.com]
                ---
                kind: workflow
                name: one-level
                levels: [{name: review, assignees: [{role: it}]}]
                ---
                kind: automation
                name: opener
                on: [joined]
                workflow: one-level
                steps: [{action: unlock-account}]
                """);
        Installation.Replica replica = installation.replica("one", Optional.of(folder));
        for (int i = 0; i < PEOPLE; i++) {
            write(new EmployeeChange.Joined(person(i), now()), "join" + i);
        }
        List<String> ids = IntStream.range(0, PEOPLE)
                .mapToObj(i -> EventIds.of("command", EventIds.of("join" + i), "opener"))
                .toList();
        await().atMost(SOON)
                .until(() -> ids.stream()
                        .allMatch(id -> installation
                                .stores()
                                .requests()
                                .find(id)
                                .filter(Request::isOpen)
                                .isPresent()));
        Policy policy = replica.policy().current().orElseThrow();
        Queue<String> taken = new ConcurrentLinkedQueue<>();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String id : ids) {
                for (String login : List.of("ina@example.com", "ivo@example.com")) {
                    people.submit(() -> decide(id, login, policy).ifPresent(taken::add));
                }
            }
            for (int i = 0; i < 3; i++) {
                int wanted = commands().size() + 1;
                await().atMost(SOON).until(() -> commands().size() >= Math.min(wanted, PEOPLE));
                replica.kill();
                replica = installation.replica("one", Optional.of(folder));
            }
        }
        await().atMost(SOON).until(() -> commands().size() >= PEOPLE);
        replica.close();

        assertThat(taken).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(commands()).extracting(Envelope::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(commands())
                .allSatisfy(command -> assertThat(command.body().approvals()).hasSize(1));
        assertThat(installation.events(installation.topics().operatorActivity(), Record.class))
                .filteredOn(event -> event.body() instanceof OperatorActivity.RequestDecided)
                .hasSize(PEOPLE);
    }

    /** The request, if this one's yes was the one that counted. */
    private Optional<String> decide(String id, String login, Policy policy) {
        Revision revision = installation.stores().requests().revise(new Selection.Named(Set.of(id)), known -> {
            Consent consent = new Consent(policy, name -> true, People.NOON);
            return switch (consent.decide(
                    known.getFirst(), Decision.ACCEPTED, new Voter(login, Set.of()), "", Optional.empty())) {
                case Consent.Answer.Taken(var request, var told) -> new Revision(List.of(request), List.of(told));
                case Consent.Answer.Refused ignored -> Revision.NONE;
            };
        });
        return revision.requests().isEmpty() ? Optional.empty() : Optional.of(id);
    }

    private void staff(int people) {
        for (int i = 0; i < people; i++) {
            installation.write(People.event(People.employed(person(i)), "snapshot" + i));
        }
        installation.flush();
    }

    private void left(int number, String name) {
        write(new EmployeeChange.Left(person(number), now(), LeavingReason.ARCHIVED), name + number);
    }

    private static EmployeeRecord person(int number) {
        return People.person(Integer.toString(1_000 + number), "Jan", "Lis");
    }

    private static Occurrence now() {
        return new Occurrence(People.NOON, People.NOON, 2);
    }

    private void write(EmployeeChange change, String name) {
        installation.write(People.event((Record) change, name));
    }

    private List<Envelope<ActionCommand>> commands() {
        return installation.events(installation.topics().actionCommands(), ActionCommand.class);
    }

    private List<Hold> holds() {
        return installation.stores().requests().holds();
    }

    private boolean decide(Hold hold, Decision decision) {
        Instant at = Instant.parse("2026-11-24T13:00:00Z");
        String id = EventIds.of("decided", hold.id(), decision.name());
        return installation
                .stores()
                .requests()
                .decide(
                        hold,
                        new Envelope<>(
                                id,
                                URI.create("/loligo/test"),
                                at,
                                TraceParent.rootOf(id),
                                new HoldDecided(
                                        new Performed("olga@example.com", at, "looked at it"), hold.id(), decision)));
    }
}
