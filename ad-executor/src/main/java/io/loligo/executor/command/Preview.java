package io.loligo.executor.command;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a command would do now: looks and plans, writes nothing and tells nobody else. */
public final class Preview {
    private static final URI SOURCE = URI.create("/loligo/executor/preview");

    private final ExecuteCommand executeCommand;
    private final Clock clock;

    public Preview(ExecuteCommand executeCommand, Clock clock) {
        this.executeCommand = executeCommand;
        this.clock = clock;
    }

    /**
     * One result for each step up to the first that would not be done, whatever mode the command asks for.
     *
     * @throws AbandonedException if the directory cannot be asked now; a preview does not wait for it
     */
    public List<ActionResult> of(ActionCommand command) throws AbandonedException {
        Collecting results = new Collecting();
        executeCommand.run(
                new Envelope<>(
                        command.id(), SOURCE, clock.instant(), TraceParent.rootOf(command.id()), planned(command)),
                results);
        return List.copyOf(results.collected);
    }

    private static ActionCommand planned(ActionCommand command) {
        return new ActionCommand(
                command.id(),
                command.employee(),
                command.target(),
                command.steps(),
                command.policy(),
                command.cause(),
                command.approvals(),
                command.validity(),
                Mode.PLAN,
                command.rerun(),
                command.expected());
    }

    private static final class Collecting implements Delivery {
        private final List<ActionResult> collected = new ArrayList<>();

        @Override
        public void pause(Duration time) throws AbandonedException {
            throw new AbandonedException("the directory does not answer just now");
        }

        @Override
        public void publish(Envelope<ActionResult> result) {
            collected.add(result.body());
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
}
