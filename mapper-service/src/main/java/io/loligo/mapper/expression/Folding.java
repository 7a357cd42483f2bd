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
    private static final int EVERYDAY_GEORGIAN = 0x10D0;
    private static final int GEORGIAN_OF_OLD = 0x10A0;
    private static final int GEORGIAN_CAPITALS = 0x1C90;
    private static final int GEORGIAN_BOOK_HAND = 0x2D00;
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
                return onlyPlain(ANY.transliterate(everydayGeorgian(composed)));
            }
        }
        return folded.toString();
    }

    /**
     * ICU knows Georgian in its everyday letters alone, which have no case; capitals, as an upper-case form writes them, and the letters of
     * old stand in the same order.
     */
    private static String everydayGeorgian(String text) {
        if (text.chars().noneMatch(c -> georgianStart(c) > 0)) {
            return text;
        }
        StringBuilder everyday = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> georgianStart(c) > 0 ? c - georgianStart(c) + EVERYDAY_GEORGIAN : c)
                .forEach(everyday::appendCodePoint);
        return everyday.toString();
    }

    /** Where the Georgian alphabet begins to which a letter belongs; 0 for the everyday one and for any other letter. */
    private static int georgianStart(int c) {
        if (c >= GEORGIAN_OF_OLD && c < EVERYDAY_GEORGIAN) {
            return GEORGIAN_OF_OLD;
        }
        if (c >= GEORGIAN_CAPITALS && c <= 0x1CBF) {
            return GEORGIAN_CAPITALS;
        }
        return c >= GEORGIAN_BOOK_HAND && c <= 0x2D2F ? GEORGIAN_BOOK_HAND : 0;
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
