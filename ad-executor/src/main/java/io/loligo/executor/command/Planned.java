package io.loligo.executor.command;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Envelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the results of a plan instead of telling them. */
final class Planned implements Delivery {
    private final List<ActionResult> results = new ArrayList<>();
    private final Pause pause;

    /** What to do while the directory does not answer. */
    interface Pause {
        void of(Duration time) throws AbandonedException;
    }

    Planned(Pause pause) {
        this.pause = pause;
    }

    List<ActionResult> results() {
        return List.copyOf(results);
    }

    @Override
    public void pause(Duration time) throws AbandonedException {
        pause.of(time);
    }

    @Override
    public void publish(Envelope<ActionResult> result) {
        results.add(result.body());
    }

    @Override
    public void publishDrift(Envelope<DirectoryDrift> drift) {
        throw new IllegalStateException("a plan tells of no drift");
    }

    @Override
    public Optional<Earlier> earlier(String resultId) {
        return Optional.empty();
    }

    @Override
    public Mark mark(int step) {
        return new Mark.None();
    }

    @Override
    public void begin(int step) {
        throw new IllegalStateException("a plan begins nothing");
    }

    @Override
    public void finish(int step, Envelope<ActionResult> result) {
        throw new IllegalStateException("a plan finishes nothing");
    }
}
