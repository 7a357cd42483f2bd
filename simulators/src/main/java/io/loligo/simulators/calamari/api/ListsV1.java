package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.tenant.Staff.Shown;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.calamari.tenant.WordList;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.company.Vocabulary;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.BadInputException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;

/** Teams, working weeks, holidays, and who is clocked in. */
final class ListsV1 {
    private static final Map<MonthDay, String> HOLIDAYS = new TreeMap<>(Map.of(
            MonthDay.of(1, 1), "New Year's Day",
            MonthDay.of(1, 6), "Epiphany",
            MonthDay.of(5, 1), "Labour Day",
            MonthDay.of(5, 3), "Constitution Day",
            MonthDay.of(11, 11), "Independence Day",
            MonthDay.of(12, 24), "Christmas Eve",
            MonthDay.of(12, 25), "Christmas Day",
            MonthDay.of(12, 26), "St. Stephen's Day"));

    private final Tenant tenant;

    ListsV1(Tenant tenant) {
        this.tenant = tenant;
    }

    Answer teams() {
        WordList teams = tenant.words().teams();
        ArrayNode rows = array();
        new TreeMap<>(teams.all())
                .forEach((id, name) -> rows.addObject().put("id", id).put("name", name));
        return Answer.json(200, rows);
    }

    Answer createTeam(Asked asked) {
        String name = Asked.text(asked.body(), "name").orElse("");
        WordList teams = tenant.words().teams();
        if (name.isBlank() || teams.id(name).isPresent()) {
            throw new BadInputException("name", "a name that no team has yet, not " + name);
        }
        return Answer.json(200, ContractsJson.mapper().createObjectNode().put("id", teams.add(name)));
    }

    Answer removeTeam(Asked asked) {
        int id = asked.body().path("id").asInt();
        if (!tenant.words().teams().remove(id)) {
            throw new BadInputException("id", "the number of a team, not " + id);
        }
        return Answer.empty(204);
    }

    Answer workingWeeks() {
        ArrayNode rows = array();
        new TreeMap<>(tenant.words().workingWeeks().all()).forEach((id, name) -> {
            ObjectNode row = rows.addObject().put("id", id).put("name", name);
            ArrayNode days = row.putArray("workingDays");
            int last = name.equals(Vocabulary.PART_TIME) ? 3 : 5;
            for (DayOfWeek day : DayOfWeek.values()) {
                boolean isWorking = day.getValue() <= last;
                ObjectNode one = days.addObject().put("dayName", day.name()).put("isWorkingDay", isWorking);
                one.put("startTime", isWorking ? "09:00:00.000" : null);
                one.put("finishTime", isWorking ? "17:00:00.000" : null);
                one.put("duration", isWorking ? Integer.valueOf(28800) : null);
            }
        });
        return Answer.json(200, rows);
    }

    Answer holidays(Asked asked) {
        ObjectNode body = asked.body();
        String employee = Asked.text(body, "employee").orElse("nobody");
        if (tenant.staff().byEmail(employee).isEmpty()) {
            throw new BadInputException("employee", "the e-mail address of somebody; not " + employee);
        }
        LocalDate from = AbsencesV1.day(body, "from");
        LocalDate to = AbsencesV1.day(body, "to");
        ArrayNode rows = array();
        for (int year = from.getYear(); year <= Math.min(to.getYear(), from.getYear() + 10); year++) {
            for (Map.Entry<MonthDay, String> holiday : HOLIDAYS.entrySet()) {
                LocalDate day = holiday.getKey().atYear(year);
                boolean isHalf = holiday.getValue().equals("Christmas Eve");
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    rows.addObject()
                            .put("name", holiday.getValue())
                            .put("start", day.toString())
                            .put("end", day.toString())
                            .put("halfDay", isHalf)
                            .put("halfdayPeriod", isHalf ? "PM" : null);
                }
            }
        }
        return Answer.json(200, rows);
    }

    Answer shiftStatuses() {
        ArrayNode rows = array();
        tenant.staff().people(Shown.ACTIVE).forEach(person -> {
            ObjectNode row = rows.addObject();
            row.putObject("person")
                    .put("firstName", person.firstName())
                    .put("lastName", person.lastName())
                    .put("email", person.email())
                    .put("externalId", person.externalNumber().orElse(null));
            row.put("status", status(person));
        });
        return Answer.json(200, rows);
    }

    private static String status(Person person) {
        return switch (person.id() % 10) {
            case 0 -> "STOPPED";
            case 1 -> "BREAK";
            default -> "STARTED";
        };
    }

    private static ArrayNode array() {
        return ContractsJson.mapper().createArrayNode();
    }
}
