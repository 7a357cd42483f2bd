package io.loligo.mapper.policy;

import io.loligo.contracts.action.AttributeWrite;
import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.expression.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All documents of one version, checked, and immutable.
 *
 * @param version SHA-256 of what the documents say, in hexadecimal; layout and comments do not count
 * @param documents in the order of kind and name
 * @param directories by name
 * @param mappings by name
 * @param templates by name, composed
 * @param roles by name
 * @param workflows by name, those that documents declare
 * @param automations in the order of their names
 */
public record Policy(
        String version,
        List<Document> documents,
        Vocabulary vocabulary,
        Map<String, Directory> directories,
        Map<String, AttributeMapping> mappings,
        Map<String, Template> templates,
        Map<String, Assignee.Role> roles,
        Map<String, Workflow> workflows,
        List<Automation> automations) {
    public Policy {
        documents = List.copyOf(documents);
        directories = Map.copyOf(directories);
        mappings = Map.copyOf(mappings);
        templates = Map.copyOf(templates);
        roles = Map.copyOf(roles);
        workflows = Map.copyOf(workflows);
        automations = List.copyOf(automations);
    }

    public Optional<Automation> automation(String name) {
        return automations.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * The attributes that hold the manager's account in a directory, as far as any automation writes them, and how each is
     * written once that account is there: where no rule may replace what somebody wrote by hand, only where nothing is.
     */
    public SortedMap<String, AttributeWrite.Mode> managerLinks(String directory) {
        SortedMap<String, AttributeWrite.Mode> links = new TreeMap<>();
        automations.stream()
                .filter(automation -> automation.directory().name().equals(directory))
                .flatMap(automation -> automation.steps().stream())
                .flatMap(step -> step.wish().rules().stream())
                .filter(rule -> rule.source() instanceof AttributeRule.Source.ManagersAccount)
                .forEach(rule -> links.merge(
                        rule.attribute().name(),
                        rule.overwriting().replaces() ? AttributeWrite.Mode.SET : AttributeWrite.Mode.ONLY_IF_EMPTY,
                        (one, other) -> one == AttributeWrite.Mode.SET ? one : other));
        return links;
    }

    /**
     * A document as it was read.
     *
     * @param kind such as {@code template}
     * @param file where it came from
     * @param yaml what it says, comments left out
     */
    public record Document(String kind, String name, String file, String yaml) {
        public String object() {
            return kind + "/" + name;
        }
    }
}
