package io.loligo.simulators.directory.schema;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the values of an attribute are written and compared. */
public enum Syntax {
    /** Compared without regard to case and diacritics, as Windows compares names. */
    TEXT,
    /** Compared by case. */
    EXACT_TEXT,
    INTEGER,
    BOOLEAN,
    TIME,
    /** A distinguished name; the tree stores links, so values of this syntax are kept only for attributes without one. */
    NAME,
    OCTETS;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,19}");
    private static final Pattern GENERALIZED_TIME = Pattern.compile("\\d{14}\\.\\d+Z");

    static Syntax of(String oid) {
        return switch (oid) {
            case "2.5.5.1", "2.5.5.7", "2.5.5.14" -> NAME;
            case "2.5.5.4", "2.5.5.12", "2.5.5.2" -> TEXT;
            case "2.5.5.3", "2.5.5.5", "2.5.5.6" -> EXACT_TEXT;
            case "2.5.5.8" -> BOOLEAN;
            case "2.5.5.9", "2.5.5.16" -> INTEGER;
            case "2.5.5.11" -> TIME;
            default -> OCTETS;
        };
    }

    /** Two values are equal when their keys are. */
    public String key(byte[] value) {
        return switch (this) {
            case OCTETS -> new String(value, StandardCharsets.ISO_8859_1);
            case EXACT_TEXT -> text(value);
            case TEXT, NAME -> folded(text(value));
            case INTEGER -> number(text(value));
            case BOOLEAN, TIME -> text(value).toUpperCase(Locale.ROOT);
        };
    }

    /** Whether the directory would take these bytes as a value. */
    public boolean accepts(byte[] value) {
        return switch (this) {
            case OCTETS -> true;
            case TEXT, EXACT_TEXT, NAME -> value.length > 0 && isText(value);
            case INTEGER -> WHOLE_NUMBER.matcher(text(value)).matches() && fits(text(value));
            case BOOLEAN -> text(value).equals("TRUE") || text(value).equals("FALSE");
            case TIME -> GENERALIZED_TIME.matcher(text(value)).matches();
        };
    }

    /** A text as Windows compares names: no case, no diacritics, single spaces. */
    public static String folded(String text) {
        if (plain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return SPACES.matcher(MARKS.matcher(decomposed).replaceAll("").strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean plain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80 || c < ' ' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static boolean isText(byte[] value) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(value));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static String number(String text) {
        return fits(text) ? Long.toString(Long.parseLong(text)) : text;
    }

    private static boolean fits(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException tooLong) {
            return false;
        }
    }
}
