package io.loligo.documents;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a document. Asking for a field that is missing or of a wrong type notes a problem and yields an empty
 * value, so that reading goes on; {@link #end()} notes every field that nobody asked for.
 */
public final class Section {
    private final String document;
    private final String path;
    private final MappingNode node;
    private final Problems problems;
    private final Map<String, NodeTuple> fields = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    Section(String document, String path, MappingNode node, Problems problems) {
        this.document = document;
        this.path = path;
        this.node = node;
        this.problems = problems;
        for (NodeTuple tuple : Yaml.inOrderOfLines(node)) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(tuple.getKeyNode(), path, "a field's name is a plain text");
            } else if (fields.putIfAbsent(key.getValue(), tuple) != null) {
                problem(key, at(key.getValue()), "stands here twice; once is accepted");
            }
        }
    }

    public String document() {
        return document;
    }

    public MappingNode node() {
        return node;
    }

    /** The names of all fields, for sections whose fields are data. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    public boolean has(String name) {
        asked.add(name);
        return fields.containsKey(name);
    }

    /** A text that must be there; empty after a problem. */
    public String text(String name) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty() && !fields.containsKey(name)) {
            problem(node, at(name), "is missing");
        }
        return text.orElse("");
    }

    public Optional<String> optionalText(String name) {
        return value(name).flatMap(value -> scalar(value, at(name)));
    }

    public int whole(String name, int otherwise, int least, int most) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("[0-9]{1,9}")) {
            int whole = Integer.parseInt(text.get());
            if (whole >= least && whole <= most) {
                return whole;
            }
        }
        problem(name, "a whole number from " + least + " to " + most + " is accepted, not '" + text.get() + "'");
        return otherwise;
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean otherwise) {
        return parsed(name, "true or false", text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                })
                .orElse(otherwise);
    }

    /**
     * A value with a form of its own; empty when it is not there, or after a problem.
     *
     * @param accepted the form in words, as the beginning of a sentence that goes on with "is accepted"
     * @param read throws {@link IllegalArgumentException} or {@link DateTimeException} on any other form
     */
    public <T> Optional<T> parsed(String name, String accepted, Function<String, T> read) {
        return optionalText(name).flatMap(text -> {
            try {
                return Optional.of(read.apply(text));
            } catch (IllegalArgumentException | DateTimeException unfit) {
                problem(name, accepted + " is accepted, not '" + text + "'");
                return Optional.empty();
            }
        });
    }

    /** The same, of each item of a list; items of another form are left out, each with its problem. */
    public <T> List<T> allParsed(String name, String accepted, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        for (String text : texts(name)) {
            try {
                all.add(read.apply(text));
            } catch (IllegalArgumentException | DateTimeException unfit) {
                problem(name, accepted + " is accepted, not '" + text + "'");
            }
        }
        return all;
    }

    /** Fields that are data: texts, numbers, flags, lists and fields again; empty when the field is not there. */
    public SortedMap<String, Object> data(String name) {
        SortedMap<String, Object> data = new TreeMap<>();
        section(name)
                .ifPresent(all -> all.fields.forEach((field, tuple) -> {
                    if (Yaml.isNothing(tuple.getValueNode())) {
                        all.problem(field, "a value is accepted, not nothing");
                    } else {
                        data.put(field, Yaml.plain(tuple.getValueNode()));
                    }
                }));
        return data;
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return optionalChoice(name, type).orElse(otherwise);
    }

    /** A choice that may be left open; empty after a problem too. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        return optionalText(name).flatMap(text -> oneOf(name, text, type));
    }

    /** A choice that must be made; empty after a problem. */
    public <E extends Enum<E>> Optional<E> requiredChoice(String name, Class<E> type) {
        return requiredChoice(name, type, Section::wire);
    }

    /** The same, for constants that are written in a form of their own. */
    public <E extends Enum<E>> Optional<E> requiredChoice(String name, Class<E> type, Function<E, String> form) {
        String text = text(name);
        return text.isEmpty() ? Optional.empty() : oneOf(name, text, type, form);
    }

    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        texts(name).forEach(text -> oneOf(name, text, type).ifPresent(chosen::add));
        return chosen;
    }

    private <E extends Enum<E>> Optional<E> oneOf(String name, String text, Class<E> type) {
        return oneOf(name, text, type, Section::wire);
    }

    private <E extends Enum<E>> Optional<E> oneOf(String name, String text, Class<E> type, Function<E, String> form) {
        Map<String, E> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(form, Function.identity(), (one, two) -> one, LinkedHashMap::new));
        E chosen = byName.get(text);
        if (chosen == null) {
            problem(name, "'" + text + "' is not accepted; accepted: " + String.join(", ", byName.keySet()));
        }
        return Optional.ofNullable(chosen);
    }

    public static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of texts; a single text counts as a list of one; empty when the field is not there. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        value(name).ifPresent(value -> {
            if (value instanceof SequenceNode sequence) {
                sequence.getValue().forEach(item -> scalar(item, at(name)).ifPresent(texts::add));
            } else {
                scalar(value, at(name)).ifPresent(texts::add);
            }
        });
        return texts;
    }

    public Optional<Section> section(String name) {
        return value(name).flatMap(value -> mapping(value, at(name)));
    }

    /** A list of sections; empty when the field is not there. */
    public List<Section> sections(String name) {
        return sections(name, UnaryOperator.identity());
    }

    /** The same, in which an item that is a plain text {@code x} is short for the section {@code {x: true}}. */
    public List<Section> sectionsOrFlags(String name) {
        return sections(name, Yaml::flagged);
    }

    private List<Section> sections(String name, UnaryOperator<Node> written) {
        List<Section> sections = new ArrayList<>();
        value(name).ifPresent(value -> {
            if (value instanceof SequenceNode sequence) {
                for (int i = 0; i < sequence.getValue().size(); i++) {
                    mapping(written.apply(sequence.getValue().get(i)), at(name) + "[" + i + "]")
                            .ifPresent(sections::add);
                }
            } else {
                problem(value, at(name), "a list is accepted, each item with a dash");
            }
        });
        return sections;
    }

    /** The node of a scalar field, for whoever needs to point into it. */
    public Optional<ScalarNode> scalarNode(String name) {
        return value(name).filter(value -> scalar(value, at(name)).isPresent()).map(ScalarNode.class::cast);
    }

    public String at(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
    }

    public void problem(String name, String message) {
        NodeTuple tuple = fields.get(name);
        problem(tuple == null ? node : tuple.getValueNode(), at(name), message);
    }

    public void problemWithName(String name, String message) {
        NodeTuple tuple = fields.get(name);
        problem(tuple == null ? node : tuple.getKeyNode(), at(name), message);
    }

    void problem(Node at, String field, String message) {
        problems.add(document, at.getStartMark(), field, message);
    }

    public void problem(int line, int column, String name, String message) {
        problems.add(new Problem(document, line, column, at(name), message));
    }

    /** Notes the fields that nobody asked for. */
    public void end() {
        for (String name : fields.keySet()) {
            if (!asked.contains(name)) {
                problemWithName(
                        name,
                        "is no field here"
                                + Names.nearest(name, asked)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; accepted: " + String.join(", ", asked)));
            }
        }
    }

    private Optional<Node> value(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.get(name)).map(NodeTuple::getValueNode);
    }

    private Optional<Section> mapping(Node value, String at) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new Section(document, at, mapping, problems));
        }
        problem(value, at, "fields are accepted here (name: value), not " + kind(value));
        return Optional.empty();
    }

    private Optional<String> scalar(Node value, String at) {
        if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return Optional.of(scalar.getValue());
        }
        problem(value, at, "a text is accepted, not " + kind(value));
        return Optional.empty();
    }

    private static String kind(Node value) {
        return switch (value) {
            case MappingNode ignored -> "fields";
            case SequenceNode ignored -> "a list";
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "nothing";
            default -> "a plain value";
        };
    }
}
