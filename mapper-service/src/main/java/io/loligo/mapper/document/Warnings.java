package io.loligo.mapper.document;

import io.loligo.documents.Names;
import io.loligo.documents.Problem;
import io.loligo.mapper.attribute.DirectoryAttribute;
import io.loligo.mapper.attribute.DirectoryAttribute.Cardinality;
import io.loligo.mapper.attribute.DirectoryAttribute.Syntax;
import io.loligo.mapper.document.FieldUse.Use;
import io.loligo.mapper.expression.FieldType;
import io.loligo.mapper.expression.Vocabulary;
import io.loligo.mapper.population.ObservedFields;
import io.loligo.mapper.population.ObservedFields.Kind;
import io.loligo.mapper.population.ObservedFields.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds documents against what HR really sends. What differs is a warning and no refusal: a field that is empty today may be
 * filled tomorrow, and whoever does not fit is refused alone.
 */
public final class Warnings {
    private final Vocabulary vocabulary;
    private final ObservedFields observed;

    private Warnings(Vocabulary vocabulary, ObservedFields observed) {
        this.vocabulary = vocabulary;
        this.observed = observed;
    }

    /** In the order of files and lines; none as long as nobody was seen. */
    public static List<Problem> of(
            List<FieldUse> uses, Vocabulary vocabulary, Map<String, ObservedFields> byConnection) {
        ObservedFields all = byConnection.values().stream().reduce(ObservedFields.NONE, ObservedFields::and);
        if (all.states() == 0) {
            return List.of();
        }
        return uses.stream()
                .flatMap(use -> {
                    ObservedFields observed = use.connection().isEmpty()
                            ? all
                            : byConnection.getOrDefault(use.connection(), ObservedFields.NONE);
                    return new Warnings(vocabulary, observed).about(use.use()).map(use::warning);
                })
                .distinct()
                .sorted(Comparator.comparing(Problem::document)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }

    private Stream<String> about(Use use) {
        return switch (use) {
            case Use.People ignored ->
                observed.states() > 0
                        ? Stream.empty()
                        : Stream.of("nobody of this connection was seen so far; see whether its name is right");
            case Use.Named named -> ifSeen(named.field(), seen -> misread(named.field(), seen));
            case Use.Mapped mapped -> ifSeen(mapped.field(), seen -> unfit(mapped.field(), mapped.attribute(), seen));
            case Use.Key key -> ifSeen(key.field(), seen -> noKey(key.field(), seen));
        };
    }

    private interface Judgement {
        List<String> of(Seen seen);
    }

    private Stream<String> ifSeen(String field, Judgement judgement) {
        if (observed.states() == 0) {
            return Stream.empty();
        }
        Optional<Seen> seen = observed.field(field);
        if (seen.isEmpty()) {
            return Stream.of("nobody has a value in '" + field + "': none of the " + observed.states()
                    + " states of people that were read holds one"
                    + Names.nearest(field, observed.fields().keySet())
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse(""));
        }
        return judgement.of(seen.get()).stream();
    }

    /** Values that an expression sees as something else. */
    private List<String> misread(String field, Seen seen) {
        FieldType declared = vocabulary.fields().get(field);
        List<String> warnings = new ArrayList<>();
        if (declared != null) {
            seen.kinds()
                    .forEach((kind, count) -> misread(declared, kind)
                            .ifPresent(effect -> warnings.add(holds(field, count, kind) + ", but it is declared as "
                                    + declared.wireName() + "; " + effect)));
        }
        return warnings;
    }

    private static Optional<String> misread(FieldType declared, Kind kind) {
        return switch (declared) {
            case TEXT ->
                kind == Kind.LIST ? Optional.of("expressions see its items joined by commas") : Optional.empty();
            case DATE ->
                kind == Kind.DATE ? Optional.empty() : Optional.of("functions of dates do not take such a value");
            case NUMBER -> kind == Kind.NUMBER ? Optional.empty() : Optional.of("expressions see 0");
            case FLAG -> kind == Kind.FLAG ? Optional.empty() : Optional.of("expressions see false");
            case LIST -> Optional.empty();
        };
    }

    /** Values that an attribute does not hold. */
    private List<String> unfit(String field, DirectoryAttribute attribute, Seen seen) {
        List<String> warnings = new ArrayList<>();
        seen.kinds()
                .forEach((kind, count) -> unfit(field, attribute, kind)
                        .ifPresent(effect -> warnings.add(holds(field, count, kind) + ", and " + effect)));
        int most = attribute.maximumLength();
        if (attribute.syntax() == Syntax.TEXT && seen.longest() > most) {
            warnings.add("the longest value seen in '" + field + "' has " + seen.longest() + " characters, and "
                    + attribute.name() + " holds at most " + most
                    + ": nothing is sent for such a person; expression: 'left(" + field + ", " + most
                    + ")' shortens it");
        }
        return warnings;
    }

    private static Optional<String> unfit(String field, DirectoryAttribute attribute, Kind kind) {
        if (kind == Kind.LIST && attribute.cardinality() == Cardinality.SINGLE) {
            return Optional.of(attribute.name() + " holds a single value; choose one, such as with firstNonEmpty(…)");
        }
        return switch (attribute.syntax()) {
            case INTEGER, LARGE_INTEGER ->
                switch (kind) {
                    case NUMBER -> Optional.empty();
                    case DATE ->
                        Optional.of(attribute.name() + " holds a whole number; for a time of Active Directory declare"
                                + " the field as a date and write expression: 'adTime(" + field + ", timeZone)'");
                    case TEXT, FLAG, LIST -> Optional.of(attribute.name() + " holds a whole number");
                };
            case BOOLEAN ->
                kind == Kind.FLAG ? Optional.empty() : Optional.of(attribute.name() + " holds true or false");
            case TEXT, GENERALIZED_TIME, ACCOUNT, BINARY -> Optional.empty();
        };
    }

    private List<String> noKey(String field, Seen seen) {
        long others = observed.states() - seen.keys();
        return others == 0
                ? List.of()
                : List.of(
                        "'" + field + "' is not the key by which people are known: it is another for " + others + " of "
                                + observed.states()
                                + " states of people; name the field of the connection's primary-key column, or leave this out");
    }

    private String holds(String field, long count, Kind kind) {
        return "'" + field + "' holds " + kind.words() + " in " + count + " of " + observed.states()
                + " states of people";
    }
}
