package io.loligo.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds which name a person may have meant. */
public final class Names {
    private Names() {}

    /** The name nearest to a mistyped one, if any is near. */
    public static Optional<String> nearest(String mistyped, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(mistyped, name) <= Math.min(2 + mistyped.length() / 8, mistyped.length() / 2))
                .min(Comparator.comparingInt(name -> distance(mistyped, name)));
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
