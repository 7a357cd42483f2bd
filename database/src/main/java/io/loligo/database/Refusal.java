package io.loligo.database;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * What PostgreSQL, or the way to it, answered instead of doing as asked.
 *
 * @param state the SQL state; empty where the database did not even answer
 * @param words in one line, without any value of an event and without secrets
 */
public record Refusal(String state, String words) {
    /** Connection, authorization, missing database or rights, resources, shutting down, read-only, system error. */
    private static final Pattern OUTAGE = Pattern.compile("(08|25|28|3D|42501|53|57|58).*");

    /** These states say that the data itself is at fault, today and tomorrow. */
    private static final Pattern DATA = Pattern.compile("22.*");

    private static final String FAULT = "fault";

    /** The first cause that tells something, of a failure of a database client. */
    public static Refusal of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PgException answer -> {
                    return answered(answer.getSqlState(), answer.getErrorMessage());
                }
                case SQLException answer -> {
                    return answered(Objects.requireNonNullElse(answer.getSQLState(), ""), text(answer));
                }
                case IOException away -> {
                    return new Refusal("", text(away));
                }
                case TimeoutException slow -> {
                    return new Refusal("", "no answer in time");
                }
                case VertxException cut -> {
                    return new Refusal("", text(cut));
                }
                default -> {
                    // The cause below may tell more.
                }
            }
        }
        return new Refusal(FAULT, text(failure));
    }

    private static Refusal answered(String state, String message) {
        // What PostgreSQL says of data quotes the data; what it says of its own state does not.
        String words = OUTAGE.matcher(state).matches() || state.isEmpty() ? message : "the value itself is refused";
        return new Refusal(state, state.isEmpty() ? words : words + " (SQL state " + state + ")");
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Whether it may pass by itself, or once an operator has looked after the database. */
    public boolean isOutage() {
        return state.isEmpty() || OUTAGE.matcher(state).matches();
    }

    /** Whether the same data would be refused again. */
    public boolean isDataAtFault() {
        return DATA.matcher(state).matches();
    }
}
