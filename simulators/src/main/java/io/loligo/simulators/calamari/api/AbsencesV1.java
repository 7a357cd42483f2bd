package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.company.AbsenceRequest;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.company.Vocabulary;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.BadInputException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests to be away, and what people are entitled to. */
final class AbsencesV1 {
    /** The trap of Calamari: the filter says APPROVED where the rows say ACCEPTED. */
    private static final Map<String, AbsenceRequest.Status> FILTER_WORDS = Map.of(
            "PENDING", AbsenceRequest.Status.PENDING,
            "APPROVED", AbsenceRequest.Status.ACCEPTED,
            "REJECTED", AbsenceRequest.Status.REJECTED,
            "PENDING_CANCELLATION", AbsenceRequest.Status.PENDING_CANCELLATION,
            "CANCELED", AbsenceRequest.Status.CANCELED,
            "REVOKED", AbsenceRequest.Status.REVOKED);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Tenant tenant;

    AbsencesV1(Tenant tenant) {
        this.tenant = tenant;
    }

    Answer find(Asked asked) {
        ObjectNode body = asked.body();
        Person person = employee("employee", Asked.text(body, "employee").orElse("nobody"));
        LocalDate from = day(body, "from");
        LocalDate to = day(body, "to");
        ArrayNode rows = ContractsJson.mapper().createArrayNode();
        tenant.absences()
                .of(person.id())
                .filter(request -> request.overlaps(from, to))
                .forEach(request -> rows.add(row(request, person, asked)));
        return Answer.json(200, rows);
    }

    Answer findAdvanced(Asked asked) {
        ObjectNode body = asked.body();
        LocalDate from = day(body, "from");
        LocalDate to = day(body, "to");
        Set<AbsenceRequest.Status> statuses = statuses(body);
        Set<Integer> people = Asked.texts(body, "employees").stream()
                .map(text -> employee("employees", text).id())
                .collect(Collectors.toSet());
        PeopleFilter filter = PeopleFilter.of(
                tenant.words(),
                Asked.texts(body, "teams"),
                Asked.texts(body, "positions"),
                Asked.texts(body, "contractTypes"));
        ArrayNode rows = ContractsJson.mapper().createArrayNode();
        tenant.absences()
                .all()
                .filter(request -> request.overlaps(from, to))
                .filter(request -> statuses.isEmpty() || statuses.contains(request.status()))
                .filter(request -> people.isEmpty() || people.contains(request.person()))
                .sorted(Comparator.comparing(AbsenceRequest::from).thenComparingInt(AbsenceRequest::id))
                .forEach(request -> tenant.staff()
                        .find(request.person())
                        .filter(filter)
                        .ifPresent(
                                person -> rows.add(row(request, person, asked).put("employeeEmail", person.email()))));
        return Answer.json(200, rows);
    }

    Answer types() {
        ArrayNode rows = ContractsJson.mapper().createArrayNode();
        for (String name : tenant.words().absenceTypes().inOrder()) {
            rows.addObject()
                    .put("id", tenant.words().absenceTypes().id(name).orElse(0))
                    .put("name", name)
                    .put("durationUnit", "DAYS")
                    .putNull("externalId");
        }
        return Answer.json(200, rows);
    }

    Answer entitlement(Asked asked) {
        ObjectNode body = asked.body();
        employee("employee", Asked.text(body, "employee").orElse("nobody"));
        String type = Asked.text(body, "absenceTypeId").orElse("");
        String name = tenant.words()
                .absenceTypes()
                .meant(type)
                .orElseThrow(
                        () -> new BadInputException("absenceTypeId", "the number of an absence type, not " + type));
        boolean isUnlimited = name.equals(Vocabulary.HOME_OFFICE);
        return Answer.json(
                200,
                ContractsJson.mapper()
                        .createObjectNode()
                        .put("unit", "DAYS")
                        .put("unlimited", isUnlimited)
                        .put("amount", isUnlimited ? 0 : 20));
    }

    private ObjectNode row(AbsenceRequest request, Person person, Asked asked) {
        ObjectNode row = ContractsJson.mapper().createObjectNode();
        row.put("id", request.id());
        row.put("from", request.from().toString());
        row.put("to", request.to().toString());
        row.put("absenceTypeName", request.type());
        row.put(
                "absenceTypeId",
                tenant.words().absenceTypes().id(request.type()).orElse(0));
        row.put("absenceCategory", request.category().name());
        row.put("status", request.status().name());
        row.put("entitlementAmount", ChronoUnit.DAYS.between(request.from(), request.to()) + 1);
        row.put("entitlementAmountUnit", "DAYS");
        row.putNull("reason");
        row.putNull("amountFirstDay");
        row.putNull("amountLastDay");
        String offset = asked.switches().value(Switch.ABSENCE_OFFSET);
        row.put("created", LOCAL.format(request.created().atTime(8, 32, 43)) + offset);
        row.put("updated", LOCAL.format(request.updated().atTime(9, 15, 1)) + offset);
        row.put("fullDayRequest", true);
        row.put("startTime", LOCAL.format(request.from().atStartOfDay()));
        row.put("endTime", LOCAL.format(request.to().atTime(LocalTime.of(23, 59, 59))));
        row.put("timeZone", person.timeZone());
        return row;
    }

    private Person employee(String field, String text) {
        return Optional.of(text)
                .flatMap(tenant.staff()::byEmail)
                .orElseThrow(() -> new BadInputException(field, "the e-mail address of somebody; not " + text));
    }

    private static Set<AbsenceRequest.Status> statuses(ObjectNode body) {
        var statuses = new HashSet<AbsenceRequest.Status>();
        for (String word : Asked.texts(body, "absenceStatuses")) {
            statuses.add(Optional.ofNullable(FILTER_WORDS.get(word))
                    .orElseThrow(() -> new BadInputException(
                            "absenceStatuses", "some of " + List.copyOf(FILTER_WORDS.keySet()) + ", not " + word)));
        }
        return statuses;
    }

    static LocalDate day(ObjectNode body, String field) {
        String text = Asked.text(body, field).orElse("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new BadInputException(field, "a day as yyyy-MM-dd, not " + text);
        }
    }
}
