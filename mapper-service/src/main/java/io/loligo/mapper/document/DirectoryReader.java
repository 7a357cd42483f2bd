package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.attribute.AttributeTable;
import io.loligo.mapper.attribute.DirectoryAttribute;
import io.loligo.mapper.attribute.DirectoryAttribute.Cardinality;
import io.loligo.mapper.attribute.DirectoryAttribute.Syntax;
import io.loligo.mapper.attribute.DirectoryAttribute.WrittenBy;
import io.loligo.mapper.policy.Containers;
import io.loligo.mapper.policy.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads documents of kind {@code directory}. */
final class DirectoryReader {
    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final String KEY_VALUE = "{value}";
    private static final String USUAL_ANCHOR = "employeeID";

    private DirectoryReader() {}

    static Directory read(Section section, AttributeTable table) {
        String base = section.text("base");
        Containers.problem(base).ifPresent(problem -> section.problem("base", problem));
        String suffix = section.text("upn-suffix");
        if (!suffix.isEmpty() && !SUFFIX.matcher(suffix).matches()) {
            section.problem("upn-suffix", "a DNS name such as corp.example.com is accepted, not '" + suffix + "'");
        }
        List<String> scope = section.texts("scope");
        scope.forEach(container ->
                Containers.problemUnder(container, base).ifPresent(problem -> section.problem("scope", problem)));
        Optional<Section> anchor = section.section("anchor");
        DirectoryAttribute attribute =
                anchor.flatMap(one -> anchorAttribute(one, table)).orElseGet(() -> usual(table));
        String pattern = anchor.flatMap(one -> one.optionalText("value")).orElse(KEY_VALUE);
        anchor.ifPresent(one -> {
            if (!pattern.contains(KEY_VALUE)) {
                one.problem("value", "must hold {value}, the person's key, so that no two people share an anchor");
            }
            one.end();
        });
        return new Directory(section.text("name"), base, suffix, attribute, pattern, scope);
    }

    private static DirectoryAttribute usual(AttributeTable table) {
        return table.find(USUAL_ANCHOR).orElseThrow();
    }

    private static Optional<DirectoryAttribute> anchorAttribute(Section anchor, AttributeTable table) {
        String name = anchor.text("attribute");
        Optional<DirectoryAttribute> attribute =
                table.find(name).filter(one -> one.syntax() == Syntax.TEXT && one.writtenBy() == WrittenBy.MAPPING);
        if (attribute.isEmpty() && !name.isEmpty()) {
            anchor.problem("attribute", "a text attribute that Loligo may write is accepted, such as " + USUAL_ANCHOR);
        }
        return attribute;
    }

    /** The attributes that an organization added to its schema. */
    static List<DirectoryAttribute> attributes(Section section) {
        List<DirectoryAttribute> attributes = new ArrayList<>();
        section.section("attributes").ifPresent(all -> {
            for (String name : all.names()) {
                all.section(name).ifPresent(one -> {
                    if (!ATTRIBUTE.matcher(name).matches()) {
                        all.problemWithName(name, "letters, digits and hyphens are accepted in an attribute's name");
                    }
                    attributes.add(new DirectoryAttribute(
                            name,
                            one.choice("syntax", Syntax.class, Syntax.TEXT),
                            one.choice("values", Cardinality.class, Cardinality.SINGLE),
                            one.whole("longest", Integer.MAX_VALUE, 1, 999_999_999),
                            WrittenBy.MAPPING));
                    one.end();
                });
            }
        });
        return attributes;
    }
}
