package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;

/** The form of a value without its content: letters become {@code a} or {@code A}, digits {@code 9}, the rest stays. */
final class Shape {
    private static final int LONGEST = 60;

    private Shape() {}

    static String of(JsonNode value) {
        return of(value.asText());
    }

    static String of(String text) {
        StringBuilder shape = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(one -> shape.appendCodePoint(masked(one)));
        return text.codePointCount(0, text.length()) > LONGEST ? shape + "…" : shape.toString();
    }

    private static int masked(int codePoint) {
        if (Character.isDigit(codePoint)) {
            return '9';
        }
        if (Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint)) {
            return 'A';
        }
        if (Character.isLetter(codePoint)) {
            return 'a';
        }
        return Character.isISOControl(codePoint) ? ' ' : codePoint;
    }
}
