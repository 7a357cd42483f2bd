package io.loligo.connector.quota;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lets requests go out no faster than HR allows. Requests are booked in blocks and the booking is written down before the first
 * of a block is sent, so that a crash can only make the count too high, never too low. Confined to one thread.
 */
public final class Governor {
    private static final int BLOCK = 20;

    private final Allotment allotment;
    private final Clock clock;
    private final Book book;
    private Spend spend;
    private int booked;
    private Instant bookedAt = Instant.EPOCH;
    private Instant lastSent;

    /** @param allotment what may be used; it may become another while the governor is at work */
    public Governor(Allotment allotment, Clock clock, Spend before, Book book) {
        this.allotment = allotment;
        this.clock = clock;
        this.spend = before;
        this.book = book;
        Instant now = clock.instant();
        boolean othersMaySend = before.isRecent(now);
        this.lastSent = othersMaySend ? now.plus(allotment.own().spacing().multipliedBy(BLOCK)) : now;
    }

    /** How long to wait until so many requests may be sent, or as many as ever fit; zero when they may be sent now. */
    public Duration waitFor(int requests) {
        Instant now = clock.instant();
        dropStale(now);
        Instant room = booked >= requests ? now : roomFor(requests, now);
        Instant paced = lastSent.plus(allotment.own().spacing());
        Instant go = later(room, paced);
        return go.isAfter(now) ? Duration.between(now, go) : Duration.ZERO;
    }

    /**
     * Counts a request that is about to be sent. Call only when {@link #waitFor} says zero.
     *
     * @throws IOException if a booking could not be written down; then nothing may be sent
     */
    public void take() throws IOException {
        Instant now = clock.instant();
        dropStale(now);
        if (booked == 0) {
            int block = Math.max(1, Math.min(BLOCK, room(now)));
            Spend more = spend.plus(block, now);
            book.write(more);
            spend = more;
            booked = block;
            bookedAt = now;
        }
        booked--;
        lastSent = now;
    }

    /**
     * Counts requests that somebody else sends from that time on, and leaves them the time to.
     *
     * @throws IOException if it could not be written down; then it is not counted
     */
    public void count(int requests, Instant at) throws IOException {
        Spend more = spend.plus(requests, at);
        book.write(more);
        spend = more;
        lastSent = later(lastSent, at.plus(allotment.own().spacing().multipliedBy(requests)));
    }

    /** Gives back what is booked and not sent; whoever calls writes the {@link #spend()} down. */
    public void release() {
        if (booked > 0) {
            spend = spend.plus(-booked, bookedAt);
            booked = 0;
        }
    }

    public Spend spend() {
        return spend;
    }

    /** In the connection's own part, and in what the tenant's connections may send together. */
    private Instant roomFor(int requests, Instant now) {
        return later(
                spend.roomFor(requests, allotment.own(), now),
                spend.and(allotment.others()).roomFor(requests, allotment.whole(), now));
    }

    private int room(Instant now) {
        return Math.min(
                spend.room(allotment.own(), now), spend.and(allotment.others()).room(allotment.whole(), now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A request counts in the minute in which it is sent, so what is booked in one minute is not for the next. */
    private void dropStale(Instant now) {
        if (!bookedAt.truncatedTo(ChronoUnit.MINUTES).equals(now.truncatedTo(ChronoUnit.MINUTES))) {
            release();
        }
    }

    /** Where bookings are written down; returns when that is safe. */
    @FunctionalInterface
    public interface Book {
        void write(Spend spend) throws IOException;
    }
}
