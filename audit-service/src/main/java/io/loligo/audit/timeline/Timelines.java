package io.loligo.audit.timeline;

import io.loligo.audit.people.Account;
import io.loligo.audit.people.People;
import io.loligo.audit.people.Person;
import io.loligo.audit.question.Cursor;
import io.loligo.audit.question.Page;
import io.loligo.audit.question.Subject;
import io.loligo.audit.question.UnknownException;
import io.loligo.audit.trail.Chain;
import io.loligo.audit.trail.Chains;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.contracts.employee.EmployeeKey;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** What became of whatever began with a change, for one person or one account. */
public final class Timelines {
    private static final String ADVICE =
            "Look for a part of the name or key on the start page; an event shows here within seconds of being written.";
    private static final Comparator<RecordedEvent> NEWEST_FIRST = Comparator.comparing(RecordedEvent::at)
            .thenComparingLong(RecordedEvent::sequence)
            .reversed();

    private final Trail trail;
    private final People people;

    public Timelines(Trail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    /** Fails with {@link UnknownException} where no event speaks of the person. */
    public Uni<Timeline<Person>> ofPerson(EmployeeKey key, Optional<Cursor> before, int size) {
        return person(key)
                .chain(person ->
                        chains(new Subject.Person(key), before, size).map(chains -> new Timeline<>(person, chains)));
    }

    /** Fails with {@link UnknownException} where no event speaks of the account. */
    public Uni<Timeline<Account>> ofAccount(UUID objectGuid, Optional<Cursor> before, int size) {
        return account(objectGuid)
                .chain(account -> chains(new Subject.Account(objectGuid), before, size)
                        .map(chains -> new Timeline<>(account, chains)));
    }

    /** The events of a page of chains, newest first; fails as the timelines do. */
    public Uni<Page<RecordedEvent>> events(Subject subject, Optional<Cursor> before, int chains) {
        Uni<?> known = switch (subject) {
            case Subject.Person person -> person(person.key());
            case Subject.Account account -> account(account.objectGuid());
        };
        return known.chain(() -> trail.chains(subject, before, chains))
                .chain(page -> trail.eventsOf(page.rows(), subject)
                        .map(events ->
                                page.with(events.stream().sorted(NEWEST_FIRST).toList())));
    }

    private Uni<Page<Chain>> chains(Subject subject, Optional<Cursor> before, int size) {
        return trail.chains(subject, before, size)
                .chain(page ->
                        trail.eventsOf(page.rows(), subject).map(events -> page.with(Chains.of(page.rows(), events))));
    }

    private Uni<Person> person(EmployeeKey key) {
        return people.person(key)
                .map(known -> known.orElseThrow(() ->
                        new UnknownException("No event about the person " + key.text() + " is recorded.", ADVICE)));
    }

    private Uni<Account> account(UUID objectGuid) {
        return people.account(objectGuid)
                .map(known -> known.orElseThrow(() ->
                        new UnknownException("No event about the account " + objectGuid + " is recorded.", ADVICE)));
    }
}
