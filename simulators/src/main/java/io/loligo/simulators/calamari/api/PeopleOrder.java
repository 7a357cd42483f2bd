package io.loligo.simulators.calamari.api;

import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The order that {@code sort=field,ASC} asks for; several may follow one another. */
record PeopleOrder(Comparator<Person> comparator, Simple simple) {
    /** Orders that need no look at the people themselves. */
    enum Simple {
        CREATION,
        REVERSED_CREATION,
        NO
    }

    private static final String ACCEPTED = "field,ASC or field,DESC with a field of ";

    static PeopleOrder of(Request request, Switches switches) {
        List<String> words = PeopleQuery.values(request, "sort");
        boolean isNullsFirst =
                request.parameter("nullOrdering").filter("NULLS_FIRST"::equals).isPresent();
        if (words.isEmpty()) {
            return new PeopleOrder(Comparator.comparingInt(Person::id), Simple.CREATION);
        }
        boolean isByUuid = switches.is(Switch.V2_SORT_ID, "uuid");
        Map<String, Comparator<Person>> known = comparators(isByUuid, isNullsFirst);
        Comparator<Person> order = null;
        for (int i = 0; i < words.size(); i++) {
            String field = words.get(i);
            boolean hasDirection = i + 1 < words.size() && words.get(i + 1).matches("(?i)ASC|DESC");
            boolean isDown =
                    hasDirection && words.get(++i).toUpperCase(Locale.ROOT).equals("DESC");
            Comparator<Person> next = Optional.ofNullable(known.get(field))
                    .map(comparator -> isDown ? comparator.reversed() : comparator)
                    .orElseThrow(() -> new BadInputException(
                            "sort", ACCEPTED + String.join(", ", known.keySet()) + "; not " + field));
            order = order == null ? next : order.thenComparing(next);
        }
        String first = words.getFirst();
        boolean isById = first.equals("legacyId") || (first.equals("id") && !isByUuid);
        boolean isReversed = words.size() > 1 && words.get(1).equalsIgnoreCase("DESC");
        Comparator<Person> whole =
                order == null ? Comparator.comparingInt(Person::id) : order.thenComparingInt(Person::id);
        return new PeopleOrder(whole, !isById ? Simple.NO : isReversed ? Simple.REVERSED_CREATION : Simple.CREATION);
    }

    private static Map<String, Comparator<Person>> comparators(boolean isByUuid, boolean isNullsFirst) {
        var known = new TreeMap<String, Comparator<Person>>();
        known.put(
                "id",
                isByUuid
                        ? Comparator.comparing(person -> person.uuid().toString())
                        : Comparator.comparingInt(Person::id));
        known.put("legacyId", Comparator.comparingInt(Person::id));
        known.put("firstName", Comparator.comparing(Person::firstName));
        known.put("lastName", Comparator.comparing(Person::lastName));
        known.put("name", Comparator.comparing(Person::lastName).thenComparing(Person::firstName));
        known.put("email", Comparator.comparing(Person::email));
        known.put("archived", Comparator.comparing(Person::archived));
        known.put("externalNumber", optional(Person::externalNumber, isNullsFirst));
        known.put("hireDate", optional(person -> person.employment().hireDate().map(Object::toString), isNullsFirst));
        known.put(
                "terminationDate",
                optional(person -> person.employment().terminationDate().map(Object::toString), isNullsFirst));
        return known;
    }

    private static Comparator<Person> optional(Function<Person, Optional<String>> value, boolean isNullsFirst) {
        return Comparator.comparing((Person person) -> value.apply(person).isEmpty() != isNullsFirst)
                .thenComparing(person -> value.apply(person).orElse(""));
    }
}
