package io.loligo.mapper.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text functions of expressions; each takes any text, also an empty one. */
final class Texts {
    private static final int LONGEST_PAD = 1_000;

    private Texts() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Without space around it, and with one space where there were several. */
    static String trim(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A capital at the start and after whatever is no letter: {@code anna-maria o'neill} is {@code Anna-Maria O'Neill}. */
    static String titleCase(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean atStart = true;
        for (int c : text.codePoints().toArray()) {
            String letter = Character.toString(c);
            title.append(atStart ? upper(letter) : lower(letter));
            atStart = !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK;
        }
        return title.toString();
    }

    static List<String> split(String text, String separator) {
        if (separator.isEmpty()) {
            return text.codePoints().mapToObj(Character::toString).toList();
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    static String join(List<?> parts, String separator) {
        return String.join(separator, parts.stream().map(String::valueOf).toList());
    }

    /** Filled from the left: {@code pad("17", 5, "0")} is {@code 00017}. */
    static String pad(String text, long length, String fill) {
        if (fill.length() != 1 || length > LONGEST_PAD) {
            throw new WrongArgumentException("pad takes one character to fill with, and at most " + LONGEST_PAD);
        }
        return fill.repeat((int) Math.max(0, length - text.length())) + text;
    }

    /** Every match; {@code $1} in the replacement is the first group. */
    static String replace(String text, String pattern, String replacement) {
        try {
            return RegularExpressions.compiled(pattern).matcher(text).replaceAll(replacement);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOne) {
            throw new WrongArgumentException("replace takes a replacement that names groups of its pattern alone");
        }
    }

    /** The first characters; never half of one that takes two places. */
    static String left(String text, long length) {
        if (length >= text.length()) {
            return text;
        }
        int end = (int) Math.max(length, 0);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    static String firstNonEmpty(List<?> texts) {
        return texts.stream()
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    static List<String> allWithPrefix(List<?> texts, String prefix) {
        return texts.stream()
                .map(String::valueOf)
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()))
                .toList();
    }
}
