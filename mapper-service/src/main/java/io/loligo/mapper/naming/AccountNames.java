package io.loligo.mapper.naming;

import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.expression.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Makes of whatever a policy's expressions yield names that Active Directory takes. For any input there is a result: a
 * wish of which nothing is left is dropped, and when none is left the person's key stands in. The same input yields the
 * same names, none twice.
 */
public final class AccountNames {
    public static final int COMMON_NAME_LENGTH = 64;
    public static final int ACCOUNT_NAME_LENGTH = 20;
    /** Of the part before the {@code @}; Microsoft Entra takes no more. */
    public static final int PRINCIPAL_LENGTH = 64;

    /** Of a mailbox's alias in Exchange. */
    public static final int ALIAS_LENGTH = 64;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /** Controls, private use, half characters and U+FFFD: no name holds them, and a directory may not store them. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\\p{Cn}\\uFFFD]");

    private static final Pattern NOT_IN_ACCOUNT_NAME = Pattern.compile("[^A-Za-z0-9._-]");
    private static final Pattern EDGE = Pattern.compile("^[.-]+|[.-]+$");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");

    private AccountNames() {}

    /** The candidates of all three names; {@code suffix} is what follows the {@code @}. */
    public static Naming naming(
            EmployeeKey key,
            List<String> commonNames,
            List<String> accountNames,
            List<String> userPrincipalNames,
            String suffix) {
        String tail = "@" + suffix;
        return new Naming(
                candidates(commonNames, AccountNames::commonName, key, "", COMMON_NAME_LENGTH),
                candidates(accountNames, AccountNames::accountName, key, "", ACCOUNT_NAME_LENGTH),
                candidates(
                        userPrincipalNames,
                        wish -> AccountNames.principal(wish, tail),
                        key,
                        tail,
                        PRINCIPAL_LENGTH + tail.length()));
    }

    /** The candidates of a mail alias. */
    public static NameCandidates alias(EmployeeKey key, List<String> wishes) {
        return candidates(wishes, wish -> ascii(wish, ALIAS_LENGTH), key, "", ALIAS_LENGTH);
    }

    private static NameCandidates candidates(
            List<String> wishes, UnaryOperator<String> fit, EmployeeKey key, String tail, int maximumLength) {
        Map<String, String> distinct = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (String wish : wishes) {
            String name = fit.apply(wish);
            if (!name.isEmpty() && distinct.putIfAbsent(name.toLowerCase(Locale.ROOT), name) == null) {
                names.add(name + tail);
            }
        }
        if (names.isEmpty()) {
            String fallback = fit.apply("u" + key.value());
            names.add((fallback.isEmpty() ? "u" : fallback) + tail);
        }
        return new NameCandidates(names, tail, maximumLength);
    }

    private static String commonName(String wish) {
        String name = SPACE.matcher(UNPRINTABLE.matcher(wish).replaceAll(" ")).replaceAll(" ");
        return shortened(name.strip(), COMMON_NAME_LENGTH).strip();
    }

    private static String accountName(String wish) {
        return ascii(wish, ACCOUNT_NAME_LENGTH);
    }

    private static String principal(String wish, String tail) {
        boolean holdsSuffix = wish.toLowerCase(Locale.ROOT).endsWith(tail.toLowerCase(Locale.ROOT));
        return ascii(holdsSuffix ? wish.substring(0, wish.length() - tail.length()) : wish, PRINCIPAL_LENGTH);
    }

    /** Letters, digits, dots, underscores and hyphens; no dot or hyphen at an edge, no two dots in a row. */
    private static String ascii(String wish, int maximumLength) {
        String plain = NOT_IN_ACCOUNT_NAME.matcher(Folding.ascii(wish)).replaceAll("");
        String trimmed = EDGE.matcher(DOTS.matcher(plain).replaceAll(".")).replaceAll("");
        return EDGE.matcher(shortened(trimmed, maximumLength)).replaceAll("");
    }

    private static String shortened(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
