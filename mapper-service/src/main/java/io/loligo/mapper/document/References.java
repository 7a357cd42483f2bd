package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.policy.AttributeMapping;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.Directory;
import io.loligo.mapper.policy.NamingRule;
import io.loligo.mapper.policy.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Documents by name, for those that refer to them. A document that is there but faulty is not reported as missing. */
final class References {
    private final Map<String, Set<String>> declared = new TreeMap<>();
    private final Map<String, Directory> directories = new TreeMap<>();
    private final Map<String, NamingRule> namings = new TreeMap<>();
    private final Map<String, AttributeMapping> mappings = new TreeMap<>();
    private final Map<String, Section> fragments = new TreeMap<>();
    private final Map<String, Template> templates = new TreeMap<>();
    private final Map<String, Assignee.Role> roles = new TreeMap<>();
    private final Map<String, Workflow> workflows = new TreeMap<>();

    /** Whether the name is the first of its kind. */
    boolean declare(DocumentKind kind, String name) {
        return declared.computeIfAbsent(kind.wireName(), ignored -> new TreeSet<>())
                .add(name);
    }

    void add(Directory directory) {
        directories.put(directory.name(), directory);
    }

    void add(NamingRule naming) {
        namings.put(naming.name(), naming);
    }

    void add(AttributeMapping mapping) {
        mappings.put(mapping.name(), mapping);
    }

    void addFragment(Section fragment) {
        fragments.put(fragment.text("name"), fragment);
    }

    void add(Template template) {
        templates.put(template.name(), template);
    }

    void add(Assignee.Role role) {
        roles.put(role.name(), role);
    }

    void add(Workflow workflow) {
        workflows.put(workflow.name(), workflow);
    }

    Map<String, Directory> directories() {
        return Map.copyOf(directories);
    }

    Map<String, Assignee.Role> roles() {
        return Map.copyOf(roles);
    }

    Map<String, Workflow> workflows() {
        return Map.copyOf(workflows);
    }

    /** The directory named, or the only one there is. */
    Optional<Directory> directory(Section section) {
        if (section.has("directory")) {
            return named(section, "directory", DocumentKind.DIRECTORY, directories);
        }
        if (directories.size() == 1) {
            return directories.values().stream().findFirst();
        }
        if (declared(DocumentKind.DIRECTORY).size() != 1) {
            section.problem(
                    "directory", "is missing; it may be left out only where there is exactly one directory document");
        }
        return Optional.empty();
    }

    Optional<NamingRule> naming(Section section) {
        return named(section, "naming", DocumentKind.NAMING, namings);
    }

    /** One of the fragments that a field names. */
    Optional<Section> fragment(Section section, String field, String name) {
        return named(section, field, name, DocumentKind.TEMPLATE_FRAGMENT, fragments);
    }

    Optional<Template> template(Section section) {
        return named(section, "template", DocumentKind.TEMPLATE, templates);
    }

    Optional<AttributeMapping> mapping(Section section) {
        return section.has("mapping")
                ? named(section, "mapping", DocumentKind.ATTRIBUTE_MAPPING, mappings)
                : Optional.empty();
    }

    Optional<Assignee.Role> role(Section section) {
        return named(section, "role", DocumentKind.ROLE, roles);
    }

    Optional<Workflow> workflow(Section section) {
        return named(section, "workflow", DocumentKind.WORKFLOW, workflows);
    }

    /** What a supervised automation asks that names no workflow. */
    Optional<Workflow> supervision(Section automation) {
        Optional<Set<String>> operators =
                Optional.ofNullable(roles.get(Workflow.OPERATORS)).map(Assignee.Role::members);
        boolean isFaulty = operators.isEmpty() && declared(DocumentKind.ROLE).contains(Workflow.OPERATORS);
        if (!isFaulty && operators.filter(members -> !members.isEmpty()).isEmpty()) {
            automation.problem(
                    "mode",
                    "supervised work is decided by the members of the role '" + Workflow.OPERATORS + "', and "
                            + (operators.isPresent()
                                    ? "it has none; give it members"
                                    : "there is no such role; declare it")
                            + ", or name a workflow");
        }
        return operators.filter(members -> !members.isEmpty()).map(Workflow::supervision);
    }

    Map<String, AttributeMapping> mappings() {
        return Map.copyOf(mappings);
    }

    Map<String, Template> templates() {
        return Map.copyOf(templates);
    }

    static List<AttributeRule> rules(Optional<AttributeMapping> mapping) {
        return mapping.map(AttributeMapping::rules).orElse(List.of());
    }

    private <T> Optional<T> named(Section section, String field, DocumentKind kind, Map<String, T> known) {
        return named(section, field, section.text(field), kind, known);
    }

    private <T> Optional<T> named(Section section, String field, String name, DocumentKind kind, Map<String, T> known) {
        if (!name.isEmpty() && !declared(kind).contains(name)) {
            section.problem(
                    field,
                    "there is no " + kind.wireName() + " '" + name + "'; there are: "
                            + (declared(kind).isEmpty() ? "none" : String.join(", ", declared(kind))));
        }
        return Optional.ofNullable(known.get(name));
    }

    private Set<String> declared(DocumentKind kind) {
        return declared.getOrDefault(kind.wireName(), Set.of());
    }
}
