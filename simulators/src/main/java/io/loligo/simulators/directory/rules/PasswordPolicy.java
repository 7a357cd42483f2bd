package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.tree.Node;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The domain's rules for passwords and lockout, as the domain object states them. */
final class PasswordPolicy {
    private static final int COMPLEX = 0x1;
    /** What counts as a sign; a blank does not. */
    private static final String SIGNS = "~!@#$%^&*_-+=`|\\(){}[]:;\"'<>,.?/";

    private static final int KINDS_NEEDED = 3;
    private static final int SHORTEST_NAME_PART = 3;
    private static final Pattern NAME_PARTS = Pattern.compile("[,.\\-_ #\\t]+");

    private final Node domain;

    PasswordPolicy(Node domain) {
        this.domain = domain;
    }

    /** Whether the password is long and varied enough and holds no part of the account's names. */
    boolean accepts(String password, String accountName, String displayName) {
        if (password.length() < domain.number("minpwdlength", 0)) {
            return false;
        }
        if ((domain.number("pwdproperties", 0) & COMPLEX) == 0) {
            return true;
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean named =
                accountName.length() >= SHORTEST_NAME_PART && lower.contains(accountName.toLowerCase(Locale.ROOT));
        return !named
                && kinds(password) >= KINDS_NEEDED
                && Arrays.stream(NAME_PARTS.split(displayName))
                        .filter(part -> part.length() >= SHORTEST_NAME_PART)
                        .noneMatch(part -> lower.contains(part.toLowerCase(Locale.ROOT)));
    }

    boolean needsPassword() {
        return domain.number("minpwdlength", 0) > 0;
    }

    /** Wrong passwords after which an account locks; 0 for never. */
    long lockoutThreshold() {
        return domain.number("lockoutthreshold", 0);
    }

    /** In ticks; an account stays locked this long, or for ever if it is the least number. */
    long lockoutTicks() {
        return magnitude(domain.number("lockoutduration", 0));
    }

    /** In ticks; wrong passwords further apart do not add up. */
    long observationTicks() {
        return magnitude(domain.number("lockoutobservationwindow", 0));
    }

    long greatestAgeTicks() {
        return magnitude(domain.number("maxpwdage", 0));
    }

    long leastAgeTicks() {
        return magnitude(domain.number("minpwdage", 0));
    }

    // The domain writes durations as negative numbers, the least of which means for ever.
    private static long magnitude(long duration) {
        return duration == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(duration);
    }

    private static int kinds(String password) {
        int[] points = password.codePoints().toArray();
        int kinds = 0;
        kinds += Arrays.stream(points).anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += Arrays.stream(points).anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += Arrays.stream(points).anyMatch(Character::isDigit) ? 1 : 0;
        kinds += Arrays.stream(points).anyMatch(point -> SIGNS.indexOf(point) >= 0) ? 1 : 0;
        kinds += Arrays.stream(points)
                        .anyMatch(point -> Character.isLetter(point)
                                && !Character.isUpperCase(point)
                                && !Character.isLowerCase(point))
                ? 1
                : 0;
        return kinds;
    }
}
