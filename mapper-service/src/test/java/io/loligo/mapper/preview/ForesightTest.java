package io.loligo.mapper.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.planning.Disposition;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.planning.Supposition;
import io.loligo.mapper.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForesightTest {
    private static final int PEOPLE = 300;
    private static final String GUARDED = """
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: automation
            name: farewell
            on: [left]
            when: contractType != "B2B"
            exclusions:
              - {when: contractType == "Board", reason: 'Kept by order of the board'}
            window: {from: '20:00', to: '21:00', time-zone: UTC}
            steps:
              - {action: disable-account}
              - action: modify-attributes
                when: '"Team-IT" in teams'
                attributes:
                  title: {expression: 'upper(lastName)'}
              - {action: delete-account, disabled-days: 80, due: {after: P90D}}
            """;

    @ParameterizedTest
    @EnumSource
    void aPreviewOfThePolicyInForceShowsExactlyTheCommandsThatTheChangeWouldMean(ChangeKind kind) {
        Policy policy = Policies.shipped();
        var foresight = new Foresight(policy, one -> true, People.NOON);
        int shown = 0;
        for (int seed = 0; seed < PEOPLE; seed++) {
            Envelope<EmployeeSnapshot> person = Crowd.person(seed);
            Optional<EmployeeChange> change = Supposition.of(kind, person.body());
            if (change.isPresent()) {
                Envelope<?> event = Rehearsal.event(person, change.get());
                List<ActionCommand> sent = new ArrayList<>();
                List<String> refused = new ArrayList<>();
                sort(Plan.commands(event, change.get(), policy, one -> true, People.NOON), sent, refused);

                List<Course> courses = foresight.all(event, change.get());

                assertThat(parts(courses))
                        .as("seed %d", seed)
                        .extracting(Course.Part::planned)
                        .isEqualTo(sent.stream()
                                .map(command -> command.in(Mode.PLAN))
                                .toList());
                assertThat(courses)
                        .as("seed %d", seed)
                        .filteredOn(course -> course.status() == Course.Status.UNPLANNABLE)
                        .extracting(Course::words)
                        .isEqualTo(refused);
                shown += sent.size() + refused.size();
            }
        }
        assertThat(shown).as("the law is about something").isPositive();
    }

    @Test
    void everyVerdictAndEveryValueIsTold() {
        Course course = farewell(seedOf("Employment", true));

        assertThat(course.status()).isEqualTo(Course.Status.PROPOSED);
        assertThat(course.judgements())
                .extracting(Judgement::field, Judgement::expression, Judgement::values)
                .contains(
                        tuple("when", "contractType != \"B2B\"", List.of("TRUE")),
                        tuple("exclusions[0].when", "contractType == \"Board\"", List.of("FALSE")),
                        tuple("steps[1].when", "\"Team-IT\" in teams", List.of("TRUE")));
        assertThat(course.judgements())
                .filteredOn(one -> one.field().equals("attributes.title"))
                .singleElement()
                .satisfies(one -> assertThat(one.values()).hasSize(1));
    }

    @Test
    void whatStandsBetweenIsSaidInTheOrderInWhichItIsPassed() {
        Course course = farewell(seedOf("Employment", true));

        assertThat(course.parts()).hasSize(2);
        assertThat(course.parts().getFirst().gates())
                .containsExactly(
                        "Is counted: 20 people (10 %) at once and 50 people (20 %) a day go by themselves.",
                        "Waits for the maintenance window, which next opens at 2026-11-24T20:00:00Z.");
        assertThat(course.parts().getLast().gates().getFirst()).isEqualTo("Waits until 2027-02-22T12:00:00Z.");
    }

    @Test
    void aConditionThatDoesNotHoldAndAnExclusionAreToldApart() {
        assertThat(farewell(seedOf("B2B", false)))
                .satisfies(course -> assertThat(course.status()).isEqualTo(Course.Status.CONDITION))
                .satisfies(course -> assertThat(course.words()).contains("contractType != \"B2B\""));
        assertThat(farewell(seedOf("Board", false)))
                .satisfies(course -> assertThat(course.status()).isEqualTo(Course.Status.EXCLUDED))
                .satisfies(course -> assertThat(course.words()).isEqualTo("Excluded: Kept by order of the board"));
    }

    private static Course farewell(Envelope<EmployeeSnapshot> person) {
        Policy policy = Policies.of(GUARDED);
        EmployeeChange left = Supposition.of(ChangeKind.LEFT, person.body()).orElseThrow();
        return new Foresight(policy, one -> true, People.NOON)
                .one(
                        Rehearsal.event(person, left),
                        left,
                        policy.automation("farewell").orElseThrow());
    }

    private static Envelope<EmployeeSnapshot> seedOf(String contract, boolean it) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(Crowd::person)
                .filter(one ->
                        one.body().employee().text("contractType").orElse("").equals(contract))
                .filter(one -> !it || one.body().employee().texts("teams").contains("Team-IT"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Course.Part> parts(List<Course> courses) {
        return courses.stream().flatMap(course -> course.parts().stream()).toList();
    }

    private static void sort(List<Disposition> dispositions, List<ActionCommand> sent, List<String> refused) {
        dispositions.forEach(disposition -> {
            switch (disposition) {
                case Disposition.Send(var command) -> sent.add(command.body());
                case Disposition.Wait(var proposal) ->
                    sent.add(proposal.command().body());
                case Disposition.Refuse(var automation, var reason) -> refused.add(reason);
            }
        });
    }
}
