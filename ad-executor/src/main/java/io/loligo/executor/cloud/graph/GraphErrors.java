package io.loligo.executor.cloud.graph;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** What to make of Graph's answers: the one table of its statuses, codes and words. */
final class GraphErrors {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration THROTTLED = Duration.ofSeconds(10);

    private GraphErrors() {}

    /** An answer that is no success. */
    static SystemException of(Asking asking, Answer answer, Instant now) {
        String said = said(asking, answer);
        return switch (answer.status()) {
            case 401 ->
                exception(
                        new Trouble.Unreachable(Trouble.Sent.NO),
                        said,
                        "Check that the application's credentials are those of this tenant and that it is enabled.");
            case 403 ->
                exception(
                        new Trouble.Denied(RefusalCode.MISSING_RIGHT),
                        said,
                        "Grant the application the permission " + asking.permission()
                                + " (Microsoft Entra admin center, App registrations, API permissions, type Application) and"
                                + " give admin consent. Changing an administrator's account needs a directory role, too.");
            case 404 ->
                passing(SOON, said, "Nothing, if the user was made a moment ago; else see whether it was deleted.");
            case 429 ->
                passing(RetryAfter.of(answer.retryAfter(), THROTTLED, now), said, "Nothing: it is asked again later.");
            case 408, 409, 412, 423 ->
                passing(RetryAfter.of(answer.retryAfter(), SOON, now), said, "Nothing: it is asked again.");
            case 400, 413, 422 -> refused(said, answer.message().toLowerCase(Locale.ROOT));
            default -> {
                if (answer.status() >= 500) {
                    yield passing(
                            RetryAfter.of(answer.retryAfter(), SOON, now),
                            said,
                            "See Microsoft's service health if it goes on.");
                }
                yield exception(
                        new Trouble.Lasting(), said, "Look the code up in Microsoft's reference of Graph's errors.");
            }
        };
    }

    /** A success that is none of Graph's, as from a gateway in between. */
    static SystemException unreadable(Asking asking, Answer answer) {
        return passing(
                SOON,
                asking.words() + ": HTTP " + answer.status() + ", but nothing that Graph would say",
                "See whether a proxy or gateway answers in Microsoft's place.");
    }

    /** Nothing came back, or not all of it. */
    static SystemException failed(String what, Throwable failure) {
        Throwable cause = root(failure);
        String words =
                what + ": " + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        if (failureIn(failure, SSLException.class)) {
            return exception(
                    new Trouble.Unreachable(Trouble.Sent.NO),
                    words,
                    "Check the server's certificate and the setting trust-certificate.");
        }
        if (cause instanceof Answer.TooLargeException) {
            return exception(
                    new Trouble.Lasting(), words, "See whether a proxy or gateway answers in Microsoft's place.");
        }
        boolean isUnsent = failureIn(failure, ConnectException.class) || failureIn(failure, UnknownHostException.class);
        return exception(
                new Trouble.Unreachable(isUnsent ? Trouble.Sent.NO : Trouble.Sent.PERHAPS),
                words,
                "Check the network, the proxy and the address; it is tried again.");
    }

    static SystemException passing(Duration atLeast, String said, String advice) {
        return exception(new Trouble.Passing(atLeast), said, advice);
    }

    static SystemException exception(Trouble trouble, String said, String advice) {
        return new SystemException(trouble, said, advice);
    }

    private static SystemException refused(String said, String message) {
        if (message.contains("does not have a corresponding license")) {
            return exception(new Trouble.Overtaken(), said, "Nothing: it is looked at again.");
        }
        if (message.contains("available licenses")) {
            return exception(
                    new Trouble.Denied(RefusalCode.PRECONDITION),
                    said,
                    "Buy seats or free some, then run the step again.");
        }
        if (message.contains("usage location")) {
            return exception(
                    new Trouble.Denied(RefusalCode.INVALID_VALUE),
                    said,
                    "Name an ISO 3166-1 alpha-2 country in which Microsoft sells the licence.");
        }
        if (message.contains("on-premises mastered")) {
            return exception(
                    new Trouble.Denied(RefusalCode.PRECONDITION),
                    said,
                    "Change it in the directory: it is synchronised from there.");
        }
        if (message.contains("inherited from a group")) {
            return exception(
                    new Trouble.Denied(RefusalCode.PRECONDITION),
                    said,
                    "Remove the person from the group that brings the licence.");
        }
        return exception(new Trouble.Denied(RefusalCode.INVALID_VALUE), said, "Correct the value that Graph names.");
    }

    private static String said(Asking asking, Answer answer) {
        StringBuilder said = new StringBuilder(asking.words()).append(": HTTP ").append(answer.status());
        if (!answer.code().isEmpty()) {
            said.append(' ').append(answer.code());
        }
        if (!answer.message().isEmpty()) {
            said.append(", ").append(shortened(answer.message()));
        }
        if (!answer.requestId().isEmpty()) {
            said.append(" (request-id ").append(answer.requestId()).append(')');
        }
        return said.toString();
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean failureIn(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
