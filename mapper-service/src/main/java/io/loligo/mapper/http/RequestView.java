package io.loligo.mapper.http;

import io.loligo.contracts.action.Approval;
import io.loligo.mapper.request.Note;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Stage;
import io.loligo.mapper.request.StageKind;
import io.loligo.mapper.request.Words;
import io.loligo.mapper.wording.StepWords;
import java.time.Instant;
import java.util.List;

/** A request, for programs. */
public final class RequestView {
    private RequestView() {}

    /**
     * As lists have it.
     *
     * @param person the key
     * @param trigger the kind of change that led to it
     * @param standing the stage in words
     */
    record Line(
            String id,
            String person,
            String automation,
            String part,
            String trigger,
            String stage,
            String standing,
            boolean open,
            boolean destructive,
            Instant due,
            Instant openedAt,
            List<StepWords> steps) {

        static Line of(Request request) {
            return new Line(
                    request.id(),
                    request.employee().text(),
                    request.automation(),
                    request.part(),
                    request.kind().wireName(),
                    StageKind.of(request.stage()).wireName(),
                    Words.of(request.stage()),
                    request.isOpen(),
                    request.destructive(),
                    request.due(),
                    request.openedAt(),
                    StepWords.of(request.steps()));
        }
    }

    /**
     * With all there is to it.
     *
     * @param asked who may decide now, in words
     * @param given who said yes so far
     * @param history oldest first
     */
    record Whole(Line request, List<String> asked, List<Approval> given, List<Note> history) {

        static Whole of(Request request, List<String> asked) {
            return new Whole(Line.of(request), asked, approvals(request), request.history());
        }
    }

    public static List<Approval> approvals(Request request) {
        return switch (request.stage()) {
            case Stage.Asked asked -> asked.given();
            case Stage.Closed closed -> closed.given();
            case Stage.Sent ignored -> request.command().body().approvals();
            case Stage.Scheduled ignored -> List.of();
            case Stage.Behind ignored -> List.of();
            case Stage.Counted ignored -> List.of();
            case Stage.Held ignored -> List.of();
            case Stage.Ended ignored -> List.of();
        };
    }
}
