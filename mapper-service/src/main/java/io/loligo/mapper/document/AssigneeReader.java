package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.conduct.Assignee;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads documents of kind {@code role}, and who may decide. */
final class AssigneeReader {
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._%+'@\\\\-]{1,254}");
    private static final String A_LOGIN =
            "the name somebody signs in with, such as anna@example.com or anna, without spaces,";

    private final References references;

    AssigneeReader(References references) {
        this.references = references;
    }

    /** Empty after a problem; a role may be vacant. */
    static Optional<Assignee.Role> role(Section section) {
        if (!section.has("members")) {
            section.problem("members", "is missing; a list of logins is accepted, such as [anna@example.com]");
            return Optional.empty();
        }
        List<String> members = section.allParsed("members", A_LOGIN, AssigneeReader::login);
        return members.size() < section.texts("members").size()
                ? Optional.empty()
                : Optional.of(new Assignee.Role(section.text("name"), Set.copyOf(members)));
    }

    /** Whoever the list names; empty after a problem. */
    Optional<List<Assignee>> read(Section section, String name) {
        List<Section> sections = section.sectionsOrFlags(name);
        if (sections.isEmpty()) {
            section.problem(
                    name, "who may decide is missing, such as [{role: it}, {person: anna@example.com}, manager]");
        }
        List<Assignee> assignees = new ArrayList<>();
        for (Section one : sections) {
            assignee(one).ifPresent(assignees::add);
            one.end();
        }
        return assignees.isEmpty() || assignees.size() < sections.size() ? Optional.empty() : Optional.of(assignees);
    }

    private Optional<Assignee> assignee(Section section) {
        boolean isManager = section.flag("manager", false);
        boolean isRole = section.has("role");
        boolean isPerson = section.has("person");
        if ((isManager ? 1 : 0) + (isRole ? 1 : 0) + (isPerson ? 1 : 0) != 1) {
            section.problem("", "exactly one of role, person, manager is accepted");
            return Optional.empty();
        }
        if (isManager) {
            return Optional.of(new Assignee.Superior());
        }
        return isRole
                ? references.role(section).map(Assignee.class::cast)
                : section.parsed("person", A_LOGIN, AssigneeReader::login).map(Assignee.Person::new);
    }

    private static String login(String text) {
        if (!LOGIN.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
