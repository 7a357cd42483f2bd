package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.calamari.tenant.NewWords;
import io.loligo.simulators.calamari.tenant.Staff.Shown;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.BadInputException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The first generation: everything is a POST with a JSON body, and people come in numbered pages. */
final class EmployeesV1 {
    private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::lastName)
            .thenComparing(Person::firstName)
            .thenComparingInt(Person::id);

    private final Tenant tenant;
    private final PersonJson json;

    EmployeesV1(Tenant tenant) {
        this.tenant = tenant;
        this.json = new PersonJson(tenant);
    }

    Answer list(Asked asked) {
        Shown shown = asked.switches().is(Switch.V1_LIST_ARCHIVED, "true") ? Shown.BOTH : Shown.ACTIVE;
        return page(asked, shown, none(), page(asked.body()));
    }

    Answer search(Asked asked) {
        ObjectNode body = asked.body();
        Switches switches = asked.switches();
        boolean withArchived = body.path("withArchived").asBoolean() || switches.is(Switch.V1_SEARCH_ARCHIVED, "true");
        int page = switches.is(Switch.V1_SEARCH_PAGES, "true") ? page(body) : 0;
        PeopleFilter filter = PeopleFilter.of(
                tenant.words(),
                Asked.texts(body, "teams"),
                Asked.texts(body, "positions"),
                Asked.texts(body, "contractTypes"));
        Optional<String> employee = Asked.text(body, "employee");
        if (employee.isEmpty()) {
            return page(asked, withArchived ? Shown.BOTH : Shown.ACTIVE, filter, page);
        }
        Optional<Person> found = tenant.staff().byEmail(employee.get());
        if (found.isEmpty() || (found.get().archived() && switches.is(Switch.V1_ARCHIVED_LOOKUP, "400"))) {
            throw unknown(employee.get());
        }
        List<Integer> ids = found.filter(person -> !person.archived()).filter(filter).map(Person::id).stream()
                .toList();
        return page(asked, ids, ids.size(), page);
    }

    Answer create(Asked asked) {
        ObjectNode body = asked.body();
        for (String needed :
                List.of("firstName", "lastName", "email", "workingWeek", "approvalFlow", "holidaysCalendar")) {
            if (Asked.text(body, needed).filter(text -> !text.isBlank()).isEmpty()) {
                throw new BadInputException(needed, "not provided or is invalid");
            }
        }
        Person hired = renamingFields(() -> tenant.hire(FieldNames.fromV1(body), NewWords.REFUSED));
        return Answer.json(200, object().put("id", hired.id()));
    }

    Answer edit(Asked asked) {
        ObjectNode body = asked.body();
        int id = employee(body).id();
        renamingFields(() -> tenant.change(id, FieldNames.fromV1(body), NewWords.REFUSED));
        return Answer.json(200, object());
    }

    Answer archive(Asked asked) {
        tenant.archive(employee(asked.body()).id());
        return Answer.empty(204);
    }

    private Person employee(ObjectNode body) {
        String text = Asked.text(body, "employee").orElseThrow(() -> unknown("nobody"));
        return tenant.staff().byEmail(text).orElseThrow(() -> unknown(text));
    }

    private static BadInputException unknown(String employee) {
        return new BadInputException("employee", "the e-mail address of somebody; not " + employee);
    }

    private PeopleFilter none() {
        return PeopleFilter.of(tenant.words(), List.of(), List.of(), List.of());
    }

    private Answer page(Asked asked, Shown shown, PeopleFilter filter, int page) {
        boolean isByName = asked.switches().is(Switch.V1_ORDER, "name");
        if (filter.isOpen() && !isByName) {
            return page(asked, tenant.staff().ids(shown), tenant.staff().count(shown), page);
        }
        Stream<Person> people = tenant.staff().people(shown).filter(filter);
        List<Integer> ids =
                (isByName ? people.sorted(BY_NAME) : people).map(Person::id).toList();
        return page(asked, ids, ids.size(), page);
    }

    private Answer page(Asked asked, List<Integer> ids, int total, int page) {
        return page(asked, ids.stream().mapToInt(id -> id), total, page);
    }

    private Answer page(Asked asked, IntStream ids, int total, int page) {
        Switches switches = asked.switches();
        int size = switches.number(Switch.V1_PAGE_SIZE);
        int pages = total == 0 ? switches.number(Switch.V1_EMPTY_TOTAL_PAGES) : (total + size - 1) / size;
        if (page > 0 && page >= pages && switches.is(Switch.V1_PAST_END, "400")) {
            throw new BadInputException("page", "a number below " + pages + ", not " + page);
        }
        int offset = Math.toIntExact(Math.min((long) page * size, Integer.MAX_VALUE - 1));
        ObjectNode envelope = object();
        ArrayNode rows = envelope.putArray("employees");
        ids.skip(asked.tilt().start(offset))
                .limit(size)
                .mapToObj(tenant::person)
                .forEach(person -> rows.add(json.v1(person)));
        envelope.put("currentPage", page + switches.number(Switch.V1_CURRENT_PAGE_BASE));
        envelope.put("totalPages", asked.tilt().total(offset, pages));
        return Answer.json(200, envelope);
    }

    private static int page(ObjectNode body) {
        JsonNode page = body.path("page");
        if (page.isMissingNode()) {
            return 0;
        }
        if (!page.isInt() || page.intValue() < 0) {
            throw new BadInputException("page", "a whole number from 0, not " + page);
        }
        return page.intValue();
    }

    private static Person renamingFields(Supplier<Person> change) {
        try {
            return change.get();
        } catch (BadInputException refused) {
            throw new BadInputException(FieldNames.inV1(refused.field()), refused.problem());
        }
    }

    private static ObjectNode object() {
        return ContractsJson.mapper().createObjectNode();
    }
}
