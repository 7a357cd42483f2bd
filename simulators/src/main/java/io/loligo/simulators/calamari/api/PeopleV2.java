package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.tenant.NewWords;
import io.loligo.simulators.calamari.tenant.Staff;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The second generation: REST, limit and offset, UUIDs. */
final class PeopleV2 {
    private final Tenant tenant;
    private final PersonJson json;

    PeopleV2(Tenant tenant) {
        this.tenant = tenant;
        this.json = new PersonJson(tenant);
    }

    Answer list(Asked asked) {
        PeopleQuery query = PeopleQuery.of(asked.request(), asked.switches());
        PeopleFilter filter = PeopleFilter.of(
                tenant.words(),
                PeopleQuery.values(asked.request(), "teams"),
                PeopleQuery.values(asked.request(), "positions"),
                PeopleQuery.values(asked.request(), "contractTypes"));
        PeopleOrder order = PeopleOrder.of(asked.request(), asked.switches());
        int start = asked.tilt().start(query.offset());
        Staff staff = tenant.staff();
        IntStream ids;
        int total;
        if (filter.isOpen() && order.simple() != PeopleOrder.Simple.NO) {
            total = staff.count(query.shown());
            IntStream ascending = staff.ids(query.shown());
            ids = order.simple() == PeopleOrder.Simple.CREATION ? ascending : reversed(ascending.toArray());
        } else {
            int[] found = staff.people(query.shown())
                    .filter(filter)
                    .sorted(order.comparator())
                    .mapToInt(Person::id)
                    .toArray();
            total = found.length;
            ids = IntStream.of(found);
        }
        ObjectNode envelope = ContractsJson.mapper().createObjectNode();
        ArrayNode rows = envelope.putArray("data");
        ids.skip(start).limit(query.limit()).mapToObj(tenant::person).forEach(person -> rows.add(row(person, query)));
        meta(envelope, asked, query, asked.tilt().total(query.offset(), total));
        return Answer.json(200, envelope);
    }

    Answer create(Asked asked) {
        ObjectNode body = asked.body();
        for (String needed :
                List.of("firstName", "lastName", "email", "workSchedule", "approvalProcess", "holidaysCalendar")) {
            if (Asked.text(body, needed).filter(text -> !text.isBlank()).isEmpty()) {
                throw new BadInputException(needed, "must not be empty");
            }
        }
        Person hired = renamingFields(() -> tenant.hire(FieldNames.fromV2(body), NewWords.REFUSED));
        return Answer.json(asked.switches().number(Switch.V2_CREATED_STATUS), json.v2(hired));
    }

    Optional<Answer> update(Asked asked, String id) {
        return find(id).map(person -> Answer.json(
                200,
                json.v2(renamingFields(
                        () -> tenant.change(person.id(), FieldNames.fromV2(asked.body()), NewWords.REFUSED)))));
    }

    Optional<Answer> archive(String id) {
        return find(id).map(person -> {
            tenant.archive(person.id());
            return Answer.empty(204);
        });
    }

    Optional<Answer> invite(String id) {
        return find(id).map(person -> Answer.empty(204));
    }

    private static Person renamingFields(Supplier<Person> change) {
        try {
            return change.get();
        } catch (BadInputException refused) {
            throw new BadInputException(FieldNames.inV2(refused.field()), refused.problem());
        }
    }

    private Optional<Person> find(String id) {
        Staff staff = tenant.staff();
        return Optional.<Optional<Person>>empty()
                .or(() -> after(
                        "id:",
                        id,
                        number ->
                                number.matches("[0-9]{1,9}") ? staff.find(Integer.parseInt(number)) : Optional.empty()))
                .or(() -> after("number:", id, staff::byExternalNumber))
                .or(() -> after("email:", id, staff::byEmail))
                .orElseGet(() -> uuid(id).flatMap(staff::byUuid));
    }

    private static Optional<Optional<Person>> after(
            String prefix, String id, Function<String, Optional<Person>> lookup) {
        return id.startsWith(prefix) ? Optional.of(lookup.apply(id.substring(prefix.length()))) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private ObjectNode row(Person person, PeopleQuery query) {
        ObjectNode row = json.v2(person);
        return query.fields().isEmpty() ? row : row.retain(query.fields());
    }

    private static void meta(ObjectNode envelope, Asked asked, PeopleQuery query, int total) {
        switch (asked.switches().value(Switch.V2_META)) {
            case "total" ->
                envelope.put("total", total).put("limit", query.limit()).put("offset", query.offset());
            case "page" ->
                envelope.putObject("page")
                        .put("number", query.offset() / query.limit())
                        .put("size", query.limit())
                        .put("totalElements", total)
                        .put("totalPages", (total + query.limit() - 1) / query.limit());
            default -> {}
        }
    }

    private static IntStream reversed(int[] ids) {
        return IntStream.range(0, ids.length).map(i -> ids[ids.length - 1 - i]);
    }
}
