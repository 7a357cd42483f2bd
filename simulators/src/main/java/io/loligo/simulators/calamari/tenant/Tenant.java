package io.loligo.simulators.calamari.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.simulators.calamari.tenant.Staff.Shown;
import io.loligo.simulators.clock.SimulatedClock;
import io.loligo.simulators.company.AbsenceRequest;
import io.loligo.simulators.company.CompanyGenerator;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.exchange.BadInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One company, and what HR does in it. Not safe for use by several threads at once. */
public final class Tenant {
    /** How a person who left comes back. */
    public enum ReturnAs {
        SAME_RECORD,
        NEW_RECORD
    }

    private final Founding founding;
    private final SimulatedClock clock;
    private final Staff staff;
    private final Absences absences;
    private final Words words = Words.standard();

    public Tenant(Founding founding, SimulatedClock clock) {
        this.founding = founding;
        this.clock = clock;
        CompanyGenerator company = founding.company();
        this.staff = new Staff(company);
        this.absences = new Absences(company.absences());
    }

    public static Tenant restored(TenantState state, SimulatedClock clock) {
        var tenant = new Tenant(state.founding(), clock);
        tenant.staff.restore(state.lastId(), state.changed(), state.removed());
        state.absences().forEach(tenant.absences::put);
        tenant.words.restore(state.words());
        return tenant;
    }

    public TenantState state() {
        return new TenantState(
                founding,
                staff.lastId(),
                List.copyOf(staff.changed()),
                staff.removed(),
                absences.changed(),
                words.saved());
    }

    public Staff staff() {
        return staff;
    }

    public Absences absences() {
        return absences;
    }

    public Words words() {
        return words;
    }

    public SimulatedClock clock() {
        return clock;
    }

    public Founding founding() {
        return founding;
    }

    /** @throws BadInputException when nobody has the number */
    public Person person(int id) {
        return staff.find(id).orElseThrow(() -> new BadInputException("id", "the number of a person, not " + id));
    }

    /** Makes a new record; first name and e-mail address must be among the fields. */
    public Person hire(ObjectNode fields, NewWords newWords) {
        for (PersonField needed : List.of(PersonField.FIRST_NAME, PersonField.EMAIL)) {
            if (!fields.hasNonNull(needed.key())) {
                throw new BadInputException(needed.key(), needed.accepted() + "; it is missing");
            }
        }
        return kept(edit().applied(PersonEdit.blank(staff.lastId() + 1, clock), fields, newWords));
    }

    /** @param changes by {@link PersonField#key()} */
    public Person change(int id, ObjectNode changes, NewWords newWords) {
        return kept(edit().applied(person(id), changes, newWords));
    }

    public Person archive(int id) {
        return kept(person(id).archivedNow());
    }

    /** Deletes for ever, which only an archived person can be. */
    public void delete(int id) {
        if (!person(id).archived()) {
            throw new BadInputException("id", "the number of an archived person; archive " + id + " first");
        }
        staff.remove(id);
        absences.forget(id);
    }

    /** Brings back a person who is archived or whose last day is over, from the given day on. */
    public Person bringBack(int id, ReturnAs as, LocalDate firstDay) {
        Person before = person(id);
        new Returning(staff, clock.today()).check(before, as);
        return kept(
                switch (as) {
                    case SAME_RECORD -> before.backFrom(firstDay, id, before.uuid());
                    case NEW_RECORD -> before.backFrom(firstDay, staff.lastId() + 1, UUID.randomUUID());
                });
    }

    public AbsenceRequest requestAbsence(AbsenceRequest wish) {
        person(wish.person());
        if (wish.to().isBefore(wish.from())) {
            throw new BadInputException("to", "a day not before " + wish.from() + ", not " + wish.to());
        }
        words.absenceTypes().add(wish.type());
        return absences.made(wish, clock.today());
    }

    public AbsenceRequest decide(int absence, AbsenceRequest.Status status) {
        AbsenceRequest decided = absences.find(absence)
                .orElseThrow(() -> new BadInputException("id", "the number of an absence, not " + absence))
                .with(status, clock.today());
        absences.put(decided);
        return decided;
    }

    /** Archives everybody whose last day of work is over; how many these were. */
    public int archiveThoseWhoLeft() {
        LocalDate today = clock.today();
        List<Integer> left = staff.people(Shown.ACTIVE)
                .filter(person -> person.employment()
                        .terminationDate()
                        .filter(today::isAfter)
                        .isPresent())
                .map(Person::id)
                .toList();
        left.forEach(this::archive);
        return left.size();
    }

    private PersonEdit edit() {
        return new PersonEdit(staff, words);
    }

    private Person kept(Person person) {
        if (person.id() > staff.lastId()) {
            staff.nextId();
        }
        staff.put(person);
        return person;
    }
}
