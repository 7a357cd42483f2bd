package io.loligo.connector.polling;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.journal.Batch;
import io.loligo.connector.pass.AbsencePass;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.Fault.Reaction;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.pass.PeoplePass;
import io.loligo.connector.pass.Review;
import io.loligo.connector.pass.Roll;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Step;
import io.loligo.connector.quota.Governor;
import io.loligo.contracts.employee.Absence;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One pass from the first request to the last transaction: read everybody, read absences, doubt, compare, write down. Nothing is
 * written before everybody is read and believed.
 */
final class Passage {
    private static final int READINGS = 3;

    private final Connection connection;
    private final Hr hr;
    private final Clocks clocks;
    private final Roster roster;
    private final Writer writer;

    Passage(Connection connection, Hr hr, Clocks clocks, Roster roster, Writer writer) {
        this.connection = connection;
        this.hr = hr;
        this.clocks = clocks;
        this.roster = roster;
        this.writer = writer;
    }

    /**
     * The two clocks of a connection.
     *
     * @param own for waiting and for the quota
     * @param days for what day it is
     */
    record Clocks(Clock own, Clock days) {}

    PassOutcome run(Governor governor, int expectedCost) throws IOException, InterruptedException {
        Instant started = clocks.own().instant();
        Allowance allowance = new Allowance(governor);
        try {
            allowance.expect(expectedCost);
            Roll roll = people(allowance);
            Absences absences = absences(roll, allowance);
            Instant at = clocks.days().instant();
            remaining(at);
            Review review = new Review(roster, roll, absences.known(), writer.position(), at);
            Optional<Fault> doubt = review.refusal(
                    connection.guards(),
                    "reading all of " + connection.source().lists().getFirst().display());
            if (doubt.isPresent()) {
                throw new FaultException(doubt.get());
            }
            tell(review, started, allowance.taken(), governor);
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
            return new Absences(Optional.of(byValue), Optional.empty());
        } catch (FaultException fault) {
            return new Absences(Optional.empty(), Optional.of(fault.fault()));
        }
    }

    private void tell(Review review, Instant started, int requests, Governor governor) throws IOException {
        int confirm = connection.guards().confirmMissing();
        Stream<Step> steps = Stream.concat(review.seen(), review.missing(confirm, connection.eraseDisappearedAfter()));
        List<Step> rest = writer.write(steps);
        governor.release();
        writer.commit(Batch.of(rest, review.position(writer.reached(rest), started, confirm, requests))
                .with(governor.spend()));
        review.settle();
    }

    /**
     * @param known by key value; empty when they are not read or could not be
     */
    private record Absences(Optional<Map<String, List<Absence>>> known, Optional<Fault> fault) {}
}
