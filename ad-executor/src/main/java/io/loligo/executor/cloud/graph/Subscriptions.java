package io.loligo.executor.cloud.graph;

import io.loligo.executor.cloud.Subscription;
import io.loligo.executor.system.SystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the tenant has bought, asked for once a minute at most: it is the same for everybody. */
final class Subscriptions {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final GraphApi graph;
    private final GraphCalls calls;
    private final Clock clock;
    private List<Subscription> known = List.of();
    private Instant until = Instant.MIN;

    Subscriptions(GraphApi graph, GraphCalls calls, Clock clock) {
        this.graph = graph;
        this.calls = calls;
        this.clock = clock;
    }

    synchronized List<Subscription> known() throws SystemException {
        if (!until.isAfter(clock.instant())) {
            known = calls.pages(Asking.READ_SUBSCRIPTIONS, Map.of(), graph::subscribedSkus).stream()
                    .map(GraphReading::subscription)
                    .toList();
            until = clock.instant().plus(FRESH);
        }
        return known;
    }

    /** Seats are taken: what is known is no longer so. */
    synchronized void changed() {
        until = Instant.MIN;
    }
}
