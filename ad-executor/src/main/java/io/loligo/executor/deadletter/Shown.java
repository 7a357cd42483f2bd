package io.loligo.executor.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of which nobody knows what they are, as text that does no harm where it is shown. */
public final class Shown {
    /** Bytes that are shown at most. */
    static final int MOST = 16 * 1024;

    private Shown() {}

    /**
     * UTF-8; what is none becomes {@code U+FFFD}, and what does not show itself, or would turn the text around, its code point such as
     * {@code \u202E}. Line feeds and tabs stay.
     */
    public static String text(byte[] bytes) {
        byte[] some = bytes.length > MOST ? Arrays.copyOf(bytes, MOST) : bytes;
        StringBuilder text = new StringBuilder();
        new String(some, StandardCharsets.UTF_8).codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || !isInvisible(point)) {
                text.appendCodePoint(point);
            } else {
                text.append(String.format("\\u%04X", point));
            }
        });
        return bytes.length > MOST ? text + "… (" + (bytes.length - MOST) + " bytes more)" : text.toString();
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
