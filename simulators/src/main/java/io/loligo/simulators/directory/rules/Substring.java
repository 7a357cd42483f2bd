package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Filter;
import io.loligo.simulators.directory.schema.Syntax;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pieces of a term such as {@code cn=an*now*ski}. */
final class Substring {
    private final String start;
    private final List<String> middle;
    private final String end;

    Substring(Filter filter) {
        start = folded(Optional.ofNullable(filter.getSubInitialString()));
        middle = Arrays.stream(filter.getSubAnyStrings()).map(Syntax::folded).toList();
        end = folded(Optional.ofNullable(filter.getSubFinalString()));
    }

    boolean in(String text) {
        String folded = Syntax.folded(text);
        if (!folded.startsWith(start)) {
            return false;
        }
        int at = start.length();
        for (String piece : middle) {
            int found = folded.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return folded.length() - end.length() >= at && folded.endsWith(end);
    }

    private static String folded(Optional<String> piece) {
        return piece.map(Syntax::folded).orElse("");
    }
}
