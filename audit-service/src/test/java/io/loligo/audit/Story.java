package io.loligo.audit;

import static io.loligo.audit.Events.command;
import static io.loligo.audit.Events.event;
import static io.loligo.audit.Events.joined;

import io.loligo.contracts.Samples;
import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.UnresolvedReference;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldChange;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A day in a company: what goes well, what is refused, what fails, what is in doubt, and names in many scripts. */
final class Story {
    static final EmployeeKey ANNA = new EmployeeKey("acme", "1001");
    static final EmployeeKey LUKASZ = new EmployeeKey("acme", "1002");
    static final EmployeeKey HTML = new EmployeeKey("acme", "odd/<key> ?&#é");
    private static final String PEOPLE = "OU=People,DC=corp,DC=example,DC=com";

    private final List<Envelope<?>> events = new ArrayList<>();
    private final Instant start;

    private Story(Instant start) {
        this.start = start;
    }

    /** Over the 20 hours before the given time. */
    static List<Envelope<?>> before(Instant now) {
        Story story = new Story(now.minus(Duration.ofHours(20)));
        for (int number = 0; number < 60; number++) {
            story.hire(
                    new EmployeeKey("acme", Integer.toString(2000 + number)), "Person", "No. " + number, number * 18);
        }
        story.refused();
        story.failed();
        story.doubtful();
        story.hostile();
        story.anna();
        return List.copyOf(story.events);
    }

    /** So many people hired at once, five events each. */
    static List<Envelope<?>> hires(Instant at, int people) {
        Story story = new Story(at);
        for (int number = 0; number < people; number++) {
            story.hire(new EmployeeKey("acme", Integer.toString(number)), "Person", "No. " + number, 0);
        }
        return List.copyOf(story.events);
    }

    static UUID guid(EmployeeKey key) {
        return UUID.nameUUIDFromBytes(key.text().getBytes(StandardCharsets.UTF_8));
    }

