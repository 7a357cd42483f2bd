package io.loligo.contracts;

import io.loligo.contracts.action.*;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.employee.*;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of everything that travels, about Ann Kowalska of Kraków, for the tests of every module. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final EmployeeKey ANN_KEY = new EmployeeKey("acme", "17");
    public static final EmployeeKey BOSS_KEY = new EmployeeKey("acme", "3");

    private Samples() {}

    public static EmployeeRecord ann() {
        return EmployeeRecord.of(
                ANN_KEY,
                Map.of(
                        Field.FIRST_NAME,
                        FieldValue.text("Anna"),
                        Field.LAST_NAME,
                        FieldValue.text("Kowalska"),
                        Field.EMAIL,
                        FieldValue.text("anna.kowalska@acme.example"),
                        Field.POSITION,
                        FieldValue.text("Developer"),
                        Field.TEAMS,
                        FieldValue.texts(List.of("Office-Kraków", "Team-IT")),
                        Field.MANAGER,
                        FieldValue.text("3"),
                        Field.HIRE_DATE,
                        FieldValue.day(TODAY),
                        Field.TERMINATION_DATE,
                        FieldValue.absent(),
                        Field.ARCHIVED,
                        FieldValue.flag(false),
                        "seniorityYears",
                        FieldValue.number(4)));
    }

    public static Occurrence occurrence() {
        return new Occurrence(NOON, NOON, 1);
    }

    public static Absence absence() {
        return new Absence("1234", "Annual leave", TODAY, TODAY.plusDays(7));
    }

    public static Naming naming() {
        return new Naming(
                NameCandidates.of("Anna Kowalska", 64),
                new NameCandidates(List.of("akowalska", "ankowalska"), "", 20),
                new NameCandidates(List.of("anna.kowalska@corp.example.com"), "@corp.example.com", 256));
    }

    public static List<AttributeWrite> writes() {
        return List.of(
                AttributeWrite.set("givenName", "Anna"),
                AttributeWrite.clear("mobile"),
                new AttributeWrite(
                        "mail",
                        AttributeWrite.Mode.ONLY_IF_EMPTY,
                        List.of(new WishedValue.Derived("{userPrincipalName}"))),
                new AttributeWrite(
                        "manager", AttributeWrite.Mode.SET, List.of(new WishedValue.AccountOf(BOSS_KEY, "3"))));
    }

    public static PasswordRule passwordRule() {
        return new PasswordRule(16, PasswordRule.NextLogon.MUST_CHANGE, PasswordRule.Delivery.NONE);
    }

    /** One of each of the twenty actions. */
    public static List<Action> actions() {
        String container = "OU=Developers,OU=People,DC=corp,DC=example,DC=com";
        List<GroupReference> groups = List.of(
                GroupReference.name("Developers"), GroupReference.dn("CN=IT,OU=Groups,DC=corp,DC=example,DC=com"));
        return List.of(
                new CreateAccount(
                        container, MissingContainer.CREATE, naming(), writes(), passwordRule(), AccountState.ENABLED),
                new ModifyAttributes(writes()),
                new ModifyByTemplate(
                        "developer",
                        container,
                        naming(),
                        writes(),
                        groups,
                        groups,
                        Set.of(AccountName.ACCOUNT_NAME),
                        Optional.of(MissingContainer.CREATE)),
                new ResetPassword(passwordRule(), Lockout.LIFT),
                new UnlockAccount(),
                new EnableAccount(Expiry.CLEAR),
                new DisableAccount(),
                new DeleteAccount(90, Children.REFUSE),
                new AddToGroups(groups),
                new RemoveFromGroups(new GroupSelection.AllExcept(groups)),
                new MoveAcrossGroups(groups, List.of(GroupReference.name("Leads"))),
                new ManagePhoto(new Photo.Embedded("/9j/4A=="), Set.of(PhotoPlace.DIRECTORY)),
                new CreateMailbox(new Mailbox.Remote("acme.mail.onmicrosoft.com"), NameCandidates.of("akowalska", 64)),
                new RetireMailbox(new MailboxRetirement.ConvertToShared()),
                new ConfigureAutoReply(
                        new AutoReply.Scheduled(
                                "<p>Away</p>",
                                "",
                                AutoReply.Audience.NONE,
                                LocalDateTime.of(2026, 11, 24, 0, 0),
                                LocalDateTime.of(2026, 12, 2, 0, 0),
                                ZoneId.of("Europe/Warsaw")),
                        Existing.KEEP),
                new RevokeLicences(new LicenceSelection.Listed(List.of("SPE_E3"))),
                new MoveHomeFolder("\\\\files\\home\\{sAMAccountName}", "H:"),
                new DeleteHomeFolder(30),
                new DisableLync(),
                new RunScript(
                        "badge-off",
                        "0".repeat(64),
                        Map.of("badge", 4711),
                        "local",
                        Duration.ofSeconds(30),
                        Repeatable.NO));
    }

    public static Cause cause() {
        return new Cause(
                EventIds.of("change", ANN_KEY.text(), "1", EventType.JOINED.typeName()),
                EventType.JOINED.typeName(),
                NOON);
    }

    public static ActionCommand command() {
        return command(actions());
    }

    public static ActionCommand command(List<Action> steps) {
        return new ActionCommand(
                EventIds.of("command", cause().eventId(), "joiner"),
                ANN_KEY,
                new Target("corp", "employeeID", "17", List.of("OU=People,DC=corp,DC=example,DC=com")),
                steps,
                new PolicyReference("joiner", "0123456789ab"),
                cause(),
                List.of(new Approval("managers", "jwhite", NOON, "welcome")),
                Validity.always(),
                Mode.APPLY);
    }

    public static AccountIdentity account() {
        return new AccountIdentity(
                "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "CN=Anna Kowalska,OU=People,DC=corp,DC=example,DC=com");
    }

    public static Outcome.Applied applied() {
        return new Outcome.Applied(
                EntryState.of(Map.of("title", List.of(), "department", List.of("IT"))),
                EntryState.of(Map.of("title", List.of("Developer"), "department", List.of("R&D"))),
                new Undo.Steps(List.of(new ModifyAttributes(
                        List.of(AttributeWrite.clear("title"), AttributeWrite.set("department", "IT"))))));
    }

    /** One of each outcome. */
    public static List<Outcome> outcomes() {
        var explanation = new Explanation(
                "add CN=Anna Kowalska", "00002071: the name is in use", "free the name or change the template");
        return List.of(
                applied(),
                new Outcome.AlreadySatisfied(),
                new Outcome.Refused(RefusalCode.NAME_IN_USE, explanation),
                new Outcome.Failed(Outcome.Persistence.TRANSIENT, explanation),
                new Outcome.InDoubt(explanation));
    }

    public static ActionResult result(Outcome outcome) {
        return new ActionResult(
                command().id(),
                0,
                ActionType.CREATE_ACCOUNT,
                ANN_KEY,
                "corp",
                Optional.of(account()),
                outcome,
                List.of(new UnresolvedReference("manager", BOSS_KEY)),
                Mode.APPLY,
                command().policy(),
                cause(),
                NOON,
                NOON.plusMillis(12));
    }

    public static EmployeeChange.Joined joined() {
        return new EmployeeChange.Joined(ann(), occurrence());
    }

    public static EmployeeChange.Updated updated() {
        return new EmployeeChange.Updated(
                ann(),
                occurrence(),
                List.of(new FieldChange(Field.LAST_NAME, FieldValue.text("Nowak"), FieldValue.text("Kowalska"))));
    }

    public static EmployeeChange.Left left() {
        return new EmployeeChange.Left(ann(), occurrence(), LeavingReason.CONTRACT_ENDED);
    }

    public static EmployeeChange.Returned returned() {
        return new EmployeeChange.Returned(ann(), occurrence(), Optional.empty());
    }

    public static EmployeeSnapshot snapshot() {
        return new EmployeeSnapshot(ann(), EmploymentState.EMPLOYED, Optional.empty(), List.of(absence()), NOON, 1);
    }

    /** One body of each event type. */
    public static Record body(EventType type) {
        Performed performed = new Performed("jwhite", NOON, "looks right");
        return switch (type) {
            case HIRE_SCHEDULED -> new EmployeeChange.HireScheduled(ann(), occurrence(), TODAY.plusDays(3));
            case HIRE_MOVED -> new EmployeeChange.HireMoved(ann(), occurrence(), TODAY.plusDays(3), TODAY.plusDays(9));
            case HIRE_UPDATED ->
                new EmployeeChange.HireUpdated(ann(), occurrence(), updated().changes());
            case WITHDRAWN -> new EmployeeChange.Withdrawn(ann(), occurrence(), LeavingReason.ARCHIVED);
            case JOINED -> joined();
            case UPDATED -> updated();
            case TERMINATION_SCHEDULED ->
                new EmployeeChange.TerminationScheduled(ann(), occurrence(), TODAY.plusDays(30));
            case TERMINATION_MOVED ->
                new EmployeeChange.TerminationMoved(ann(), occurrence(), TODAY.plusDays(30), TODAY.plusDays(60));
            case TERMINATION_CLEARED -> new EmployeeChange.TerminationCleared(ann(), occurrence(), TODAY.plusDays(60));
            case LEFT -> left();
            case RETURNED -> returned();
            case ABSENCE_STARTED -> new EmployeeChange.AbsenceStarted(ann(), occurrence(), absence());
            case ABSENCE_CHANGED ->
                new EmployeeChange.AbsenceChanged(
                        ann(), occurrence(), absence(), new Absence("1234", "Sick leave", TODAY, TODAY.plusDays(2)));
            case ABSENCE_ENDED -> new EmployeeChange.AbsenceEnded(ann(), occurrence(), absence());
            case ERASED -> new EmployeeChange.Erased(EmployeeRecord.of(ANN_KEY, Map.of()), occurrence());
            case SNAPSHOT -> snapshot();
            case COMMAND -> command();
            case RESULT -> result(applied());
            case DRIFT ->
                new DirectoryDrift(
                        ANN_KEY,
                        "corp",
                        account(),
                        EntryState.of(Map.of("title", List.of("Developer"))),
                        EntryState.of(Map.of("title", List.of("Boss"))),
                        NOON,
                        Optional.of(command().id()),
                        Optional.of(command().policy()),
                        Optional.of(OnDrift.REPORT));
            case DOCUMENT_CHANGED ->
                new OperatorActivity.DocumentChanged(performed, "policy", "default", "0123456789ab", "", "name: x");
            case REQUEST_DECIDED ->
                new OperatorActivity.RequestDecided(performed, "r-1", "managers", OperatorActivity.Decision.ACCEPTED);
            case WORK_HELD ->
                new OperatorActivity.WorkHeld(performed, "h-1", "40 leavers in one pass", List.of("acme/17"));
            case HOLD_DECIDED -> new OperatorActivity.HoldDecided(performed, "h-1", OperatorActivity.Decision.REJECTED);
            case RUN_REQUESTED ->
                new OperatorActivity.RunRequested(performed, "r-1", "mover", "h-2", List.of("acme/17"));
            case UNDO_REQUESTED ->
                new OperatorActivity.UndoRequested(
                        performed, command().id(), EventIds.of("undo", command().id()));
            case DOUBT_DECIDED ->
                new OperatorActivity.DoubtDecided(
                        performed, command().id(), 3, OperatorActivity.DoubtDecision.MARKED_DONE);
            case DEAD_LETTER_DECIDED ->
                new OperatorActivity.DeadLetterDecided(
                        performed, "loligo.mapper.dead-letters", 0, 12, OperatorActivity.Decision.ACCEPTED);
            case CREDENTIAL_LINK_USED ->
                new OperatorActivity.CredentialLinkUsed(
                        performed,
                        EventIds.of("result", command().id(), "0"),
                        command().id(),
                        0,
                        ANN_KEY,
                        OperatorActivity.LinkUse.OPENED);
            case PASS_REQUESTED -> new OperatorActivity.PassRequested(performed, "acme");
        };
    }

    public static Envelope<Record> event(EventType type) {
        String id = EventIds.of("sample", type.typeName());
        return new Envelope<>(id, URI.create("/loligo/sample/acme"), NOON, TraceParent.rootOf(id), body(type));
    }
}
