package io.loligo.mapper.document;

import io.loligo.documents.Problem;
import io.loligo.documents.Problems;
import io.loligo.documents.Section;
import io.loligo.documents.SourceFile;
import io.loligo.documents.Yaml;
import io.loligo.mapper.attribute.AttributeTable;
import io.loligo.mapper.attribute.DirectoryAttribute;
import io.loligo.mapper.expression.Expressions;
import io.loligo.mapper.expression.FieldType;
import io.loligo.mapper.expression.Vocabulary;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads all documents of a policy: either everything holds, or every problem is told. */
public final class PolicyReader {
    private final Problems problems = new Problems();
    private final References references = new References();
    private final Map<DocumentKind, List<Section>> sections = new EnumMap<>(DocumentKind.class);
    private final List<Policy.Document> documents = new ArrayList<>();

    private PolicyReader() {
        for (DocumentKind kind : DocumentKind.values()) {
            sections.put(kind, new ArrayList<>());
        }
    }

    /** Reads the files in any order; the result does not depend on it. */
    public static Loaded read(List<SourceFile> files) {
        return new PolicyReader().policy(files);
    }

    private Loaded policy(List<SourceFile> files) {
        files.forEach(file -> Yaml.documents(file, problems).forEach(this::sort));
        Vocabulary vocabulary = vocabulary();
        ExpressionField expressions = new ExpressionField(new Expressions(vocabulary, lookupTables()));
        List<DirectoryAttribute> own = new ArrayList<>();
        of(DocumentKind.DIRECTORY).forEach(section -> own.addAll(DirectoryReader.attributes(section)));
        AttributeTable table = AttributeTable.microsoft().with(own);
        of(DocumentKind.DIRECTORY).forEach(section -> references.add(DirectoryReader.read(section, table)));
        RuleReader rules = new RuleReader(table, expressions);
        TemplateReader templates = new TemplateReader(expressions, rules, references);
        of(DocumentKind.NAMING).forEach(section -> templates.naming(section).ifPresent(references::add));
        MappingReader mappings = new MappingReader(expressions, rules);
        of(DocumentKind.ATTRIBUTE_MAPPING).forEach(section -> references.add(mappings.read(section)));
        of(DocumentKind.TEMPLATE_FRAGMENT).forEach(references::addFragment);
        Composition composition = new Composition(references);
        of(DocumentKind.TEMPLATE_FRAGMENT)
                .forEach(section -> templates.fragment(composition.of(section).document()));
        of(DocumentKind.TEMPLATE)
                .forEach(section -> templates.template(composition.of(section)).ifPresent(references::add));
        of(DocumentKind.ROLE).forEach(section -> AssigneeReader.role(section).ifPresent(references::add));
        WorkflowReader workflows = new WorkflowReader(expressions, references);
        of(DocumentKind.WORKFLOW).forEach(section -> workflows.read(section).ifPresent(references::add));
        List<Automation> automations = automations(new AutomationReader(expressions, rules));
        sections.values().forEach(all -> all.forEach(Section::end));
        if (documents.isEmpty() && problems.inOrder().isEmpty()) {
            problems.add(new Problem(
                    "", 1, 1, "", "there is no policy document; at least one of kind automation is needed"));
        }
        if (!problems.inOrder().isEmpty()) {
            return new Loaded.Refused(problems.inOrder());
        }
        return new Loaded.Accepted(
                new Policy(
                        version(),
                        inOrder(),
                        vocabulary,
                        references.directories(),
                        references.mappings(),
                        references.templates(),
                        references.roles(),
                        references.workflows(),
                        automations),
                expressions.uses());
    }

    private List<Section> of(DocumentKind kind) {
        return sections.getOrDefault(kind, List.of());
    }

    private void sort(Section section) {
        Optional<DocumentKind> kind = section.requiredChoice("kind", DocumentKind.class);
        String name = NameField.read(section);
        section.optionalText("description");
        kind.ifPresent(known -> {
            if (!references.declare(known, name)) {
                section.problem("name", "there is already a " + known.wireName() + " '" + name + "'");
            }
            of(known).add(section);
            documents.add(new Policy.Document(known.wireName(), name, section.document(), Yaml.text(section.node())));
        });
    }

    private Vocabulary vocabulary() {
        var fields = new TreeMap<>(FieldType.WELL_KNOWN);
        for (Section section : of(DocumentKind.EMPLOYEE_FIELDS)) {
            section.section("fields")
                    .ifPresent(declared -> declared.names().forEach(name -> {
                        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
                            declared.problemWithName(
                                    name, "letters, digits and underscores are accepted in a field's name");
                        }
                        fields.put(name, declared.choice(name, FieldType.class, FieldType.TEXT));
                    }));
        }
        return new Vocabulary(fields);
    }

    private Map<String, Map<String, String>> lookupTables() {
        var tables = new TreeMap<String, Map<String, String>>();
        for (Section section : of(DocumentKind.LOOKUP_TABLE)) {
            var entries = new TreeMap<String, String>();
            section.section("entries").ifPresent(all -> all.names().forEach(name -> entries.put(name, all.text(name))));
            tables.put(section.text("name"), Map.copyOf(entries));
        }
        return tables;
    }

    private List<Automation> automations(AutomationReader reader) {
        List<Automation> automations = new ArrayList<>();
        of(DocumentKind.AUTOMATION)
                .forEach(section -> reader.read(section, references).ifPresent(automations::add));
        automations.sort(Comparator.comparing(Automation::name));
        return automations;
    }

    private List<Policy.Document> inOrder() {
        return documents.stream()
                .sorted(Comparator.comparing(Policy.Document::kind).thenComparing(Policy.Document::name))
                .toList();
    }

    private String version() {
        List<String> canonical = sections.values().stream()
                .flatMap(List::stream)
                .map(section -> Yaml.canonical(section.node()))
                .sorted()
                .toList();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