    private void anna() {
        Envelope<ActionCommand> hired = hire(ANNA, "Anna", "Kowalska", 900);
        Instant at = start.plus(Duration.ofMinutes(1100));
        var renamed = event(
                EventIds.of("change", ANNA.text(), "2", "updated"),
                at,
                new EmployeeChange.Updated(
                        person(ANNA, "Anna", "Nowak"),
                        new Occurrence(at, at, 2),
                        List.of(
                                new FieldChange(Field.LAST_NAME, FieldValue.text("Kowalska"), FieldValue.text("Nowak")),
                                new FieldChange(
                                        Field.TEAMS,
                                        FieldValue.texts(List.of("Office-Kraków", "Team-IT")),
                                        FieldValue.texts(List.of("Office-Kraków", "Team-Data"))),
                                new FieldChange(
                                        Field.BUSINESS_PHONE, FieldValue.absent(), FieldValue.text("+48 12 1")))));
        var mover = command(renamed, ANNA, "mover", Samples.actions().subList(1, 4), at.plusMillis(40));
        events.add(renamed);
        events.add(mover);
        events.add(result(mover, 0, new Outcome.AlreadySatisfied(), at.plusMillis(90)));
        events.add(result(
                mover,
                1,
                new Outcome.Applied(
                        EntryState.of(Map.of(
                                "cn", List.of("Anna Kowalska"),
                                "distinguishedName", List.of("CN=Anna Kowalska," + PEOPLE),
                                "sn", List.of("Kowalska"),
                                "telephoneNumber", List.of(),
                                "memberOf", List.of("CN=Team-IT,OU=Groups,DC=corp,DC=example,DC=com"))),
                        EntryState.of(Map.of(
                                "cn", List.of("Anna Nowak"),
                                "distinguishedName", List.of("CN=Anna Nowak," + PEOPLE),
                                "sn", List.of("Nowak"),
                                "telephoneNumber", List.of("+48 12 1"),
                                "memberOf", List.of("CN=Team-Data,OU=Groups,DC=corp,DC=example,DC=com"))),
                        new Undo.NotNeeded("")),
                at.plusMillis(140)));
        events.add(event(
                EventIds.of("drift", ANNA.text()),
                at.plusSeconds(1800),
                new DirectoryDrift(
                        ANNA,
                        "corp",
                        account(ANNA, "Anna Nowak"),
                        EntryState.of(Map.of("title", List.of("Developer"))),
                        EntryState.of(Map.of("title", List.of("Chief of everything"))),
                        at.plusSeconds(1800),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        events.add(event(
                EventIds.of("undo", hired.body().id()),
                at.plusSeconds(2000),
                new OperatorActivity.UndoRequested(
                        new OperatorActivity.Performed("jwhite", at.plusSeconds(2000), "hired by mistake"),
                        hired.body().id(),
                        "another")));
    }

    private Envelope<ActionCommand> hire(EmployeeKey key, String first, String last, int minute) {
        Instant at = start.plus(Duration.ofMinutes(minute));
        var joined = joined(person(key, first, last), at, 1);
        var joiner = command(joined, key, "joiner", steps(0, 1, 8), at.plusMillis(30));
        events.add(joined);
        events.add(joiner);
        String name = first + " " + last;
        events.add(result(
                joiner,
                0,
                new Outcome.Applied(
                        EntryState.none(),
                        EntryState.of(Map.of(
                                "cn", List.of(name),
                                "distinguishedName", List.of("CN=" + name + "," + PEOPLE),
                                "employeeID", List.of(key.value()),
                                "givenName", List.of(first),
                                "sn", List.of(last),
                                "sAMAccountName", List.of("u" + key.value()),
                                "userAccountControl", List.of("512"),
                                "userPrincipalName", List.of("u" + key.value() + "@corp.example.com"))),
                        new Undo.NotNeeded("")),
                at.plusMillis(80)));
        events.add(result(joiner, 1, Samples.applied(), at.plusMillis(110)));
        events.add(result(joiner, 2, new Outcome.AlreadySatisfied(), at.plusMillis(130)));
        return joiner;
    }

    private void refused() {
        Instant at = start.plus(Duration.ofMinutes(700));
        var joined = joined(person(LUKASZ, "Łukasz", "Żółć"), at, 1);
        var joiner = command(joined, LUKASZ, "joiner", steps(0, 1, 8), at.plusMillis(30));
        events.add(joined);
        events.add(joiner);
        events.add(result(
                joiner,
                0,
                new Outcome.Refused(
                        RefusalCode.AMBIGUOUS_ANCHOR,
                        new Explanation(
                                "Looked for the account with employeeID=1002 below " + PEOPLE + ".",
                                "Two accounts hold it: CN=Łukasz Żółć," + PEOPLE
                                        + " and CN=Lukasz Zolc,OU=Old,DC=corp,DC=example,DC=com.",
                                "Clear employeeID on the one that is not this person’s and let the command run again.")),
                at.plusMillis(60)));
    }

    private void failed() {
        EmployeeKey key = new EmployeeKey("acme", "1003");
        Instant at = start.plus(Duration.ofMinutes(820));
        var joined = joined(person(key, "Văn An", "Nguyễn"), at, 1);
        var joiner = command(joined, key, "joiner", steps(0, 1), at.plusMillis(30));
        events.add(joined);
        events.add(joiner);
        events.add(result(
                joiner,
                0,
                new Outcome.Failed(
                        Outcome.Persistence.TRANSIENT,
                        new Explanation(
                                "Add CN=Văn An Nguyễn," + PEOPLE
                                        + " at ldaps://dc1.corp.example.com, 5 times over 2 minutes.",
                                "The directory answered 'busy' (LDAP 51) each time.",
                                "See why the domain controller is busy; the command can be run again safely.")),
                at.plusSeconds(120)));
    }

    private void doubtful() {
        EmployeeKey key = new EmployeeKey("acme", "1004");
        Instant at = start.plus(Duration.ofMinutes(1000));
        var returned = event(
                EventIds.of("change", key.text(), "5", "returned"),
                at,
                new EmployeeChange.Returned(
                        person(key, "Siobhán", "O’Brien-Smith"), new Occurrence(at, at, 5), Optional.empty()));
        var command = command(returned, key, "returner", steps(5, 3), at.plusMillis(30));
        events.add(returned);
        events.add(command);
        events.add(result(command, 0, Samples.applied(), at.plusMillis(60)));
        events.add(result(
                command,
                1,
                new Outcome.InDoubt(new Explanation(
                        "Set a new password on CN=Siobhán O’Brien-Smith," + PEOPLE + ".",
                        "The executor stopped before the directory’s answer was recorded; a directory cannot be asked whether it was done.",
                        "Decide: run it again, mark it as done, or discard it.")),
                at.plusSeconds(30)));
    }

    private void hostile() {
        hire(HTML, "<script>alert(1)</script>", "=HYPERLINK(\"http://evil\")", 950);
    }

    private static List<Action> steps(int... places) {
        List<Action> steps = new ArrayList<>();
        for (int place : places) {
            steps.add(Samples.actions().get(place));
        }
        return steps;
    }

    private static EmployeeRecord person(EmployeeKey key, String first, String last) {
        return EmployeeRecord.of(
                key, Map.of(Field.FIRST_NAME, FieldValue.text(first), Field.LAST_NAME, FieldValue.text(last)));
    }

    private static AccountIdentity account(EmployeeKey key, String name) {
        return new AccountIdentity(guid(key).toString(), "CN=" + name + "," + PEOPLE);
    }

    private static Envelope<ActionResult> result(Envelope<ActionCommand> of, int step, Outcome outcome, Instant at) {
        ActionCommand command = of.body();
        boolean found = outcome instanceof Outcome.Applied || outcome instanceof Outcome.AlreadySatisfied;
        return event(
                EventIds.of("result", command.id(), Integer.toString(step)),
                at,
                new ActionResult(
                        command.id(),
                        step,
                        command.steps().get(step).type(),
                        command.employee(),
                        "corp",
                        found
                                ? Optional.of(account(
                                        command.employee(),
                                        "Account " + command.employee().value().replaceAll("[^0-9]", "")))
                                : Optional.empty(),
                        outcome,
                        step == 1 && found ? List.of(new UnresolvedReference("manager", Samples.BOSS_KEY)) : List.of(),
                        command.mode(),
                        command.policy(),
                        command.cause(),
                        at.minusMillis(12),
                        at));
    }
}
