package io.loligo.mapper.expression;

import dev.cel.runtime.CelVariableResolver;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeChange.AbsenceChanged;
import io.loligo.contracts.employee.EmployeeChange.AbsenceEnded;
import io.loligo.contracts.employee.EmployeeChange.AbsenceStarted;
import io.loligo.contracts.employee.EmployeeChange.HireMoved;
import io.loligo.contracts.employee.EmployeeChange.HireScheduled;
import io.loligo.contracts.employee.EmployeeChange.HireUpdated;
import io.loligo.contracts.employee.EmployeeChange.Left;
import io.loligo.contracts.employee.EmployeeChange.TerminationMoved;
import io.loligo.contracts.employee.EmployeeChange.TerminationScheduled;
import io.loligo.contracts.employee.EmployeeChange.Updated;
import io.loligo.contracts.employee.EmployeeChange.Withdrawn;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.FieldChange;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What expressions can name about one change, worked out only when named. Every variable always has a value of its type,
 * so that a missing field makes a text empty and never an expression fail.
 */
public final class Facts implements CelVariableResolver {
    private final EmployeeChange change;
    private final ChangeKind kind;
    private final Vocabulary vocabulary;
    private final String base;
    private final Witness witness;

    /** With {@code base}, the distinguished name under which the directory's accounts live. */
    public Facts(EmployeeChange change, Vocabulary vocabulary, String base) {
        this(change, vocabulary, base, Witness.NOBODY);
    }

    /** The same, with somebody who is told what each expression yields. */
    public Facts(EmployeeChange change, Vocabulary vocabulary, String base, Witness witness) {
        this.witness = witness;
        this.change = change;
        this.kind = ChangeKind.of(change);
        this.vocabulary = vocabulary;
        this.base = base;
    }

    public EmployeeRecord employee() {
        return change.employee();
    }

    public ChangeKind kind() {
        return kind;
    }

    Witness witness() {
        return witness;
    }

    @Override
    public Optional<Object> find(String name) {
        FieldType field = vocabulary.fields().get(name);
        if (field != null) {
            return Optional.of(value(employee().field(name), field));
        }
        return Variable.named(name).map(this::value);
    }

    private Object value(Variable variable) {
        return switch (variable) {
            case KEY -> employee().key().value();
            case CONNECTION -> employee().key().connection();
            case CHANGE -> kind.wireName();
            case CHANGED -> changes().stream().map(FieldChange::field).toList();
            case BEFORE -> before();
            case TEAMS_BEFORE -> teamsBefore();
            case LEAVING_REASON -> leavingReason().map(Facts::wire).orElse("");
            case FIRST_DAY -> firstDay().map(LocalDate::toString).orElse("");
            case LAST_DAY -> lastDay().map(LocalDate::toString).orElse("");
            case ABSENCE_TYPE -> absence().map(Absence::type).orElse("");
            case ABSENCE_FROM ->
                absence().map(Absence::from).map(LocalDate::toString).orElse("");
            case ABSENCE_TO ->
                absence().map(Absence::to).map(LocalDate::toString).orElse("");
            case OBSERVED_ON ->
                LocalDate.ofInstant(change.occurrence().observedAt(), employee().zone(ZoneOffset.UTC))
                        .toString();
            case BASE -> base;
        };
    }

    private static Object value(FieldValue value, FieldType type) {
        return switch (type) {
            case TEXT, DATE -> value.display();
            case NUMBER ->
                value instanceof FieldValue.Numeric number ? number.value().doubleValue() : (Object) 0.0;
            case FLAG -> value instanceof FieldValue.Flag flag && flag.value();
            case LIST ->
                switch (value) {
                    case FieldValue.Items items ->
                        items.values().stream().map(FieldValue::display).toList();
                    case FieldValue.Absent ignored -> List.of();
                    default -> List.of(value.display());
                };
        };
    }

    private List<FieldChange> changes() {
        return switch (change) {
            case Updated updated -> updated.changes();
            case HireUpdated updated -> updated.changes();
            default -> List.of();
        };
    }

    private Object teamsBefore() {
        FieldValue teams = changes().stream()
                .filter(one -> one.field().equals(EmployeeRecord.Field.TEAMS))
                .map(FieldChange::before)
                .findFirst()
                .orElseGet(() -> employee().field(EmployeeRecord.Field.TEAMS));
        return value(teams, FieldType.LIST);
    }

    /** What each field held before the change, in words; the present value of those that did not change. */
    private Map<String, String> before() {
        Map<String, String> changed = changes().stream()
                .collect(
                        Collectors.toMap(FieldChange::field, one -> one.before().display()));
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                return vocabulary.fields().keySet().stream()
                        .map(name -> Map.entry(name, this.getOrDefault(name, "")))
                        .collect(Collectors.toSet());
            }

            @Override
            public boolean containsKey(Object name) {
                return vocabulary.fields().containsKey(name);
            }

            @Override
            public String get(Object name) {
                String before = changed.get(name);
                return before != null ? before : employee().field((String) name).display();
            }
        };
    }

    private Optional<LeavingReason> leavingReason() {
        return switch (change) {
            case Left left -> Optional.of(left.reason());
            case Withdrawn withdrawn -> Optional.of(withdrawn.reason());
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> firstDay() {
        return switch (change) {
            case HireScheduled hire -> Optional.of(hire.firstDay());
            case HireMoved hire -> Optional.of(hire.firstDay());
            default -> employee().day(EmployeeRecord.Field.HIRE_DATE);
        };
    }

    private Optional<LocalDate> lastDay() {
        return switch (change) {
            case TerminationScheduled termination -> Optional.of(termination.lastDay());
            case TerminationMoved termination -> Optional.of(termination.lastDay());
            default -> employee().day(EmployeeRecord.Field.TERMINATION_DATE);
        };
    }

    private Optional<Absence> absence() {
        return switch (change) {
            case AbsenceStarted started -> Optional.of(started.absence());
            case AbsenceChanged changed -> Optional.of(changed.absence());
            case AbsenceEnded ended -> Optional.of(ended.absence());
            default -> Optional.empty();
        };
    }

    private static String wire(LeavingReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
