package io.loligo.connector.quota;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * Lets requests go out no faster than HR allows. Requests are booked in blocks and the booking is written down before the first
 * of a block is sent, so that a crash can only make the count too high, never too low. Confined to one thread.
 */
public final class Governor {
    private static final int BLOCK = 20;

    private final Supplier<QuotaLimits> limits;
    private final Clock clock;
    private final Book book;
    private Spend spend;
    private int booked;
    private Instant bookedAt = Instant.EPOCH;
    private Instant lastSent;

    /** @param limits what may be used as of now; it may become another while the governor is at work */
    public Governor(Supplier<QuotaLimits> limits, Clock clock, Spend before, Book book) {
        this.limits = limits;
        this.clock = clock;
        this.spend = before;
        this.book = book;
        Instant now = clock.instant();
        boolean othersMaySend = before.isRecent(now);
        this.lastSent = othersMaySend ? now.plus(limits.get().spacing().multipliedBy(BLOCK)) : now;
    }

    /** How long to wait until so many requests may be sent, or as many as ever fit; zero when they may be sent now. */
    public Duration waitFor(int requests) {
        Instant now = clock.instant();
        dropStale(now);
        Instant room = booked >= requests ? now : spend.roomFor(requests, limits.get(), now);
        Instant paced = lastSent.plus(limits.get().spacing());
        Instant go = room.isAfter(paced) ? room : paced;
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
            int block = Math.max(1, Math.min(BLOCK, spend.room(limits.get(), now)));
            Spend more = spend.plus(block, now);
            book.write(more);
            spend = more;
            booked = block;
            bookedAt = now;
        }
        booked--;
        lastSent = now;
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
