package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.graph.GraphSettings.Client;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The token endpoint of the Microsoft identity platform, for client credentials alone. */
final class Tokens {
    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private final Client client;
    private final Clock clock;
    private final Map<String, Instant> expiries = new HashMap<>();

    Tokens(Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Answer answer(Request request) {
        Map<String, String> form = form(request.body());
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return refused(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        }
        if (!form.getOrDefault("client_id", "").equals(client.id().toString())) {
            return refused(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + form.getOrDefault("client_id", "")
                            + "' was not found in the directory.");
        }
        if (!matches(form.getOrDefault("client_secret", ""))) {
            return refused(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
        if (!form.getOrDefault("scope", "").endsWith("/.default")) {
            return refused(400, "invalid_scope", 1002012, "The scope must end with /.default, such as " + SCOPE + ".");
        }
        String token = "sim." + UUID.randomUUID();
        expiries.put(token, clock.instant().plus(client.tokenLifetime()));
        ObjectNode body = ContractsJson.mapper()
                .createObjectNode()
                .put("token_type", "Bearer")
                .put("expires_in", client.tokenLifetime().toSeconds())
                .put("ext_expires_in", client.tokenLifetime().toSeconds())
                .put("access_token", token);
        return Answer.json(200, body).with("Cache-Control", "no-store, no-cache");
    }

    /** What is wrong with the request's token; empty when it is good. */
    Optional<String> problem(Request request) {
        String header = request.header("authorization").orElse("");
        if (!header.startsWith("Bearer ")) {
            return Optional.of("Access token is empty.");
        }
        Instant expiry = expiries.get(header.substring("Bearer ".length()));
        if (expiry == null) {
            return Optional.of("Access token validation failure. Invalid audience.");
        }
        return expiry.isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of("Lifetime validation failed, the token is expired.");
    }

    /** No token that was given out is good any more. */
    void forget() {
        expiries.clear();
    }

    private boolean matches(String secret) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), client.secret().getBytes(StandardCharsets.UTF_8));
    }

    private Answer refused(int status, String error, int number, String words) {
        ObjectNode body = ContractsJson.mapper()
                .createObjectNode()
                .put("error", error)
                .put("error_description", "AADSTS" + number + ": " + words)
                .put("timestamp", clock.instant().toString())
                .put("trace_id", UUID.randomUUID().toString())
                .put("correlation_id", UUID.randomUUID().toString());
        body.putArray("error_codes").add(number);
        return Answer.json(status, body);
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
