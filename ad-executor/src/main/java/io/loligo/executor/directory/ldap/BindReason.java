package io.loligo.executor.directory.ldap;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why Active Directory lets somebody not in: the code after {@code data} in the diagnostic message of a refused bind. */
enum BindReason {
    NO_SUCH_USER("525", "there is no such user"),
    WRONG_PASSWORD("52e", "wrong password"),
    WRONG_TIME("530", "not at this time of day"),
    WRONG_MACHINE("531", "not from this machine"),
    PASSWORD_EXPIRED("532", "its password has expired"),
    DISABLED("533", "its account is disabled"),
    ACCOUNT_EXPIRED("701", "its account has expired"),
    MUST_CHANGE("773", "it must change its password first"),
    LOCKED("775", "its account is locked");

    private static final Pattern DATA = Pattern.compile("data ([0-9a-fA-F]+)");

    private final String code;
    private final String words;

    BindReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    static String words(String diagnostic) {
        Matcher data = DATA.matcher(diagnostic);
        String found = data.find() ? data.group(1) : "";
        return Arrays.stream(values())
                .filter(reason -> reason.code.equalsIgnoreCase(found))
                .map(reason -> reason.words)
                .findFirst()
                .orElse("wrong name or password");
    }
}
