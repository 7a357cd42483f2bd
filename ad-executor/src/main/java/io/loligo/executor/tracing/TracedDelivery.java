package io.loligo.executor.tracing;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.Delivery;
import io.loligo.executor.command.Mark;
import io.loligo.tracing.EventSpans;
import io.loligo.tracing.EventSpans.Told;
import java.time.Duration;
import java.util.Optional;

/**
 * A command's delivery of which each result and each drift is a span.
 *
 * @param cause the command's own place in its trace
 */
public record TracedDelivery(Delivery delivery, TraceParent cause, EventSpans spans) implements Delivery {
    @Override
    public void publish(Envelope<ActionResult> result) throws AbandonedException {
        delivery.publish(result);
        tell(result);
    }

    @Override
    public void finish(int step, Envelope<ActionResult> result) throws AbandonedException {
        delivery.finish(step, result);
        tell(result);
    }

    @Override
    public void publishDrift(Envelope<DirectoryDrift> drift) throws AbandonedException {
        delivery.publishDrift(drift);
        spans.tell(new Told("drift", drift, drift.body().observedAt()), cause);
    }

    private void tell(Envelope<ActionResult> result) {
        ActionResult body = result.body();
        spans.tell(new Told(body.action().wireName(), result, body.startedAt(), failure(body.outcome())), cause);
    }

    private static Optional<String> failure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> Optional.empty();
            case Outcome.AlreadySatisfied satisfied -> Optional.empty();
            case Outcome.Refused refused -> Optional.of("refused: " + refused.code());
            case Outcome.Failed failed -> Optional.of("failed: " + failed.persistence());
            case Outcome.InDoubt doubt -> Optional.of("in doubt");
        };
    }

    @Override
    public void pause(Duration time) throws AbandonedException {
        delivery.pause(time);
    }

    @Override
    public Optional<Earlier> earlier(String resultId) throws AbandonedException {
        return delivery.earlier(resultId);
    }

    @Override
    public Mark mark(int step) throws AbandonedException {
        return delivery.mark(step);
    }

    @Override
    public void begin(int step) throws AbandonedException {
        delivery.begin(step);
    }
}
