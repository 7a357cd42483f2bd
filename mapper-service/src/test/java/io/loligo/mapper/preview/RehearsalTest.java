package io.loligo.mapper.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.wire.Envelope;
import io.loligo.documents.SourceFile;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final String MOVER = """
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: automation
            name: mover
            on: [updated, joined]
            steps:
              - action: modify-attributes
                attributes:
                  title: {expression: '%s'}
            """;
    private static final Policy TODAY = Policies.of(MOVER.formatted("position"));
    private static final Policy TRIED =
            Policies.of(MOVER.formatted("\"Team-IT\" in teams ? upper(position) : position"));

    @Test
    void aMappingChangeTouchesThoseForWhomItsValueDiffersAndNobodyElse() {
        Rehearsal rehearsal = new Rehearsal(
                new Question(
                        List.of(new SourceFile("policy.yaml", "")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                foresight(TRIED),
                Optional.of(foresight(TODAY)));

        for (int seed = 0; seed < 300; seed++) {
            Envelope<EmployeeSnapshot> person = Crowd.person(seed);
            boolean isMeant = person.body().state() == EmploymentState.EMPLOYED
                    && person.body().employee().texts("teams").contains("Team-IT");

            PersonSight sight = rehearsal.of(person).sight("nobody was asked");

            assertThat(sight.courses()).as("seed %d", seed).hasSize(isMeant ? 1 : 0);
            assertThat(sight.outlook()).isEqualTo(isMeant ? Outlook.UNKNOWN : Outlook.UNTOUCHED);
        }
    }

    @Test
    void whatTheExecutorSaysIsShownStepByStepAndWhatItRefusesIsExplained() {
        Rehearsal rehearsal = rehearsal("mover");
        Envelope<EmployeeSnapshot> ann = People.event(People.employed(People.ann()));
        var why = new Explanation("to write title", "access is denied", "delegate the right");

        PersonSight changed = seen(
                rehearsal.of(ann), new Outcome.Applied(title("Clerk"), title("Developer"), new Undo.Steps(List.of())));
        PersonSight refused = seen(rehearsal.of(ann), new Outcome.Refused(RefusalCode.values()[0], why));
        PersonSight same = seen(rehearsal.of(ann), new Outcome.AlreadySatisfied());

        assertThat(changed.outlook()).isEqualTo(Outlook.CHANGED);
        assertThat(changed.attributes()).containsExactly("title");
        assertThat(refused.outlook()).isEqualTo(Outlook.REFUSED);
        assertThat(refused.steps().findFirst().orElseThrow().explanation()).contains(why);
        assertThat(same.outlook()).isEqualTo(Outlook.SATISFIED);
        assertThat(SightTable.rows(changed)).allSatisfy(row -> assertThat(row).hasSameSizeAs(SightTable.header()));
        assertThat(SightTable.rows(changed).getFirst()).contains("title", "Clerk", "Developer");
        assertThat(SightTable.rows(refused).getFirst()).contains("access is denied");

        Summary.Count count = new Summary.Count("v");
        List.of(changed, refused, same).forEach(count::add);
        assertThat(count.summary(Optional.empty()).outlooks())
                .containsEntry(Outlook.CHANGED, 1)
                .containsEntry(Outlook.REFUSED, 1)
                .containsEntry(Outlook.UNTOUCHED, 0);
        assertThat(count.summary(Optional.empty()).attributes()).isEqualTo(Map.of("title", 1));
        assertThat(new Filter(Set.of(Outlook.CHANGED), Optional.of("TITLE")).lists(changed))
                .isTrue();
        assertThat(new Filter(Set.of(), Optional.of("mail")).lists(changed)).isFalse();
        assertThat(new Filter(Set.of(Outlook.REFUSED), Optional.empty()).lists(changed))
                .isFalse();
    }

    @Test
    void somebodyWhomNothingStartsIsToldWhy() {
        PersonSight sight =
                rehearsal("mover").of(People.event(People.left(People.ann()))).sight("");

        assertThat(sight.outlook()).isEqualTo(Outlook.UNTOUCHED);
        assertThat(sight.courses())
                .singleElement()
                .satisfies(course -> assertThat(course.words())
                        .isEqualTo("Does not start for somebody who has left; it starts on joined, updated."));
        assertThat(SightTable.rows(sight)).allSatisfy(row -> assertThat(row).hasSameSizeAs(SightTable.header()));
    }

    private static PersonSight seen(Sketch sketch, Outcome outcome) {
        ActionCommand command = sketch.commands().getFirst();
        assertThat(command.mode()).isEqualTo(Mode.PLAN);
        sketch.saw(new Planned(
                command.id(),
                List.of(new ActionResult(
                        command.id(),
                        0,
                        command.steps().getFirst().type(),
                        command.employee(),
                        "corp",
                        Optional.empty(),
                        outcome,
                        List.of(),
                        Mode.PLAN,
                        command.policy(),
                        command.cause(),
                        People.NOON,
                        People.NOON)),
                Optional.empty()));
        assertThat(sketch.isComplete()).isTrue();
        return sketch.sight("");
    }

    private static EntryState title(String value) {
        return EntryState.of(Map.of("title", List.of(value)));
    }

    private static Rehearsal rehearsal(String automation) {
        return new Rehearsal(
                new Question(List.of(), Optional.of(automation), Optional.empty(), Optional.empty(), true),
                foresight(TODAY),
                Optional.empty());
    }

    private static Foresight foresight(Policy policy) {
        return new Foresight(policy, one -> true, People.NOON);
    }
}
