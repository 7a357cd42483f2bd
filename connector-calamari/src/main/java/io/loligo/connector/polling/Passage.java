package io.loligo.connector.polling;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.hold.Ruling;
import io.loligo.connector.journal.Batch;
import io.loligo.connector.pass.AbsenceGuard;
import io.loligo.connector.pass.AbsencePass;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.Fault.Reaction;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.pass.PeoplePass;
import io.loligo.connector.pass.Probing;
import io.loligo.connector.pass.Review;
import io.loligo.connector.pass.Roll;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Step;
import io.loligo.connector.quota.Governor;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.operator.OperatorActivity.WorkHeld;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One pass from the first request to the last transaction: read everybody, read absences, doubt, compare, write down. Nothing is
 * written before everybody is read and believed.
 */
final class Passage {
    private static final int READINGS = 3;
    /** The event names no more people than fit into one message; the hold itself has them all. */
    private static final int MOST_TOLD = 5_000;

    private final Connection connection;
    private final Hr hr;
    private final Clocks clocks;
    private final Roster roster;
    private final Writer writer;
    private final AbsenceGuard absenceGuard;

    Passage(Connection connection, Hr hr, Clocks clocks, Roster roster, Writer writer, AbsenceGuard absenceGuard) {
        this.absenceGuard = absenceGuard;
        this.connection = connection;
        this.hr = hr;
        this.clocks = clocks;
        this.roster = roster;
        this.writer = writer;
    }

    PassOutcome run(Governor governor, Allowance.Aside aside) throws IOException, InterruptedException {
        Instant started = clocks.own().instant();
        Allowance allowance = new Allowance(governor, clocks.pause(), aside);
        try {
            Roll roll = people(allowance);
            Absences absences = absences(roll, allowance);
            Instant at = clocks.days().instant();
            remaining(at);
            Review review = new Review(roster, roll, absences.known(), writer.position(), at);
            String tried =
                    "reading all of " + connection.source().lists().getFirst().display();
            Optional<Fault> doubt = review.refusal(connection.guards(), tried);
            if (doubt.isPresent()) {
                throw new FaultException(doubt.get());
            }
            switch (review.ruling(connection.guards(), connection.name())) {
                case Ruling.HeldBack heldBack -> {
                    hold(heldBack.hold());
                    throw new FaultException(Fault.of(Fault.Kind.MASS_CHANGE, tried, words(heldBack.hold())));
                }
                case Ruling.Told told -> tell(review, told, started, allowance.taken(), governor);
            }
            return new PassOutcome.Completed(
                    started,
                    allowance.taken(),
                    roll.people().size(),
                    writer.told(),
                    roll.skipped().size(),
                    absences.fault(),
                    Duration.between(started, clocks.own().instant()));
        } catch (FaultException fault) {
            governor.release();
            return new PassOutcome.Refused(started, allowance.taken(), fault.fault());
        }
    }

    /** Looks at the newest and the archived only. */
    PassOutcome probe(Governor governor, Allowance.Aside aside) throws IOException, InterruptedException {
        Instant started = clocks.own().instant();
        Allowance allowance = new Allowance(governor, clocks.pause(), aside);
        try {
            Probing probing = new Probing(connection.source(), roster, connection.guards(), hr, allowance);
            Roll roll = probing.read();
            Instant at = clocks.days().instant();
            remaining(at);
            List<Step> rest = writer.write(probing.steps(roll, writer.position(), at));
            governor.release();
            writer.commit(Batch.of(rest).with(governor.spend()));
            return new PassOutcome.Probed(started, allowance.taken(), writer.told());
        } catch (FaultException fault) {
            governor.release();
            return new PassOutcome.Refused(started, allowance.taken(), fault.fault());
        }
    }

    /** Tells what the clock alone has changed since the last look. */
    void remaining(Instant at) throws IOException {
        List<String> due = roster.due(at);
        Stream<Step> steps = due.stream().flatMap(value -> roster.clock(value, at).stream());
        List<Step> rest = writer.write(steps);
        if (!rest.isEmpty()) {
            writer.commit(Batch.of(rest));
        }
        roster.due(at).forEach(value -> roster.settle(value, at));
    }

    private Roll people(Allowance allowance) throws FaultException, IOException, InterruptedException {
        PeoplePass pass = new PeoplePass(connection.source(), roster, connection.maxPages(), hr, allowance);
        for (int reading = 1; ; reading++) {
            try {
                return pass.read();
            } catch (FaultException fault) {
                if (fault.fault().kind().reaction() != Reaction.READ_AGAIN || reading == READINGS) {
                    throw fault;
                }
            }
        }
    }

    /** A failure here spoils nothing but the absences: hires and leavers are told all the same. */
    private Absences absences(Roll roll, Allowance allowance) throws IOException, InterruptedException {
        if (!connection.absences().enabled()) {
            return new Absences(Optional.empty(), Optional.empty());
        }
        LocalDate today =
                LocalDate.ofInstant(clocks.days().instant(), connection.days().otherwise());
        try {
            Map<String, List<Absence>> byValue = new HashMap<>();
            new AbsencePass(connection.absences(), hr, allowance)
                    .read(today, roster.oldestAbsence())
                    .forEach((mail, absences) -> {
                        String value = roll.byMail().get(mail);
                        if (value != null) {
                            byValue.put(value, absences);
                        }
                    });
            Optional<Fault> doubt =
                    absenceGuard.refuse(roster, byValue, clocks.days().instant());
            return new Absences(doubt.isEmpty() ? Optional.of(byValue) : Optional.empty(), doubt);
        } catch (FaultException fault) {
            return new Absences(Optional.empty(), Optional.of(fault.fault()));
        }
    }

    private void tell(Review review, Ruling.Told ruling, Instant started, int requests, Governor governor)
            throws IOException {
        int confirm = connection.guards().confirmMissing();
        Stream<Step> steps = Stream.concat(
                review.seen(ruling, connection.source().samePerson()),
                review.missing(ruling, confirm, connection.eraseDisappearedAfter()));
        List<Step> rest = writer.write(steps);
        governor.release();
        writer.commit(Batch.of(rest, review.position(writer.reached(rest), ruling, started, confirm, requests))
                .with(governor.spend()));
        review.settle();
    }

    /** A hold that is there already is not told again. */
    private void hold(Hold hold) throws IOException {
        if (!writer.position().hold().equals(Optional.of(hold))) {
            List<String> employees = hold.listed().keySet().stream()
                    .limit(MOST_TOLD)
                    .map(value -> new EmployeeKey(connection.name(), value).text())
                    .toList();
            Performed performed = new Performed("connector", hold.since(), "");
            writer.commit(Batch.of(List.of(), writer.position().holding(Optional.of(hold)))
                    .with(new WorkHeld(performed, hold.id(), words(hold), employees)));
        }
    }

    private static String words(Hold hold) {
        Map<LeavingReason, Long> reasons = hold.listed().values().stream()
                .collect(Collectors.groupingBy(Hold.Held::reason, TreeMap::new, Collectors.counting()));
        return hold.people() + " people would go at once: "
                + reasons.entrySet().stream()
                        .map(reason -> reason.getValue() + " "
                                + reason.getKey()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    /**
     * @param known by key value; empty when they are not read or could not be
     */
    private record Absences(Optional<Map<String, List<Absence>>> known, Optional<Fault> fault) {}
}
