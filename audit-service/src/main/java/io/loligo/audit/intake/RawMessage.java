package io.loligo.audit.intake;

import io.loligo.audit.trail.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as it came, byte for byte, so that it can be set aside unchanged. */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; passed on as it is.
public record RawMessage(Position position, byte @Nullable [] key, List<Header> headers, byte @Nullable [] value) {
    public RawMessage {
        headers = List.copyOf(headers);
    }

    /** A message header; its value may be missing. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Header(String name, byte @Nullable [] value) {}
}
