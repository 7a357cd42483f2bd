package io.loligo.mapper.request;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Requests as a database would keep them, and a clock that goes only when told to. */
final class Office {
    static final Policy POLICY = Policies.of("""
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: naming
            name: standard
            common-name: 'trim(firstName + " " + lastName)'
            account-name: 'lower(ascii(lastName))'
            user-principal-name: 'lower(ascii(lastName))'
            ---
            kind: template
            name: employee
            container: '"OU=People," + base'
            naming: standard
            ---
            kind: role
            name: it
            members: [ina@example.com, ivo@example.com, ann@example.com]
            ---
            kind: role
            name: security
            members: [ina@example.com, sam@example.com, eve@example.com]
            ---
            kind: workflow
            name: two-levels
            levels:
              - {name: review, assignees: [{role: it}, manager], deadline: {within: P2D, remind: PT12H, then: escalate, to: [{person: zoe@example.com}]}}
              - {name: approval, assignees: [{role: security}], quorum: 2, deadline: {within: P1D, then: reject}, skip-when: 'position == "Intern"'}
            ---
            kind: automation
            name: joiner
            on: [joined]
            template: employee
            workflow: two-levels
            steps:
              - {action: create-account}
            ---
            kind: automation
            name: mover
            on: [updated]
            template: employee
            steps:
              - {action: modify-by-template}
            ---
            kind: automation
            name: promotion
            on: [updated]
            when: '"position" in changed || "businessPhone" in changed'
            template: employee
            workflow: two-levels
            steps:
              - {action: add-to-groups, groups: '["Leads"]', when: '"position" in changed'}
              - {action: unlock-account}
            ---
            kind: automation
            name: last-day
            on: [termination-scheduled, termination-moved]
            template: employee
            steps:
              - {action: disable-account, due: {day: terminationDate, shift: P1D, at: '00:30'}}
              - {action: delete-account, due: {day: terminationDate, shift: P30D}}
            ---
            kind: automation
            name: shy
            on: [absence-started]
            mode: preview
            template: employee
            steps:
              - {action: unlock-account}
            ---
            kind: automation
            name: night
            on: [returned]
            template: employee
            window: {from: '22:00', to: '04:00', time-zone: Europe/Warsaw}
            steps:
              - {action: enable-account}
            """);

    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private Instant now = People.NOON;
    private int events;

    Instant now() {
        return now;
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    /** HR says something, which is taken in once. */
    Arrival says(EmployeeChange change) {
        Arrival arrival = arrival(change);
        take(List.of(arrival)).send().forEach(command -> sent.add(command.id()));
        return arrival;
    }

    Arrival arrival(EmployeeChange change) {
        Envelope<?> event = People.event((Record) change, "event" + events++);
        return new Arrival(event, change, Plan.commands(event, change, POLICY, name -> true, now));
    }

    Taking take(List<Arrival> arrivals) {
        Taking taking = Intake.take(
                requests.values().stream().filter(Request::isOpen).toList(),
                arrivals,
                taken,
                POLICY,
                name -> true,
                now);
        write(Revision.of(taking.requests()));
        taken.putAll(taking.fresh());
        return taking;
    }

    /** The clock looks at everything that it has to look at. */
    void ticks() {
        passing(
                request -> request.stage()
                        .next()
                        .filter(next -> !next.isAfter(now))
                        .isPresent(),
                Passing::due);
        passing(
                request -> request.stage() instanceof Stage.Behind(var first)
                        && !requests.get(first).isOpen(),
                Passing::released);
        passing(request -> request.stage() instanceof Stage.Counted, Passing::counted);
    }

    private void passing(Predicate<Request> which, BiFunction<Passing, List<Request>, Revision> how) {
        List<Request> some =
                requests.values().stream().filter(Request::isOpen).filter(which).toList();
        write(how.apply(new Passing(POLICY, name -> true, now), some));
    }

    void write(Revision revision) {
        revision.requests().forEach(request -> {
            requests.put(request.id(), request);
            if (request.stage() instanceof Stage.Sent) {
                sent.add(request.id());
            }
        });
    }

    List<Request> requests() {
        return List.copyOf(requests.values());
    }

    Request only() {
        if (requests.size() != 1) {
            throw new AssertionError("one request was expected: " + requests.values());
        }
        return requests.values().iterator().next();
    }

    Request of(String automation) {
        return requests.values().stream()
                .filter(one -> one.automation().equals(automation))
                .findFirst()
                .orElseThrow();
    }

    List<String> sent() {
        return sent;
    }

    static EmployeeRecord person() {
        return People.with(People.ann(), Field.EMAIL, FieldValue.text("Ann@example.com"));
    }

    static EmployeeRecord leavingOn(int day) {
        return People.with(person(), Field.TERMINATION_DATE, FieldValue.day(LocalDate.of(2026, 12, day)));
    }

    static Function<Integer, EmployeeChange> moved(int from) {
        return to -> new EmployeeChange.TerminationMoved(
                leavingOn(to), revision(), LocalDate.of(2026, 12, from), LocalDate.of(2026, 12, to));
    }

    static EmployeeChange scheduled(int day) {
        return new EmployeeChange.TerminationScheduled(leavingOn(day), revision(), LocalDate.of(2026, 12, day));
    }

    static EmployeeChange cleared(int before) {
        return new EmployeeChange.TerminationCleared(person(), revision(), LocalDate.of(2026, 12, before));
    }

    static EmployeeChange left() {
        return new EmployeeChange.Left(person(), revision(), LeavingReason.ARCHIVED);
    }

    static EmployeeChange joined(EmployeeRecord person) {
        return new EmployeeChange.Joined(person, revision());
    }

    static EmployeeChange returned() {
        return new EmployeeChange.Returned(person(), revision(), Optional.empty());
    }

    static Occurrence revision() {
        return new Occurrence(People.NOON, People.NOON, 1);
    }
}
