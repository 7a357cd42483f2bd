package io.loligo.simulators.calamari.tenant;

import io.loligo.simulators.company.CompanyGenerator;
import io.loligo.simulators.company.Person;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everybody whom HR holds: the generated company, and over it whoever was changed since. Only the latter cost memory.
 * Not safe for use by several threads at once.
 */
public final class Staff {
    /** Whom to show. */
    public enum Shown {
        ACTIVE,
        ARCHIVED,
        BOTH
    }

    private final CompanyGenerator company;
    private final Map<Integer, Person> changed = new TreeMap<>();
    private final BitSet held = new BitSet();
    private final BitSet archived = new BitSet();
    private int lastId;

    Staff(CompanyGenerator company) {
        this.company = company;
        this.lastId = company.records();
        held.set(1, lastId + 1);
        IntStream.rangeClosed(1, lastId).filter(company::isFormer).forEach(archived::set);
    }

    public int count(Shown shown) {
        return bits(shown).cardinality();
    }

    /** Identifiers in ascending order. */
    public IntStream ids(Shown shown) {
        return bits(shown).stream();
    }

    public Stream<Person> people(Shown shown) {
        return ids(shown).mapToObj(this::made);
    }

    public Optional<Person> find(int id) {
        return id > 0 && held.get(id) ? Optional.of(made(id)) : Optional.empty();
    }

    /** By e-mail address without regard to case; of several the one who is not archived. */
    public Optional<Person> byEmail(String email) {
        String wanted = email.toLowerCase(Locale.ROOT);
        return Stream.concat(idsByEmail(Shown.ACTIVE, wanted), idsByEmail(Shown.ARCHIVED, wanted))
                .findFirst();
    }

    public Optional<Person> byUuid(UUID uuid) {
        return people(Shown.BOTH).filter(person -> person.uuid().equals(uuid)).findFirst();
    }

    public Optional<Person> byExternalNumber(String number) {
        return people(Shown.BOTH)
                .filter(person -> person.externalNumber().filter(number::equals).isPresent())
                .findFirst();
    }

    /** The e-mail address alone, which costs less than the whole person; empty when nobody has the identifier. */
    public Optional<String> email(int id) {
        if (id <= 0 || !held.get(id)) {
            return Optional.empty();
        }
        Person person = changed.get(id);
        return Optional.of(person == null ? company.email(id) : person.email());
    }

    int nextId() {
        return ++lastId;
    }

    int lastId() {
        return lastId;
    }

    void put(Person person) {
        changed.put(person.id(), person);
        held.set(person.id());
        archived.set(person.id(), person.archived());
    }

    boolean remove(int id) {
        boolean was = held.get(id);
        held.clear(id);
        changed.remove(id);
        return was;
    }

    Collection<Person> changed() {
        return List.copyOf(changed.values());
    }

    /** The generated people who were deleted. */
    List<Integer> removed() {
        return IntStream.rangeClosed(1, company.records())
                .filter(id -> !held.get(id))
                .boxed()
                .toList();
    }

    void restore(int earlierLastId, List<Person> earlierChanged, List<Integer> earlierRemoved) {
        lastId = earlierLastId;
        earlierChanged.forEach(this::put);
        earlierRemoved.forEach(this::remove);
    }

    private Stream<Person> idsByEmail(Shown shown, String wanted) {
        return ids(shown)
                .filter(id -> email(id).orElse("").toLowerCase(Locale.ROOT).equals(wanted))
                .mapToObj(this::made);
    }

    private Person made(int id) {
        Person person = changed.get(id);
        return person == null ? company.person(id) : person;
    }

    private BitSet bits(Shown shown) {
        var bits = (BitSet) held.clone();
        switch (shown) {
            case ACTIVE -> bits.andNot(archived);
            case ARCHIVED -> bits.and(archived);
            case BOTH -> {}
        }
        return bits;
    }
}
