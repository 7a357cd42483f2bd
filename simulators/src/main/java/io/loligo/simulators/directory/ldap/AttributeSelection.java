package io.loligo.simulators.directory.ldap;

import com.unboundid.ldap.sdk.Attribute;
import io.loligo.simulators.directory.rules.ObjectView;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.schema.DirectorySchema;
import io.loligo.simulators.directory.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attributes that a search asked for. Of a long list of values only a range is returned, under a name that says which,
 * and the client comes back for the next.
 */
final class AttributeSelection {
    private static final int LONGEST_RANGE = 1500;
    private static final Pattern RANGED =
            Pattern.compile("(.+);range=(\\d{1,9})-(\\d{1,9}|\\*)", Pattern.CASE_INSENSITIVE);
    private static final String NONE = "1.1";

    private final ObjectView view;
    private final boolean all;
    private final boolean typesOnly;
    private final List<Wish> wishes = new ArrayList<>();

    AttributeSelection(DirectorySchema schema, ObjectView view, List<String> names, boolean typesOnly) {
        this.view = view;
        this.typesOnly = typesOnly;
        all = names.isEmpty() || names.contains("*");
        for (String name : names) {
            if (!name.equals("*") && !name.equals("+") && !name.equals(NONE)) {
                Matcher ranged = RANGED.matcher(name);
                String plain = ranged.matches() ? ranged.group(1) : name;
                Optional<Range> range =
                        ranged.matches() ? Optional.of(Range.of(ranged.group(2), ranged.group(3))) : Optional.empty();
                schema.attribute(plain).ifPresent(type -> wishes.add(new Wish(type, range)));
            }
        }
    }

    List<Attribute> of(Node node) {
        List<Attribute> attributes = new ArrayList<>();
        if (all) {
            for (AttributeType type : view.present(node)) {
                add(attributes, node, new Wish(type, Optional.empty()));
            }
        }
        for (Wish wish : wishes) {
            if (!all || wish.range().isPresent() || wish.type().constructed()) {
                add(attributes, node, wish);
            }
        }
        return attributes;
    }

    private void add(List<Attribute> attributes, Node node, Wish wish) {
        byte[][] values = view.values(node, wish.type()).toArray(new byte[0][]);
        if (values.length == 0) {
            return;
        }
        if (typesOnly) {
            attributes.add(new Attribute(wish.type().name()));
        } else if (wish.range().isEmpty() && values.length <= LONGEST_RANGE) {
            attributes.add(new Attribute(wish.type().name(), values));
        } else {
            Range range = wish.range().orElse(new Range(0, Integer.MAX_VALUE));
            attributes.add(range.of(wish.type().name(), values));
        }
    }

    private record Wish(AttributeType type, Optional<Range> range) {}

    private record Range(int from, int to) {
        static Range of(String from, String to) {
            return new Range(Integer.parseInt(from), to.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(to));
        }

        Attribute of(String name, byte[][] values) {
            int start = Math.min(from, values.length);
            long wished = Math.min((long) to + 1, (long) start + LONGEST_RANGE);
            int end = (int) Math.max(start, Math.min(wished, values.length));
            String upTo = end == values.length ? "*" : Integer.toString(end - 1);
            return new Attribute(
                    name + ";range=" + from + "-" + upTo, java.util.Arrays.copyOfRange(values, start, end));
        }
    }
}
