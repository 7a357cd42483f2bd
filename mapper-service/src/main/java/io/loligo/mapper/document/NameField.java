package io.loligo.mapper.document;

import io.loligo.documents.Section;
import java.util.regex.Pattern;

/** Reads {@code name:}, in the one form of all names. */
final class NameField {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private NameField() {}

    /** Empty after a problem with a name that is missing. */
    static String read(Section section) {
        String name = section.text("name");
        section.optionalText("name")
                .filter(text -> !NAME.matcher(text).matches())
                .ifPresent(text -> section.problem(
                        "name", "1 to 63 lower-case letters, digits and hyphens are accepted, not '" + text + "'"));
        return name;
    }
}
