package io.loligo.contracts.wire;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A W3C trace context's {@code traceparent}, carried from the HR change to the directory's answer. It follows from event
 * identifiers, so that work done again belongs to the same trace.
 */
public record TraceParent(String value) {
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    public TraceParent {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "traceparent: 00-<32 hex>-<16 hex>-<2 hex> with neither identifier all zeros, not '" + value + "'");
        }
    }

    /** The start of a trace, for an event that nothing else caused. */
    public static TraceParent rootOf(String eventId) {
        byte[] hash = EventIds.digest("trace", eventId);
        return new TraceParent("00-" + hex(hash, 0, 16) + "-" + hex(hash, 16, 8) + "-01");
    }

    /** The same trace, one step on. */
    public TraceParent next(String eventId) {
        byte[] hash = EventIds.digest("span", eventId);
        return new TraceParent(value.substring(0, 36) + hex(hash, 0, 8) + value.substring(52));
    }

    /** What all events of the trace share: 32 hexadecimal digits. */
    public String traceId() {
        return value.substring(3, 35);
    }

    /** The event's own place in the trace: 16 hexadecimal digits. */
    public String spanId() {
        return value.substring(36, 52);
    }

    private static String hex(byte[] bytes, int from, int length) {
        return HexFormat.of().formatHex(bytes, from, from + length);
    }
}
