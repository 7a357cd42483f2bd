package io.loligo.simulators.calamari.api;

import io.loligo.simulators.calamari.behaviour.Behaviour;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.calamari.exchange.Endpoint;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets a request in, or says no as Calamari would; and has it answered. */
public final class CalamariApi {
    /** Where the API begins. */
    public static final String PREFIX = "/api";

    private final ApiKey key;
    private final Behaviour behaviour;
    private final EmployeesV1 employees;
    private final PeopleV2 people;
    private final AbsencesV1 absences;
    private final ListsV1 lists;

    public CalamariApi(ApiKey key, Behaviour behaviour, Tenant tenant) {
        this.key = key;
        this.behaviour = behaviour;
        this.employees = new EmployeesV1(tenant);
        this.people = new PeopleV2(tenant);
        this.absences = new AbsencesV1(tenant);
        this.lists = new ListsV1(tenant);
    }

    /** @param request whose path begins with {@link #PREFIX} */
    public Answer answer(Request request) {
        String path = request.path().substring(PREFIX.length());
        ApiErrors errors = ApiErrors.at(path);
        Switches switches = behaviour.switches();
        Optional<Endpoint> endpoint = Endpoint.find(request.method(), path);
        behaviour.counters().count(endpoint.map(Endpoint::label).orElse("other"));
        if (!key.opens(request)) {
            return errors.unauthorized(switches);
        }
        if (endpoint.isEmpty()) {
            boolean isOffered = Endpoint.anyAt(path);
            return isOffered ? errors.wrongMethod() : errors.notFound();
        }
        if (!switches.grants(endpoint.get().group())) {
            return errors.forbidden(switches);
        }
        Optional<Duration> wait = behaviour.limiter().take(switches);
        if (wait.isPresent()) {
            return errors.tooMany(wait.filter(duration -> switches.is(Switch.RATE_RETRY_AFTER, "true")));
        }
        return withFaults(endpoint.get(), path, request, errors);
    }

    private Answer withFaults(Endpoint endpoint, String path, Request request, ApiErrors errors) {
        Switches switches = behaviour.switches();
        List<Fault> faults = behaviour.faults().befalling(endpoint);
        Optional<Answer> instead = faults.stream()
                .flatMap(fault -> FaultyAnswers.instead(fault, errors, switches).stream())
                .findFirst();
        Answer answer =
                instead.orElseGet(() -> done(endpoint, path, new Asked(request, switches, Tilt.of(faults)), errors));
        for (Fault fault : faults) {
            answer = FaultyAnswers.spoiled(fault, answer);
        }
        return answer;
    }

    private Answer done(Endpoint endpoint, String path, Asked asked, ApiErrors errors) {
        try {
            return route(endpoint, endpoint.idIn(path), asked).orElseGet(errors::notFound);
        } catch (BadInputException refused) {
            return errors.refused(refused.field(), refused.field() + ": " + refused.problem());
        }
    }

    private Optional<Answer> route(Endpoint endpoint, String id, Asked asked) {
        return switch (endpoint) {
            case EMPLOYEES_LIST -> Optional.of(employees.list(asked));
            case EMPLOYEES_SEARCH -> Optional.of(employees.search(asked));
            case EMPLOYEES_CREATE -> Optional.of(employees.create(asked));
            case EMPLOYEES_EDIT -> Optional.of(employees.edit(asked));
            case EMPLOYEES_ARCHIVE -> Optional.of(employees.archive(asked));
            case TEAMS_ALL -> Optional.of(lists.teams());
            case TEAMS_CREATE -> Optional.of(lists.createTeam(asked));
            case TEAMS_REMOVE -> Optional.of(lists.removeTeam(asked));
            case WORKING_WEEKS_ALL -> Optional.of(lists.workingWeeks());
            case HOLIDAYS_FIND -> Optional.of(lists.holidays(asked));
            case ABSENCES_FIND -> Optional.of(absences.find(asked));
            case ABSENCES_FIND_ADVANCED -> Optional.of(absences.findAdvanced(asked));
            case ABSENCE_TYPES -> Optional.of(absences.types());
            case ENTITLEMENT_GET -> Optional.of(absences.entitlement(asked));
            case SHIFT_STATUS_ALL -> Optional.of(lists.shiftStatuses());
            case PEOPLE_LIST -> Optional.of(people.list(asked));
            case PEOPLE_CREATE -> Optional.of(people.create(asked));
            case PEOPLE_UPDATE -> people.update(asked, id);
            case PEOPLE_ARCHIVE -> people.archive(id);
            case PEOPLE_INVITE -> people.invite(id);
        };
    }
}
