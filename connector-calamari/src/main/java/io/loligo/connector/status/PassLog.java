package io.loligo.connector.status;

import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.PassWatcher;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last passes of each connection since this service started. What is older is in the ledger and in the metrics. */
@Singleton
public final class PassLog implements PassWatcher {
    private static final int KEPT = 60;

    private final Map<String, Deque<PassOutcome>> passes = new ConcurrentHashMap<>();

    @Override
    public void ended(String connection, PassOutcome outcome) {
        Deque<PassOutcome> known = passes.computeIfAbsent(connection, fresh -> new ArrayDeque<>());
        synchronized (known) {
            known.addLast(outcome);
            if (known.size() > KEPT) {
                known.removeFirst();
            }
        }
    }

    /** The oldest first. */
    public List<PassOutcome> of(String connection) {
        Deque<PassOutcome> known = passes.get(connection);
        if (known == null) {
            return List.of();
        }
        synchronized (known) {
            return List.copyOf(known);
        }
    }
}
