package io.loligo.mapper.attribute;

import io.loligo.mapper.attribute.DirectoryAttribute.Cardinality;
import io.loligo.mapper.attribute.DirectoryAttribute.Syntax;
import io.loligo.mapper.attribute.DirectoryAttribute.WrittenBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The attributes of a user that documents may name: those of Microsoft's schema and those that an operator adds. */
public final class AttributeTable {
    private static final AttributeTable MICROSOFT = read();

    private final Map<String, DirectoryAttribute> byName;

    private AttributeTable(Map<String, DirectoryAttribute> byName) {
        this.byName = byName;
    }

    /** Active Directory's own, with the Exchange attributes that are usual. */
    public static AttributeTable microsoft() {
        return MICROSOFT;
    }

    public AttributeTable with(Collection<DirectoryAttribute> more) {
        var all = new TreeMap<>(byName);
        more.forEach(attribute -> all.put(key(attribute.name()), attribute));
        return new AttributeTable(all);
    }

    /** By its name, whose case does not matter. */
    public Optional<DirectoryAttribute> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    public List<String> names() {
        return byName.values().stream().map(DirectoryAttribute::name).toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static AttributeTable read() {
        var byName = new TreeMap<String, DirectoryAttribute>();
        try (InputStream in = Objects.requireNonNull(
                        AttributeTable.class.getResourceAsStream("attributes.csv"), "attributes.csv is in the jar");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AttributeTable::attribute)
                    .forEach(attribute -> byName.put(key(attribute.name()), attribute));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("attributes.csv", unreadable);
        }
        return new AttributeTable(byName);
    }

    private static DirectoryAttribute attribute(String line) {
        String[] cells = line.split(",", -1);
        return new DirectoryAttribute(
                cells[0],
                Syntax.valueOf(cells[1]),
                Cardinality.valueOf(cells[2]),
                cells[3].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cells[3]),
                WrittenBy.valueOf(cells[4]));
    }
}
