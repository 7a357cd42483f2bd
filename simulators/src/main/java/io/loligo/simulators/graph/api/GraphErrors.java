package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.graph.tenant.GraphRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/** How Graph says no: an {@code error} with a code, words, and the numbers that Microsoft's support asks for. */
final class GraphErrors {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private GraphErrors() {}

    static Answer of(GraphRefusal refusal, Instant now) {
        return error(refusal.status(), refusal.code(), refusal.words(), now);
    }

    static Answer error(int status, String code, String message, Instant now) {
        ObjectNode body = ContractsJson.mapper().createObjectNode();
        ObjectNode error = body.putObject("error").put("code", code).put("message", message);
        String request = UUID.randomUUID().toString();
        error.putObject("innerError")
                .put("date", DATE.format(now))
                .put("request-id", request)
                .put("client-request-id", request);
        return Answer.json(status, body).with("request-id", request);
    }

    static Answer unauthorized(String message, Instant now) {
        return error(401, "InvalidAuthenticationToken", message, now)
                .with("WWW-Authenticate", "Bearer realm=\"\", error=\"invalid_token\"");
    }

    static Answer forbidden(Instant now) {
        return error(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.", now);
    }

    static Answer tooMany(Optional<Duration> retryAfter, Instant now) {
        return waiting(error(429, "TooManyRequests", "Too many requests.", now), retryAfter);
    }

    static Answer broken(int status, Optional<Duration> retryAfter, Instant now) {
        String code = switch (status) {
            case 503 -> "ServiceUnavailable";
            case 504 -> "GatewayTimeout";
            case 502 -> "BadGateway";
            default -> "InternalServerError";
        };
        return waiting(error(status, code, "The service failed to process the request.", now), retryAfter);
    }

    private static Answer waiting(Answer answer, Optional<Duration> retryAfter) {
        return retryAfter
                .map(wait -> answer.with("Retry-After", String.valueOf(wait.toSeconds())))
                .orElse(answer);
    }
}
