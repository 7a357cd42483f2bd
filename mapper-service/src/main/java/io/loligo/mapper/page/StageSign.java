package io.loligo.mapper.page;

import io.loligo.mapper.request.Stage;
import io.loligo.mapper.request.StageKind;

/** A stage as the pages show it: in words, and in a colour. */
public record StageSign(String words, String tone) {

    static StageSign of(Stage stage) {
        return new StageSign(
                switch (stage) {
                    case Stage.Scheduled ignored -> "waits for its time";
                    case Stage.Behind ignored -> "waits for an account";
                    case Stage.Counted ignored -> "is being counted";
                    case Stage.Held ignored -> "held";
                    case Stage.Asked asked -> "waits for " + asked.level();
                    case Stage.Closed ignored -> "waits for the window";
                    case Stage.Sent ignored -> "sent";
                    case Stage.Ended ended -> words(ended.ending());
                },
                tone(StageKind.of(stage)));
    }

    private static String words(Stage.Ending ending) {
        return switch (ending) {
            case SUPERSEDED -> "superseded";
            case REJECTED -> "rejected";
            case EXPIRED -> "nobody decided in time";
            case DISCARDED -> "thrown away";
            case UNPLANNABLE -> "cannot be planned";
            case PREVIEWED -> "only shown";
        };
    }

    static String tone(StageKind kind) {
        return switch (kind) {
            case SCHEDULED -> "hr";
            case BEHIND, COUNTED, ENDED -> "same";
            case HELD -> "failed";
            case ASKED -> "refused";
            case CLOSED -> "doubt";
            case SENT -> "ok";
        };
    }
}
