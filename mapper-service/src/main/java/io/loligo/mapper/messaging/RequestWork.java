package io.loligo.mapper.messaging;

import io.loligo.mapper.request.OutboxStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes requests past what they waited for and writes what is decided to the log. One replica at a time does so, the one that has the lease; the
 * others wait for it.
 */
final class RequestWork implements Task {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(400);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(1);
    private static final Duration STANDBY = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private final Surroundings surroundings;
    private final OutboxStore outbox;
    private final RequestPace pace;
    private final Notices notices;
    private final String holder = UUID.randomUUID().toString();

    RequestWork(KafkaClients kafka, Surroundings surroundings, OutboxStore outbox, RequestPace pace, Notices notices) {
        this.kafka = kafka;
        this.surroundings = surroundings;
        this.outbox = outbox;
        this.pace = pace;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "requests that wait";
    }

    @Override
    public void run(Running running) throws InterruptedException {
        while (running.goesOn()) {
            boolean isOurs = outbox.lease(holder, LEASE);
            surroundings.desk().refresh();
            running.working();
            if (isOurs) {
                lead(running);
            } else {
                running.rest(STANDBY);
            }
        }
    }

    private void lead(Running running) throws InterruptedException {
        try (OutboxSender sender = new OutboxSender(kafka, outbox);
                RequestClock clock = new RequestClock(kafka, surroundings, pace)) {
            Instant nextMails = Instant.MIN;
            Instant nextRefresh = Instant.MIN;
            while (running.goesOn() && outbox.lease(holder, LEASE)) {
                Instant now = surroundings.clock().instant();
                if (!now.isBefore(nextMails)) {
                    nextMails = notices.turn(surroundings, now);
                }
                boolean moved = clock.turn();
                moved |= sender.turn();
                if (!now.isBefore(nextRefresh)) {
                    surroundings.desk().refresh();
                    nextRefresh = now.plus(BETWEEN_REFRESHES);
                }
                if (!moved) {
                    running.rest(BETWEEN);
                }
            }
        } finally {
            outbox.release(holder);
        }
    }
}
