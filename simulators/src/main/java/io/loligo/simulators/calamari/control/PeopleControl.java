package io.loligo.simulators.calamari.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.tenant.NewWords;
import io.loligo.simulators.calamari.tenant.PersonField;
import io.loligo.simulators.calamari.tenant.Staff.Shown;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.company.AbsenceRequest;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.company.Vocabulary;
import io.loligo.simulators.control.ControlInput;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an HR clerk does. */
final class PeopleControl {
    private static final int MOST_FOUND = 1000;

    private final Tenant tenant;

    PeopleControl(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Those whose names, e-mail address or numbers hold the text of {@code q}, without regard to case. */
    List<Person> search(Request request) {
        String wanted = request.parameter("q").orElse("").strip().toLowerCase(Locale.ROOT);
        String limit = request.parameter("limit").orElse("50");
        if (!limit.matches("[0-9]{1,6}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST_FOUND) {
            throw new BadInputException("limit", "a whole number from 1 to " + MOST_FOUND + ", not " + limit);
        }
        return tenant.staff()
                .people(Shown.BOTH)
                .filter(person -> text(person).contains(wanted))
                .limit(Integer.parseInt(limit))
                .toList();
    }

    Person hire(ControlInput input) {
        return tenant.hire(input.body(), NewWords.ADDED);
    }

    Person change(int id, ControlInput input) {
        return tenant.change(id, input.body(), NewWords.ADDED);
    }

    Person terminate(int id, ControlInput input) {
        LocalDate lastDay = input.only("date").day("date").orElseGet(tenant.clock()::today);
        return lastDay(id, lastDay.toString());
    }

    Person clearTermination(int id, ControlInput input) {
        input.only();
        return lastDay(id, null);
    }

    Person archive(int id, ControlInput input) {
        input.only();
        return tenant.archive(id);
    }

    Person person(int id) {
        return tenant.person(id);
    }

    void delete(int id, ControlInput input) {
        input.only();
        tenant.delete(id);
    }

    Person bringBack(int id, ControlInput input) {
        input.only("as", "firstDay");
        return tenant.bringBack(
                id,
                input.word("as", Tenant.ReturnAs.class).orElse(Tenant.ReturnAs.SAME_RECORD),
                input.day("firstDay").orElseGet(tenant.clock()::today));
    }

    List<AbsenceRequest> absences(int id) {
        tenant.person(id);
        return tenant.absences().of(id).toList();
    }

    AbsenceRequest startAbsence(int id, ControlInput input) {
        input.only("type", "category", "status", "from", "to");
        LocalDate from = input.day("from").orElseGet(tenant.clock()::today);
        LocalDate today = tenant.clock().today();
        return tenant.requestAbsence(new AbsenceRequest(
                0,
                id,
                input.text("type").orElse(Vocabulary.TIME_OFF.getFirst()),
                input.word("category", AbsenceRequest.Category.class).orElse(AbsenceRequest.Category.TIMEOFF),
                input.word("status", AbsenceRequest.Status.class).orElse(AbsenceRequest.Status.ACCEPTED),
                from,
                input.day("to").orElse(from),
                today,
                today));
    }

    AbsenceRequest decideAbsence(int absence, ControlInput input) {
        return tenant.decide(
                absence,
                input.only("status")
                        .word("status", AbsenceRequest.Status.class)
                        .orElse(AbsenceRequest.Status.CANCELED));
    }

    private Person lastDay(int id, @Nullable String day) {
        ObjectNode change = ContractsJson.mapper().createObjectNode().put(PersonField.TERMINATION_DATE.key(), day);
        return tenant.change(id, change, NewWords.REFUSED);
    }

    private static String text(Person person) {
        return String.join(
                        "\n",
                        person.displayName(),
                        person.email(),
                        String.valueOf(person.id()),
                        person.externalNumber().orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
