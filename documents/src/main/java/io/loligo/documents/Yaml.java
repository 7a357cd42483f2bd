package io.loligo.documents;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** YAML as trees of nodes that know where they stood. */
public final class Yaml {
    private static final int LARGEST_FILE = 1_000_000;

    private Yaml() {}

    /** The documents of a file; none, with a problem, when it is not YAML at all. */
    public static List<Section> documents(SourceFile file, Problems problems) {
        List<Section> sections = new ArrayList<>();
        try {
            for (Event event : parser().parse(new StringReader(file.text()))) {
                if (event instanceof AliasEvent alias) {
                    problems.add(
                            file.name(),
                            alias.getStartMark(),
                            "",
                            "a YAML alias (*" + alias.getAnchor() + ") is not accepted; write the value out");
                    return List.of();
                }
            }
            for (Node node : parser().composeAll(new StringReader(file.text()))) {
                if (node instanceof MappingNode mapping) {
                    sections.add(new Section(file.name(), "", mapping, problems));
                } else if (!(node instanceof ScalarNode scalar
                        && scalar.getValue().isEmpty())) {
                    problems.add(
                            file.name(), node.getStartMark(), "", "a document is a mapping that starts with kind:");
                }
            }
        } catch (MarkedYAMLException malformed) {
            Mark at = malformed.getProblemMark();
            problems.add(new Problem(
                    file.name(),
                    at == null ? 1 : at.getLine() + 1,
                    at == null ? 1 : at.getColumn() + 1,
                    "",
                    "not YAML: " + malformed.getProblem()));
        } catch (YAMLException malformed) {
            problems.add(new Problem(file.name(), 1, 1, "", "not YAML: " + malformed.getMessage()));
        }
        return sections;
    }

    /** The same text for documents that say the same, whatever their layout and the order of their fields. */
    public static String canonical(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(tuple -> canonical(tuple.getKeyNode()) + ":" + canonical(tuple.getValueNode()))
                        .sorted()
                        .toList()
                        .toString();
            case SequenceNode sequence ->
                "-" + sequence.getValue().stream().map(Yaml::canonical).toList();
            case ScalarNode scalar -> scalar.getTag().getValue() + " " + quoted(scalar.getValue());
            default -> throw new IllegalStateException("aliases were refused before");
        };
    }

    /** As a person would write it, its fields in the order of the file. */
    public static String text(Node node) {
        StringWriter text = new StringWriter();
        DumperOptions options = new DumperOptions();
        options.setWidth(120);
        new org.yaml.snakeyaml.Yaml(new Representer(options), options).serialize(node, text);
        return text.toString();
    }

    static boolean isNothing(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    /** A plain text as the mapping in which it is a field that is true, at the same place; anything else as it is. */
    static Node flagged(Node node) {
        if (!(node instanceof ScalarNode) || isNothing(node)) {
            return node;
        }
        Node isTrue = new ScalarNode(Tag.BOOL, "true", node.getStartMark(), node.getEndMark(), ScalarStyle.PLAIN);
        return new MappingNode(
                Tag.MAP,
                true,
                List.of(new NodeTuple(node, isTrue)),
                node.getStartMark(),
                node.getEndMark(),
                FlowStyle.FLOW);
    }

    /** Numbers and flags as such, everything else that is not nested as the text that stands there. */
    static Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> fields = new TreeMap<>();
                mapping.getValue().forEach(tuple -> fields.put(name(tuple.getKeyNode()), plain(tuple.getValueNode())));
                yield fields;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Yaml::plain).toList();
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) -> Boolean.valueOf(scalar.getValue());
            case ScalarNode scalar
            when scalar.getTag().equals(Tag.INT) && scalar.getValue().matches("-?[0-9]{1,18}") ->
                Long.valueOf(scalar.getValue());
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new IllegalStateException("aliases were refused before");
        };
    }

    static List<NodeTuple> inOrderOfLines(MappingNode node) {
        return node.getValue().stream()
                .sorted(Comparator.comparingInt(
                        tuple -> tuple.getKeyNode().getStartMark().getIndex()))
                .toList();
    }

    private static String name(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : canonical(key);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static org.yaml.snakeyaml.Yaml parser() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setNestingDepthLimit(20);
        return new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options);
    }
}
