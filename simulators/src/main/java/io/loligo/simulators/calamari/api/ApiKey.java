package io.loligo.simulators.calamari.api;

import io.loligo.simulators.exchange.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The tenant's key. It is compared, never shown. */
public final class ApiKey {
    private static final String USER = "calamari";

    private final byte[] expected;

    public ApiKey(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("API key: some text, but it is empty");
        }
        String pair = USER + ":" + key;
        expected = ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean opens(Request request) {
        byte[] given = request.header("authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }

    @Override
    public String toString() {
        return "ApiKey";
    }
}
