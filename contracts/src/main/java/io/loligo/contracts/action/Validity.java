package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** When a command may run: from {@code notBefore} on, and not from {@code notAfter} on. */
public record Validity(Instant notBefore, Instant notAfter) {
    private static final Validity ALWAYS = new Validity(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"));

    public Validity {
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("notAfter: later than notBefore " + notBefore + ", not " + notAfter);
        }
    }

    @JsonIgnore
    public static Validity always() {
        return ALWAYS;
    }

    public boolean covers(Instant instant) {
        return !instant.isBefore(notBefore) && instant.isBefore(notAfter);
    }
}
