package io.loligo.mapper.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.WishedValue;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.population.Population;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {
    private static final Policy POLICY = Policies.shipped();
    private static final String NEVER = """
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: naming
            name: standard
            common-name: lastName
            account-name: lastName
            user-principal-name: lastName
            ---
            kind: attribute-mapping
            name: people
            attributes:
              title: {from: position, mode: never-overwrite}
              description: {from: position}
              manager: {account-of: manager, mode: never-overwrite}
              assistant: {account-of: manager, mode: only-if-empty}
            ---
            kind: template
            name: employee
            container: base
            naming: standard
            ---
            kind: automation
            name: joiner
            on: [joined]
            template: employee
            mapping: people
            steps: [{action: create-account}, {action: modify-by-template}]
            ---
            kind: automation
            name: mover
            on: [updated]
            template: employee
            mapping: people
            steps: [{action: modify-by-template}]
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Absence LEAVE = new Absence("1", "Sick leave", TODAY, TODAY.plusDays(7));

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void eachKindOfChangeStartsItsAutomation(EmployeeChange change, String automation, List<ActionType> steps) {
        ActionCommand command = only(change);

        assertThat(command.policy().automation()).isEqualTo(automation);
        assertThat(command.steps()).extracting(Action::type).containsExactlyElementsOf(steps);
    }

    static Stream<Arguments> eachKindOfChangeStartsItsAutomation() {
        EmployeeRecord ann = People.ann();
        List<ActionType> hire = List.of(ActionType.CREATE_ACCOUNT, ActionType.MODIFY_BY_TEMPLATE);
        List<ActionType> move = List.of(ActionType.MODIFY_BY_TEMPLATE);
        List<ActionType> leave = List.of(
                ActionType.DISABLE_ACCOUNT,
                ActionType.REMOVE_FROM_GROUPS,
                ActionType.MODIFY_ATTRIBUTES,
                ActionType.MODIFY_BY_TEMPLATE);
        List<ActionType> info = List.of(ActionType.MODIFY_ATTRIBUTES);
        return Stream.of(
                Arguments.of(new EmployeeChange.HireScheduled(ann, People.NOW, TODAY.plusDays(9)), "pre-hire", hire),
                Arguments.of(new EmployeeChange.HireMoved(ann, People.NOW, TODAY, TODAY.plusDays(9)), "pre-hire", hire),
                Arguments.of(new EmployeeChange.HireUpdated(ann, People.NOW, List.of()), "pre-hire", hire),
                Arguments.of(new EmployeeChange.Withdrawn(ann, People.NOW, LeavingReason.ARCHIVED), "leaver", leave),
                Arguments.of(People.joined(ann), "joiner", hire),
                Arguments.of(
                        People.updated(ann, People.with(ann, Field.POSITION, FieldValue.text("Lead"))), "mover", move),
                Arguments.of(
                        new EmployeeChange.TerminationScheduled(ann, People.NOW, TODAY.plusDays(9)), "mover", move),
                Arguments.of(
                        new EmployeeChange.TerminationMoved(ann, People.NOW, TODAY, TODAY.plusDays(9)), "mover", move),
                Arguments.of(new EmployeeChange.TerminationCleared(ann, People.NOW, TODAY), "mover", move),
                Arguments.of(new EmployeeChange.Left(ann, People.NOW, LeavingReason.CONTRACT_ENDED), "leaver", leave),
                Arguments.of(
                        new EmployeeChange.Returned(ann, People.NOW, Optional.empty()),
                        "returner",
                        List.of(
                                ActionType.CREATE_ACCOUNT,
                                ActionType.ENABLE_ACCOUNT,
                                ActionType.MODIFY_BY_TEMPLATE,
                                ActionType.MODIFY_ATTRIBUTES)),
                Arguments.of(new EmployeeChange.AbsenceStarted(ann, People.NOW, LEAVE), "absence", info),
                Arguments.of(new EmployeeChange.AbsenceChanged(ann, People.NOW, LEAVE, LEAVE), "absence", info),
                Arguments.of(new EmployeeChange.AbsenceEnded(ann, People.NOW, LEAVE), "back-from-absence", info),
                Arguments.of(
                        new EmployeeChange.Erased(EmployeeRecord.of(ann.key(), Map.of()), People.NOW),
                        "erased",
                        List.of(ActionType.DISABLE_ACCOUNT)));
    }

    @Test
    void aHireSaysWhereHowAndWhy() {
        Envelope<?> event = People.event((Record) People.joined(People.ann()), "hire");

        Envelope<ActionCommand> command = sent(event).getFirst();

        assertThat(command.id()).isEqualTo(EventIds.of("command", event.id(), "joiner"));
        assertThat(command.body().target().anchorAttribute()).isEqualTo("employeeID");
        assertThat(command.body().target().anchorValue()).isEqualTo("17");
        assertThat(command.body().cause().eventId()).isEqualTo(event.id());
        assertThat(command.body().cause().eventType()).isEqualTo("io.loligo.employee.joined.v1");
        assertThat(command.body().policy().version()).isEqualTo(POLICY.version());
        assertThat(command.trace().value().substring(0, 35))
                .isEqualTo(event.trace().value().substring(0, 35));
        CreateAccount create = (CreateAccount) command.body().steps().getFirst();
        assertThat(create.container()).isEqualTo("OU=IT,OU=People,DC=corp,DC=example,DC=com");
        assertThat(create.state()).isEqualTo(AccountState.ENABLED);
        assertThat(create.naming().commonName().preferred()).containsExactly("Anna Kowalska");
        assertThat(create.naming().accountName().preferred()).containsExactly("akowalska", "anna.kowalska");
        assertThat(create.naming().userPrincipalName().preferred()).containsExactly("anna.kowalska@corp.example.com");
        assertThat(create.attributes())
                .contains(AttributeWrite.set("givenName", "Anna"), AttributeWrite.set("department", "IT"))
                .contains(new AttributeWrite(
                        "manager",
                        AttributeWrite.Mode.SET,
                        List.of(new WishedValue.AccountOf(People.boss().key(), "3"))))
                .noneMatch(write -> write.mode() != AttributeWrite.Mode.SET);
    }

    @Test
    void aReturnerWithANewRecordIsLookedForByTheOldOneToo() {
        EmployeeKey old = new EmployeeKey(People.ann().key().connection(), "3");
        var returned = new EmployeeChange.Returned(People.ann(), People.NOW, Optional.of(old));

        Envelope<ActionCommand> command =
                sent(People.event((Record) returned, "return")).getFirst();

        assertThat(command.body().target().anchorValue()).isEqualTo("17");
        assertThat(command.body().target().formerAnchor()).contains("3");
    }

    @Test
    void aMarriageChangesNamesAndKeepsTheAccountName() {
        EmployeeRecord nowak = People.with(People.ann(), Field.LAST_NAME, FieldValue.text("Nowak"));

        ModifyByTemplate step = (ModifyByTemplate)
                only(People.updated(People.ann(), nowak)).steps().getFirst();

        assertThat(step.naming().commonName().first()).isEqualTo("Anna Nowak");
        assertThat(step.keptNames()).containsExactly(AccountName.ACCOUNT_NAME);
        assertThat(step.attributes())
                .contains(AttributeWrite.set("sn", "Nowak"), AttributeWrite.set("displayName", "Anna Nowak"))
                .contains(new AttributeWrite(
                        "mail", AttributeWrite.Mode.SET, List.of(new WishedValue.Derived("{userPrincipalName}"))));
    }

    @Test
    void aMoveLeavesTheOldTeamsGroup() {
        EmployeeRecord moved =
                People.with(People.ann(), Field.TEAMS, FieldValue.texts(List.of("Office-Gdańsk", "Team-Sales")));

        ModifyByTemplate step = (ModifyByTemplate)
                only(People.updated(People.ann(), moved)).steps().getFirst();

        assertThat(step.container()).startsWith("OU=Sales,OU=People,");
        assertThat(step.missingContainer()).contains(MissingContainer.CREATE);
        assertThat(step.groups()).containsExactly(GroupReference.name("Team-Sales"));
        assertThat(step.managedGroups())
                .containsExactly(GroupReference.name("Team-Sales"), GroupReference.name("Team-IT"));
    }

    @Test
    void whatIsGoneFromHrIsClearedOnlyWhereTheRuleSaysSo() {
        EmployeeRecord bare =
                EmployeeRecord.of(People.ann().key(), Map.of(Field.LAST_NAME, FieldValue.text("Kowalska")));

        ModifyByTemplate step = (ModifyByTemplate)
                only(People.updated(People.ann(), bare)).steps().getFirst();

        assertThat(step.attributes())
                .contains(AttributeWrite.clear("givenName"), AttributeWrite.clear("manager"))
                .noneMatch(write -> write.attribute().equals("employeeNumber"));
    }

    @Test
    void whatIsNeverOverwrittenIsWrittenAtTheBeginningAndNeverAgain() {
        Policy policy = Policies.of(NEVER);
        List<Action> hire = steps(policy, People.joined(People.ann()));
        List<Action> move = steps(
                policy,
                People.updated(People.ann(), People.with(People.ann(), Field.POSITION, FieldValue.text("Lead"))));

        assertThat(((CreateAccount) hire.getFirst()).attributes())
                .contains(AttributeWrite.set("title", "Developer"), AttributeWrite.set("description", "Developer"));
        assertThat(((ModifyByTemplate) move.getFirst()).attributes())
                .contains(AttributeWrite.set("description", "Lead"))
                .noneMatch(write -> write.attribute().equals("title"));
    }

    @Test
    void aLinkToANewManagerReplacesNothingThatItsRuleSpares() {
        Population population = new Population();
        population.put(People.employed(People.ann()));
        Policy policy = Policies.of(NEVER);

        ModifyAttributes step = (ModifyAttributes) links(policy, new Outcome.AlreadySatisfied(), Mode.APPLY, population)
                .getFirst()
                .steps()
                .getFirst();

        assertThat(step.writes())
                .extracting(AttributeWrite::attribute, AttributeWrite::mode)
                .containsExactly(
                        tuple("assistant", AttributeWrite.Mode.ONLY_IF_EMPTY),
                        tuple("manager", AttributeWrite.Mode.ONLY_IF_EMPTY));
    }

    private static List<Action> steps(Policy policy, EmployeeChange change) {
        return commands(Plan.commands(People.event((Record) change), change, policy, one -> true, People.NOON))
                .getFirst()
                .body()
                .steps();
    }

    @Test
    void anUpdateOfSomebodyWhoLeftMovesNobodyBack() {
        EmployeeRecord archived = People.with(People.ann(), Field.ARCHIVED, FieldValue.flag(true));
        EmployeeRecord ended = People.with(People.ann(), Field.TERMINATION_DATE, FieldValue.day(TODAY.minusDays(1)));

        assertThat(sent(People.event((Record) People.updated(People.ann(), archived))))
                .isEmpty();
        assertThat(sent(People.event((Record) People.updated(People.ann(), ended))))
                .isEmpty();
    }

    @Test
    void anAbsenceDoesNotSayWhy() {
        ModifyAttributes step =
                (ModifyAttributes) only(new EmployeeChange.AbsenceStarted(People.ann(), People.NOW, LEAVE))
                        .steps()
                        .getFirst();

        assertThat(step.writes()).containsExactly(AttributeWrite.set("info", "Away until 2026-12-01"));
    }

    @Test
    void aValueThatDoesNotFitRefusesThatPersonAlone() {
        EmployeeRecord endless = People.with(People.ann(), Field.FIRST_NAME, FieldValue.text("A".repeat(70)));

        List<Disposition> dispositions = Plan.commands(
                People.event((Record) People.joined(endless)),
                People.joined(endless),
                POLICY,
                one -> true,
                People.NOON);

        assertThat(dispositions)
                .singleElement()
                .isInstanceOfSatisfying(
                        Disposition.Refuse.class,
                        refuse -> assertThat(refuse.reason())
                                .contains("givenName holds at most 64 characters, and the value has 70")
                                .doesNotContain("AAAA"));
    }

    @Test
    void theSamePlanComesOutAgain() {
        Envelope<?> event = People.event((Record) People.joined(People.ann()), "hire");

        assertThat(sent(event)).isEqualTo(sent(event));
    }

    @Test
    void aNewAccountIsLinkedToEveryReportWhoHasNotLeft() {
        Population population = new Population();
        population.put(People.employed(People.ann()));
        population.put(People.employed(People.person("18", "Jan", "Nowak")));
        population.put(People.left(People.person("19", "Ewa", "Lis")));

        List<ActionCommand> links = links(new Outcome.AlreadySatisfied(), Mode.APPLY, population);

        assertThat(links).extracting(link -> link.employee().value()).containsExactly("17", "18");
        assertThat(links).extracting(ActionCommand::id).doesNotHaveDuplicates();
        assertThat(links.getFirst().policy().automation()).isEqualTo("manager-link");
        assertThat(links.getFirst().target().anchorValue()).isEqualTo("17");
        assertThat(links.getFirst().steps())
                .containsExactly(new ModifyAttributes(List.of(new AttributeWrite(
                        "manager",
                        AttributeWrite.Mode.SET,
                        List.of(new WishedValue.AccountOf(People.boss().key(), "3"))))));
        assertThat(links(new Outcome.AlreadySatisfied(), Mode.PLAN, population)).isEmpty();
    }

    private static List<ActionCommand> links(Outcome outcome, Mode mode, Population population) {
        return links(POLICY, outcome, mode, population);
    }

    private static List<ActionCommand> links(Policy policy, Outcome outcome, Mode mode, Population population) {
        ActionCommand command = only(People.joined(People.boss()));
        ActionResult result = new ActionResult(
                command.id(),
                0,
                ActionType.CREATE_ACCOUNT,
                command.employee(),
                "corp",
                Optional.empty(),
                outcome,
                List.of(),
                mode,
                command.policy(),
                command.cause(),
                People.NOON,
                People.NOON);
        return Plan.links(People.event(result), result, policy, population, People.NOON).stream()
                .map(Envelope::body)
                .toList();
    }

    private static ActionCommand only(EmployeeChange change) {
        List<Envelope<ActionCommand>> sent = sent(People.event((Record) change));
        assertThat(sent).hasSize(1);
        return sent.getFirst().body();
    }

    private static List<Envelope<ActionCommand>> sent(Envelope<?> event) {
        return commands(Plan.commands(event, (EmployeeChange) event.body(), POLICY, one -> true, People.NOON));
    }

    private static List<Envelope<ActionCommand>> commands(List<Disposition> dispositions) {
        return dispositions.stream()
                .map(disposition -> switch (disposition) {
                    case Disposition.Send(var command) -> command;
                    case Disposition.Wait(var proposal) -> proposal.command();
                    case Disposition.Refuse(var automation, var reason) -> throw new AssertionError(reason);
                })
                .toList();
    }
}
