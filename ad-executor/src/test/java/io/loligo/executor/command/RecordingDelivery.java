package io.loligo.executor.command;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** A delivery without a log: keeps what it is told. It is abandoned after a number of pauses. */
public final class RecordingDelivery implements Delivery {
    private final List<Envelope<ActionResult>> results = new ArrayList<>();
    private final List<DirectoryDrift> drift = new ArrayList<>();
    private final Map<Integer, Mark> marks = new HashMap<>();
    private final Set<String> earlier = new HashSet<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final int patience;
    private final IntConsumer meanwhile;
    private final IntConsumer told;

    public RecordingDelivery() {
        this(0);
    }

    public RecordingDelivery(int patience) {
        this(patience, pauses -> {});
    }

    /** @param meanwhile what happens during a pause; is told how many there were */
    public RecordingDelivery(int patience, IntConsumer meanwhile) {
        this(patience, meanwhile, results -> {});
    }

    private RecordingDelivery(int patience, IntConsumer meanwhile, IntConsumer told) {
        this.patience = patience;
        this.meanwhile = meanwhile;
        this.told = told;
    }

    /** @param told what happens when a result is told; is told how many there were */
    public static RecordingDelivery telling(int patience, IntConsumer told) {
        return new RecordingDelivery(patience, pauses -> {}, told);
    }

    @Override
    public void pause(Duration time) throws AbandonedException {
        pauses.add(time);
        meanwhile.accept(pauses.size());
        if (pauses.size() > patience) {
            throw new AbandonedException("the test has no more patience");
        }
    }

    @Override
    public void publish(Envelope<ActionResult> result) {
        results.add(result);
        told.accept(results.size());
    }

    @Override
    public void publishDrift(Envelope<DirectoryDrift> found) {
        drift.add(found.body());
    }

    public List<DirectoryDrift> drift() {
        return List.copyOf(drift);
    }

    @Override
    public Optional<Earlier> earlier(String resultId) {
        return results.stream()
                .filter(result -> earlier.contains(resultId) && result.id().equals(resultId))
                .map(result -> Earlier.of(result.body()))
                .findFirst();
    }

    /** The log is read again, as after a crash. */
    public void restart() {
        results.forEach(result -> earlier.add(result.id()));
    }

    @Override
    public Mark mark(int step) {
        return marks.getOrDefault(step, new Mark.None());
    }

    @Override
    public void begin(int step) {
        marks.put(step, new Mark.Begun(Instant.EPOCH));
    }

    @Override
    public void finish(int step, Envelope<ActionResult> result) {
        marks.put(step, new Mark.Finished(result));
        publish(result);
    }

    public List<ActionResult> results() {
        return results.stream().map(Envelope::body).toList();
    }

    public List<Envelope<ActionResult>> envelopes() {
        return List.copyOf(results);
    }

    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
