package io.loligo.executor.command;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Clock;
import java.util.List;

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
        Planned planned = new Planned(time -> {
            throw new AbandonedException("the directory does not answer just now");
        });
        ActionCommand plan = command.in(Mode.PLAN);
        executeCommand.run(
                new Envelope<>(command.id(), SOURCE, clock.instant(), TraceParent.rootOf(command.id()), plan), planned);
        return planned.results();
    }
}
