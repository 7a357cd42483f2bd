package io.loligo.mapper.planning;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmploymentState;
import java.util.List;
import java.util.Optional;

/** What a policy's mappings and templates make of one person, each in the order of their names. */
public record Rehearsed(
        EmployeeKey person, EmploymentState state, List<ByMapping> mappings, List<ByTemplate> templates) {
    public Rehearsed {
        mappings = List.copyOf(mappings);
        templates = List.copyOf(templates);
    }

    /**
     * What one mapping makes of the person.
     *
     * @param problem why it is not for this person at all
     */
    public record ByMapping(String mapping, Optional<String> problem, List<ForAttribute> attributes) {
        public ByMapping {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * What one rule makes of the person.
     *
     * @param source what the document says, such as {@code from: position}
     * @param values what it yields; a pattern stands as it is, since the account's other attributes fill it
     * @param problem in words why it yields nothing that could be written
     * @param mode as in the document
     * @param atCreation {@code set} or {@code nothing}
     * @param afterwards {@code set}, {@code only-if-empty}, {@code clear} or {@code nothing}
     */
    public record ForAttribute(
            String attribute,
            String source,
            List<String> values,
            Optional<String> problem,
            String mode,
            String atCreation,
            String afterwards) {
        public ForAttribute {
            values = List.copyOf(values);
        }
    }

    /** What one template makes of the person. */
    public record ByTemplate(
            String template,
            String directory,
            Found<String> container,
            Found<Candidates> names,
            List<ForAttribute> attributes,
            Found<List<String>> groups,
            Found<List<String>> managedGroups,
            List<Found<Action>> belongings) {
        public ByTemplate {
            attributes = List.copyOf(attributes);
            belongings = List.copyOf(belongings);
        }
    }

    /** The first names of each kind, in the order in which the directory is asked for them; numbered ones follow. */
    public record Candidates(List<String> commonName, List<String> accountName, List<String> userPrincipalName) {
        public Candidates {
            commonName = List.copyOf(commonName);
            accountName = List.copyOf(accountName);
            userPrincipalName = List.copyOf(userPrincipalName);
        }
    }

    /** A value, or in words why there is none; neither where nothing is wished for. */
    public record Found<T>(Optional<T> value, Optional<String> problem) {}
}
