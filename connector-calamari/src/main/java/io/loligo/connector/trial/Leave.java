package io.loligo.connector.trial;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.duty.Sending;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.polling.Polling;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.quota.Spend;
import io.loligo.connector.quota.TenantUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Leave to try a connection: whether HR's quota has room for it. The requests are counted before the first is sent, as many as there
 * may be, by the keeper of a connection to the same tenant wherever that is, so that passes make room for them.
 */
final class Leave {
    private final Polling polling;
    private final Clock clock;
    private final Map<String, Spend> byTenant = new HashMap<>();

    Leave(Polling polling, Clock clock) {
        this.polling = polling;
        this.clock = clock;
    }

    /** Empty when so many requests may be sent; they are counted then. */
    synchronized Optional<Finding> refusal(Connection connection, int requests) {
        String tenant = connection.address().tenant();
        TenantUse use = polling.use(connection);
        Spend ofTrials = byTenant.getOrDefault(tenant, Spend.none());
        Instant now = clock.instant();
        Instant room =
                later(use.spent().roomFor(requests, use.limits(), now), ofTrials.roomFor(requests, use.limits(), now));
        if (room.isAfter(now)) {
            return Optional.of(spent(tenant, use, now, room));
        }
        try {
            if (use.countedBy().isPresent()) {
                polling.count(use.countedBy().get(), new Sending(requests, now));
            }
        } catch (JournalException failed) {
            return Optional.of(Finding.error(
                    "counting the requests of a test against the quota of " + tenant,
                    String.valueOf(failed.getMessage()),
                    "Nothing was asked of HR; try again when Kafka answers"));
        }
        byTenant.put(tenant, ofTrials.plus(requests, now));
        return Optional.empty();
    }

    private static Finding spent(String tenant, TenantUse use, Instant now, Instant room) {
        QuotaLimits limits = use.limits();
        Duration wait = Duration.between(now, room).plusSeconds(59);
        return Finding.error(
                "asking " + tenant + " for a test",
                "nothing of its quota is left for one: " + use.spent().lastHour(now) + " of " + limits.perHour()
                        + " requests were sent in the last hour, "
                        + use.spent().lastDay(now) + " of " + limits.perDay() + " in the last day",
                "Try again at " + room.truncatedTo(ChronoUnit.SECONDS) + ", in " + wait.toMinutes()
                        + " min; nothing was asked of HR");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
