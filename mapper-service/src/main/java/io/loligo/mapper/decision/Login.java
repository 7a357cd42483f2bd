package io.loligo.mapper.decision;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name by which somebody is known, such as {@code olga@example.com}; letters' case does not count. */
public final class Login {
    public static final String FORM = "a login such as olga@example.com, up to 200 characters without spaces";

    private static final Pattern ACCEPTED = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");

    private Login() {}

    /** In lower case; whoever leaves it out, or writes something that is none, is told by the field's name. */
    public static String of(String field, String text) {
        String login = text.strip().toLowerCase(Locale.ROOT);
        if (!ACCEPTED.matcher(login).matches()) {
            throw new BadInputException(field, FORM);
        }
        return login;
    }
}
