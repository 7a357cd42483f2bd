package io.loligo.executor.cloud.graph;

import io.loligo.executor.cloud.graph.GraphSettings.Application;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The application's access token, asked for by client credentials and kept until shortly before it expires. */
final class Tokens {
    private static final String WHAT = "ask for a token";
    /** Before its end a token is not used any more: clocks differ, and a request takes its time. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final TokenApi login;
    private final GraphSettings settings;
    private final Clock clock;
    private Optional<Held> held = Optional.empty();

    Tokens(TokenApi login, GraphSettings settings, Clock clock) {
        this.login = login;
        this.settings = settings;
        this.clock = clock;
    }

    private record Held(String bearer, Instant until) {}

    /** The value of the header {@code Authorization}. */
    synchronized String bearer() throws SystemException {
        if (held.filter(token -> token.until().isAfter(clock.instant())).isEmpty()) {
            held = Optional.of(fresh());
        }
        return held.orElseThrow().bearer();
    }

    /** Somebody refused this one: the next is a new one. */
    synchronized void refused(String bearer) {
        held = held.filter(token -> !token.bearer().equals(bearer));
    }

    private Held fresh() throws SystemException {
        Instant now = clock.instant();
        Answer answer = ask();
        String token = answer.json().path("access_token").asText("");
        if (!answer.isSuccess() || token.isEmpty()) {
            throw refusal(answer, now);
        }
        Duration lifetime = Duration.ofSeconds(answer.json().path("expires_in").asLong(0));
        Duration used = lifetime.compareTo(MARGIN.multipliedBy(2)) > 0 ? lifetime.minus(MARGIN) : lifetime.dividedBy(2);
        return new Held("Bearer " + token, now.plus(used));
    }

    private Answer ask() throws SystemException {
        Application application = settings.application();
        try (Response response = login.token(
                application.tenant(),
                "client_credentials",
                application.client(),
                application.secret(),
                settings.graph().resolve("/.default").toString())) {
            return Answer.of(response, settings.deadlines().answer());
        } catch (IOException | ProcessingException failed) {
            throw GraphErrors.failed(WHAT + " at " + settings.login().getHost(), failed);
        }
    }

    /** Whoever is not let in waits, as in front of a directory: a secret that ran out must not fail a thousand steps. */
    private SystemException refusal(Answer answer, Instant now) {
        String error = answer.json().path("error").asText("");
        String said = WHAT + ": HTTP " + answer.status() + " " + error
                + (answer.message().isEmpty()
                        ? ""
                        : ", " + answer.message().lines().findFirst().orElse(""));
        if (answer.status() == 429 || answer.status() >= 500) {
            return GraphErrors.passing(
                    RetryAfter.of(answer.retryAfter(), Duration.ofSeconds(2), now),
                    said,
                    "Nothing: it is asked again.");
        }
        String advice = switch (error) {
            case "invalid_client" ->
                "Put a secret that is valid into client-secret or its file: it is wrong, or it has expired.";
            case "unauthorized_client" -> "Check client-id, and that the application is registered in this tenant.";
            case "invalid_request", "invalid_tenant" -> "Check tenant-id and the address of login.";
            case "" -> "See whether " + settings.login().getHost() + " is the address of the identity platform.";
            default -> "Check tenant-id, client-id and client-secret.";
        };
        return GraphErrors.exception(new Trouble.Unreachable(Trouble.Sent.NO), said, advice);
    }
}
