package io.loligo.mapper.expression;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Writes any script in plain ASCII letters, as a person would spell it for a foreigner: {@code Łukasz} is
 * {@code Lukasz}, {@code Nguyễn} is {@code Nguyen}, {@code 王小明} is {@code wang xiao ming}.
 *
 * <p>The result holds only printable ASCII; what has no letters in any language, such as an emoji, is left out.
 */
public final class Folding {
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    /** The Latin letters of European and Vietnamese writing; they fold one by one, whatever stands beside them. */
    private static final int TABLE_END = 0x0250;

    private static final int EXTENDED_FROM = 0x1E00;
    private static final int EXTENDED_END = 0x1F00;
    private static final String[] TABLE = table(0x80, TABLE_END);
    private static final String[] EXTENDED = table(EXTENDED_FROM, EXTENDED_END);

    private Folding() {}

    /** Never null, maybe empty. */
    public static String ascii(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = COMPOSED.normalize(text);
        StringBuilder folded = new StringBuilder(composed.length() + 8);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c < 0x80) {
                folded.append(printable(c));
            } else if (c < TABLE_END) {
                folded.append(TABLE[c - 0x80]);
            } else if (c >= EXTENDED_FROM && c < EXTENDED_END) {
                folded.append(EXTENDED[c - EXTENDED_FROM]);
            } else {
                return onlyPlain(ANY.transliterate(composed));
            }
        }
        return folded.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String onlyPlain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(c < 0x80 ? printable((char) c) : ""));
        return plain.toString();
    }

    private static String printable(char c) {
        return c >= ' ' && c <= '~' ? String.valueOf(c) : Character.isWhitespace(c) ? " " : "";
    }

    private static String[] table(int from, int end) {
        String[] table = new String[end - from];
        for (int c = from; c < end; c++) {
            table[c - from] = onlyPlain(ANY.transliterate(String.valueOf((char) c)));
        }
        return table;
    }
}
