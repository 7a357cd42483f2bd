package io.loligo.benchmarks.executor;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.Delivery;
import io.loligo.executor.command.Mark;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A delivery without a log: counts what was applied and keeps what went wrong. */
final class Verdicts implements Delivery {
    private final AtomicInteger applied = new AtomicInteger();
    private final Queue<Object> wrong = new ConcurrentLinkedQueue<>();

    /** How many steps were applied; anything else would make the measurement worthless. */
    int applied(int stepsPerPerson) {
        if (!wrong.isEmpty() || applied.get() % stepsPerPerson != 0) {
            throw new IllegalStateException("not all was done: " + wrong.peek());
        }
        return applied.get();
    }

    void spoilt(Exception why) {
        wrong.add(why);
    }

    @Override
    public void publish(Envelope<ActionResult> result) {
        if (result.body().outcome() instanceof Outcome.Applied) {
            applied.incrementAndGet();
        } else {
            wrong.add(result.body().outcome());
        }
    }

    @Override
    public void pause(Duration time) throws AbandonedException {
        throw new AbandonedException("the directory should answer at once");
    }

    @Override
    public void publishDrift(Envelope<DirectoryDrift> drift) {
        throw new IllegalStateException("nobody asked for a comparison");
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
    public void begin(int step) {}

    @Override
    public void finish(int step, Envelope<ActionResult> result) {
        publish(result);
    }
}
