package io.loligo.audit.store;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Tells a database that is away, or not set up, from a fault of ours. */
final class Outage {
    /** Connection, authorization, missing database or rights, resources, shutting down, read-only, system error. */
    private static final Pattern STATES = Pattern.compile("(08|25|28|3D|42501|53|57|58).*");

    private Outage() {}

    static boolean isIn(Throwable failure) {
        return cause(failure).isPresent();
    }

    /** What came back, in one line and without secrets. */
    static String words(Throwable failure) {
        Throwable cause = cause(failure).orElse(failure);
        String message = cause instanceof PgException refusal
                ? refusal.getErrorMessage() + " (SQL state " + refusal.getSqlState() + ")"
                : cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Optional<Throwable> cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean away = switch (cause) {
                case PgException refusal ->
                    STATES.matcher(refusal.getSqlState()).matches();
                case IOException ignored -> true;
                case TimeoutException ignored -> true;
                case VertxException ignored -> true;
                case SQLException ignored -> true;
                default -> false;
            };
            if (away) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
