package io.loligo.executor.password;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes passwords that can be read aloud: no characters that look alike. Each holds lower case, upper case, digits and
 * signs, and no part of a name of three characters or more (the rule of Active Directory's complexity filter).
 */
public final class Passwords {
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SIGNS = "!#%+-=?@_";
    private static final List<String> KINDS = List.of(LOWER, UPPER, DIGITS, SIGNS);
    private static final String ALL = String.join("", KINDS);
    private static final Pattern SEPARATORS = Pattern.compile("[,.\\-_ #\\t@]+");

    private final RandomGenerator random;

    /** The generator must be cryptographically strong outside tests. */
    public Passwords(RandomGenerator random) {
        this.random = random;
    }

    /** A new password; the caller closes it. */
    public Secret generate(PasswordWish wish) {
        Set<String> forbidden = parts(wish.names());
        while (true) {
            char[] candidate = characters(Math.max(wish.length(), KINDS.size()));
            if (forbidden.stream().noneMatch(part -> contains(candidate, part))) {
                return new Secret(candidate);
            }
            Arrays.fill(candidate, '\0');
        }
    }

    static Set<String> parts(List<String> names) {
        return names.stream()
                .flatMap(SEPARATORS::splitAsStream)
                .filter(part -> part.length() >= 3)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private char[] characters(int length) {
        char[] made = new char[length];
        for (int i = 0; i < length; i++) {
            String from = i < KINDS.size() ? KINDS.get(i) : ALL;
            made[i] = from.charAt(random.nextInt(from.length()));
        }
        for (int i = length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            char kept = made[i];
            made[i] = made[other];
            made[other] = kept;
        }
        return made;
    }

    private static boolean contains(char[] candidate, String part) {
        for (int start = 0; start + part.length() <= candidate.length; start++) {
            int matched = 0;
            while (matched < part.length()
                    && Character.toLowerCase(candidate[start + matched]) == part.charAt(matched)) {
                matched++;
            }
            if (matched == part.length()) {
                return true;
            }
        }
        return false;
    }
}
