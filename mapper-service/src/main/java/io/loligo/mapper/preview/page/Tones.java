package io.loligo.mapper.preview.page;

import io.loligo.mapper.preview.Course;
import io.loligo.mapper.preview.Outlook;
import io.loligo.mapper.preview.StepSight.Verdict;
import io.quarkus.qute.TemplateExtension;

/** The colours and the words of the frame for what a preview says. */
@TemplateExtension
final class Tones {
    private Tones() {}

    static String tone(Outlook outlook) {
        return switch (outlook) {
            case REFUSED -> "failed";
            case UNKNOWN -> "doubt";
            case CHANGED -> "hr";
            case SATISFIED -> "ok";
            case UNTOUCHED -> "same";
        };
    }

    static String words(Outlook outlook) {
        return switch (outlook) {
            case REFUSED -> "refused";
            case UNKNOWN -> "not known";
            case CHANGED -> "would change";
            case SATISFIED -> "already so";
            case UNTOUCHED -> "untouched";
        };
    }

    static String tone(Verdict verdict) {
        return switch (verdict) {
            case CHANGES -> "hr";
            case SATISFIED -> "ok";
            case REFUSED -> "failed";
            case NOT_REACHED -> "same";
            case UNKNOWN -> "doubt";
        };
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case CHANGES -> "would change";
            case SATISFIED -> "already so";
            case REFUSED -> "refused";
            case NOT_REACHED -> "not reached";
            case UNKNOWN -> "not known";
        };
    }

    static String tone(Course.Status status) {
        return switch (status) {
            case PROPOSED -> "hr";
            case UNPLANNABLE -> "failed";
            case NOT_STARTED, CONDITION, EXCLUDED, NOTHING_TO_DO -> "same";
        };
    }
}
