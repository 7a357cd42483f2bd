package io.loligo.executor.action;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Schema;
import io.loligo.executor.directory.Schema.Arity;
import io.loligo.executor.directory.Schema.AttributeType;
import io.loligo.executor.directory.Schema.Syntax;
import io.loligo.executor.directory.Schema.Writing;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether values fit an attribute, and whether two are the same to the directory. */
final class Values {
    /** Attributes with actions or rules of their own; writing them as plain attributes would bypass these. */
    private static final Set<String> NOT_PLAIN = Set.of(
            "unicodepwd",
            "userpassword",
            "dbcspwd",
            "useraccountcontrol",
            "member",
            "memberof",
            "objectclass",
            "ntsecuritydescriptor",
            "distinguishedname",
            "name");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}");

    private final Schema schema;

    Values(Schema schema) {
        this.schema = schema;
    }

    /** Whether the directory would take the two lists for the same. A change of letter case is a change. */
    boolean same(String attribute, List<String> some, List<String> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(other -> same(attribute, one, other)));
    }

    /** Whether a list holds a value by the directory's own rule, under which letter case does not count. */
    boolean holds(String attribute, List<String> values, String value) {
        boolean exact = schema.syntax(attribute) == Syntax.BINARY;
        return values.stream().anyMatch(one -> same(attribute, one, value) || (!exact && one.equalsIgnoreCase(value)));
    }

    private boolean same(String attribute, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (schema.syntax(attribute)) {
            case NAME -> Dn.parse(one).isPresent() && Dn.parse(one).equals(Dn.parse(other));
            case BOOLEAN -> one.equalsIgnoreCase(other);
            case NUMBER -> isNumber(one) && isNumber(other) && Long.parseLong(one) == Long.parseLong(other);
            case TEXT, BINARY, SID -> false;
        };
    }

    /** Refuses what the directory would refuse, with the attribute and the accepted form. */
    void check(String attribute, List<String> values) throws RefusedException {
        if (NOT_PLAIN.contains(attribute.toLowerCase(Locale.ROOT))) {
            throw invalid(attribute, "is not written as a plain attribute", "Use the action that is made for it.");
        }
        if (!schema.isKnown()) {
            return;
        }
        AttributeType type = schema.type(attribute)
                .orElseThrow(() -> invalid(
                        attribute,
                        "the directory's schema has no such attribute",
                        "Correct its name, or extend the schema."));
        if (type.writing() == Writing.SYSTEM_ONLY) {
            throw invalid(attribute, "only the directory itself writes it", "Take it out of the mapping.");
        }
        if (type.arity() == Arity.ONE && values.size() > 1) {
            throw invalid(attribute, "one value, not " + values.size(), "Choose one in the mapping.");
        }
        for (String value : values) {
            checkForm(type, value);
        }
    }

    private static void checkForm(AttributeType type, String value) throws RefusedException {
        String form = switch (type.syntax()) {
            case TEXT, SID -> tooLong(type, value.length()) ? "at most " + limit(type) + " characters" : "";
            case NUMBER ->
                isNumber(value) && !tooLong(type, Long.parseLong(value)) ? "" : "a whole number" + range(type);
            case BOOLEAN -> value.equalsIgnoreCase("TRUE") || value.equalsIgnoreCase("FALSE") ? "" : "TRUE or FALSE";
            case NAME -> Dn.parse(value).isPresent() ? "" : "a distinguished name";
            case BINARY -> binaryForm(type, value);
        };
        if (!form.isEmpty()) {
            throw invalid(
                    type.name(),
                    form + ", not a value of " + value.length() + " characters that "
                            + (tooLong(type, value.length()) ? "is too long" : "has another form"),
                    "Correct the value in HR or the mapping of " + type.name() + ".");
        }
    }

    private static String binaryForm(AttributeType type, String value) {
        try {
            int bytes = Base64.getDecoder().decode(value).length;
            return tooLong(type, bytes) ? "at most " + limit(type) + " bytes" : "";
        } catch (IllegalArgumentException notBase64) {
            return "base64";
        }
    }

    private static boolean tooLong(AttributeType type, long size) {
        return type.maximum().filter(maximum -> size > maximum).isPresent();
    }

    private static String limit(AttributeType type) {
        return type.maximum().map(String::valueOf).orElse("any number of");
    }

    private static String range(AttributeType type) {
        return type.maximum().map(maximum -> " of at most " + maximum).orElse("");
    }

    private static boolean isNumber(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        try {
            Long.parseLong(value);
            return true;
        } catch (NumberFormatException beyondLong) {
            return false;
        }
    }

    private static RefusedException invalid(String attribute, String what, String advice) {
        return new RefusedException(RefusalCode.INVALID_VALUE, attribute + ": " + what, advice);
    }
}
