package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Approval;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.operator.OperatorActivity.UndoRequested;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.Preview;
import io.loligo.executor.undo.Done;
import io.loligo.executor.undo.UndoAnswer;
import io.loligo.executor.undo.UndoAnswer.Because;
import io.loligo.executor.undo.UndoPlan;
import io.loligo.executor.undo.UndoWish;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Taking back what a command did, as the log tells of it: first looked at, then asked for by a command of its own. */
@ApplicationScoped
public class UndoRequests {
    private static final URI SOURCE = URI.create("/loligo/executor");
    private static final String LEVEL = "undo";

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final Preview preview;
    private final Clock clock;

    UndoRequests(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Topics topics,
            Preview preview,
            Clock clock) {
        this.kafka = new HashMap<>(kafka);
        this.topics = topics;
        this.preview = preview;
        this.clock = clock;
    }

    /** What taking it back would do now; nothing is written. */
    public UndoAnswer look(UndoWish wish) {
        return answer(wish, new Performed("", now(), ""), Optional.empty());
    }

    /** Asks for it, once however often it is asked. */
    public UndoAnswer ask(UndoWish wish, String operator, String comment) {
        Performed performed = new Performed(operator, now(), comment);
        return answer(wish, performed, Optional.of(performed));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private UndoAnswer answer(UndoWish wish, Performed performed, Optional<Performed> asking) {
        try (LogReader reader = new LogReader(kafka, "undo")) {
            return answer(wish, performed, asking, reader);
        }
    }

    private UndoAnswer answer(UndoWish wish, Performed performed, Optional<Performed> asking, LogReader reader) {
        Optional<Done> done = DoneSearch.find(wish.commandId(), reader, topics);
        if (done.isEmpty()) {
            return new UndoAnswer.Refused(
                    Because.UNKNOWN,
                    "the log holds no result of command " + wish.commandId()
                            + "; look its id up in the audit trail. The log keeps results for 30 days");
        }
        Instant since = done.get().results().values().iterator().next().cause().observedAt();
        Optional<CommandSearch.Found> command =
                CommandSearch.find(wish.commandId(), done.get().partition(), since, reader, topics);
        if (command.isEmpty()) {
            return new UndoAnswer.Refused(
                    Because.FORGOTTEN, "the log no longer keeps command " + wish.commandId() + "; change back by hand");
        }
        String requestId = done.get().requestId(wish);
        Cause cause = new Cause(requestId, EventType.UNDO_REQUESTED.typeName(), performed.at());
        Approval approval = new Approval(LEVEL, performed.operator(), performed.at(), performed.comment());
        UndoPlan plan = UndoPlan.of(command.get().command().body(), done.get(), wish, cause, List.of(approval));
        return switch (plan) {
            case UndoPlan.Impossible(var reasons) -> refused(wish, "cannot be taken back", reasons);
            case UndoPlan.Nothing(var reasons) -> refused(wish, "left nothing to take back", reasons);
            case UndoPlan.Possible(var undo) -> {
                if (ActivitySearch.holds(requestId, since, reader, topics)) {
                    yield new UndoAnswer.Asked(undo.id());
                }
                UndoAnswer answer = planned(undo);
                yield asking.isPresent() && answer instanceof UndoAnswer.Possible
                        ? write(undo, command.get().command(), asking.get(), wish, since, reader)
                        : answer;
            }
        };
    }

    private static UndoAnswer refused(UndoWish wish, String what, List<String> reasons) {
        return new UndoAnswer.Refused(
                Because.IMPOSSIBLE, wish.words() + " " + what + ": " + String.join("; ", reasons));
    }

    private UndoAnswer planned(ActionCommand undo) {
        List<ActionResult> plan;
        try {
            plan = preview.of(undo);
        } catch (AbandonedException unreachable) {
            return new UndoAnswer.Refused(Because.UNREACHABLE, unreachable.getMessage() + "; ask again when it does");
        }
        return plan.stream()
                .flatMap(result -> explanation(result.outcome()).stream())
                .findFirst()
                .<UndoAnswer>map(no -> new UndoAnswer.Refused(
                        Because.IMPOSSIBLE, no.tried() + ": " + no.answered() + ". " + no.advice()))
                .orElseGet(() -> new UndoAnswer.Possible(undo, plan));
    }

    private static Optional<Explanation> explanation(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> Optional.empty();
            case Outcome.AlreadySatisfied satisfied -> Optional.empty();
            case Outcome.Refused refused -> Optional.of(refused.explanation());
            case Outcome.Failed failed -> Optional.of(failed.explanation());
            case Outcome.InDoubt doubt -> Optional.of(doubt.explanation());
        };
    }

    private UndoAnswer write(
            ActionCommand undo,
            Envelope<ActionCommand> command,
            Performed performed,
            UndoWish wish,
            Instant since,
            LogReader reader) {
        String requestId = undo.cause().eventId();
        return SoleWriter.decide(kafka, topics, "undo." + requestId, writer -> {
            if (!ActivitySearch.holds(requestId, since, reader, topics)) {
                String id = EventIds.of("command", undo.id());
                writer.write(List.of(
                        LoggedEvents.message(
                                new Envelope<>(
                                        requestId,
                                        SOURCE,
                                        performed.at(),
                                        TraceParent.rootOf(requestId),
                                        new UndoRequested(performed, wish.commandId(), undo.id())),
                                topics),
                        LoggedEvents.message(
                                new Envelope<>(
                                        id,
                                        SOURCE,
                                        performed.at(),
                                        command.trace().next(id),
                                        undo),
                                topics)));
            }
            return new UndoAnswer.Asked(undo.id());
        });
    }
}
