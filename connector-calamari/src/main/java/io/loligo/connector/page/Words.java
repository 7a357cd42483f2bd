package io.loligo.connector.page;

import io.loligo.connector.bulletin.Stage;
import io.loligo.contracts.employee.LeavingReason;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.util.Locale;

/** Values as people read them. */
@TemplateExtension
final class Words {
    private Words() {}

    /** The two largest units, such as {@code 4 h 30 min}. */
    static String duration(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return two(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        if (duration.compareTo(Duration.ofDays(1)) < 0) {
            return two(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        return two(duration.toDays(), "d", duration.toHoursPart(), "h");
    }

    static String stage(Stage stage) {
        return switch (stage) {
            case STARTING -> "starting";
            case WAITING -> "waiting";
            case READING -> "reading";
            case STOPPED -> "stopped";
            case STANDBY -> "read by another replica";
        };
    }

    static String wording(LeavingReason reason) {
        return switch (reason) {
            case ARCHIVED -> "archived";
            case CONTRACT_ENDED -> "the last day is over";
            case DISAPPEARED -> "no longer in HR's answer";
        };
    }

    /** A kind of change, such as {@code AbsenceStarted}, in words. */
    static String kind(String name) {
        return name.replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + smallUnit;
    }
}
