package io.loligo.mapper.messaging;

import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.operator.OperatorActivity.WorkHeld;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.mapper.conduct.Limits;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.Passing;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.Revision;
import io.loligo.mapper.request.Selection;
import io.loligo.mapper.request.Wave;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Looks which requests have what they waited for. */
final class RequestClock implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RequestClock.class);

    private static final Duration BETWEEN_TIDYINGS = Duration.ofHours(1);

    private final Surroundings surroundings;
    private final RequestStore store;
    private final RequestPace pace;
    private final ReadSoFar read;
    /** Since when a wave waits for replicas that lag behind, by its hold. */
    private final Map<String, Instant> lagging = new HashMap<>();

    private Instant nextTidying = Instant.MIN;

    RequestClock(KafkaClients kafka, Surroundings surroundings, RequestPace pace) {
        this.surroundings = surroundings;
        this.store = surroundings.desk().store();
        this.pace = pace;
        this.read = new ReadSoFar(kafka);
    }

    /** Says whether anything moved. */
    boolean turn() {
        Optional<Policy> policy = surroundings.policy().current();
        if (policy.isEmpty()) {
            return false;
        }
        Instant now = surroundings.clock().instant();
        Passing passing = new Passing(policy.get(), surroundings.desk()::isProven, now);
        boolean moved = moves(new Selection.Due(now), passing::due);
        moved |= moves(new Selection.Released(), passing::released);
        moved |= decided(passing);
        List<Wave> waves = store.waves(now.minus(pace.quiet()));
        boolean isBehind = !waves.isEmpty() && !read.isEverything();
        for (Wave wave : waves) {
            moved |= counted(wave, isBehind, policy.get(), passing, now);
        }
        tidy(now);
        lagging.keySet().retainAll(waves.stream().map(Wave::hold).toList());
        return moved;
    }

    private void tidy(Instant now) {
        if (!now.isBefore(nextTidying)) {
            store.forget(now.minus(pace.keep()));
            nextTidying = now.plus(BETWEEN_TIDYINGS);
        }
    }

    private boolean moves(Selection selection, Function<List<Request>, Revision> pass) {
        return !store.revise(selection, pass).requests().isEmpty();
    }

    private boolean decided(Passing passing) {
        boolean moved = false;
        for (Hold hold : store.holds()) {
            if (hold.decided().isPresent()) {
                Hold.Decided decided = hold.decided().get();
                moved |= moves(new Selection.InHold(hold.id()), requests -> passing.decided(requests, decided));
            }
        }
        return moved;
    }

    /** @param isBehind whether changes of HR have not been read, so that there may be more to count */
    private boolean counted(Wave wave, boolean isBehind, Policy policy, Passing passing, Instant now) {
        boolean isLate = false;
        if (isBehind) {
            Instant since = lagging.computeIfAbsent(wave.hold(), unused -> now);
            isLate = since.plus(pace.atMost()).isBefore(now);
            if (!isLate) {
                return false;
            }
        }
        Optional<Hold> open = store.openHold(wave.automation());
        Optional<String> reason = open.map(Hold::reason)
                .or(() -> reason(wave, policy))
                .or(isLate ? () -> Optional.of(lateness(wave)) : Optional::empty);
        if (reason.isEmpty()) {
            return moves(new Selection.InWave(wave), passing::counted);
        }
        hold(wave, open, reason.get(), now);
        return true;
    }

    private Optional<String> reason(Wave wave, Policy policy) {
        Limits limits = policy.automation(wave.automation())
                .map(automation -> automation.conduct().limits())
                .orElse(Limits.USUAL);
        return wave.reason(
                limits,
                surroundings.desk().isProven(wave.automation()),
                surroundings.population().known());
    }

    private String lateness(Wave wave) {
        return "For " + pace.atMost().toSeconds()
                + " s the mapper has not caught up with the changes of HR, so that what the automation "
                + wave.automation() + " wants at once cannot be counted.";
    }

    private void hold(Wave wave, Optional<Hold> open, String reason, Instant now) {
        String id = open.map(Hold::id).orElse(wave.hold());
        LOG.warnf("Held: %s", reason);
        Hold hold = new Hold(id, wave.automation(), reason, now, wave.people(), Optional.empty(), Optional.empty());
        String event = EventIds.of("held", id);
        store.hold(
                wave,
                hold,
                new Envelope<>(
                        event,
                        URI.create("/loligo/mapper/requests"),
                        now,
                        TraceParent.rootOf(event),
                        new WorkHeld(new Performed("mapper", now, ""), id, reason, List.of())));
    }

    @Override
    public void close() {
        read.close();
    }
}
