package io.loligo.mapper.policy;

import io.loligo.contracts.action.Target;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.attribute.DirectoryAttribute;
import java.util.List;

/**
 * A directory as the policy sees it.
 *
 * @param name the name by which the executor knows it
 * @param base the distinguished name under which all accounts live
 * @param upnSuffix what follows the {@code @} in user principal names
 * @param anchor the attribute by which an account is matched with its person
 * @param anchorPattern its value, with {@code {value}} and {@code {connection}} standing for the parts of the person's key
 * @param scope the containers in which Loligo may touch accounts; empty for all under {@code base}
 */
public record Directory(
        String name,
        String base,
        String upnSuffix,
        DirectoryAttribute anchor,
        String anchorPattern,
        List<String> scope) {
    public Directory {
        scope = List.copyOf(scope);
    }

    public Target target(EmployeeKey person) {
        return new Target(name, anchor.name(), anchorValue(person), scope.isEmpty() ? List.of(base) : scope);
    }

    public String anchorValue(EmployeeKey person) {
        return anchorPattern.replace("{connection}", person.connection()).replace("{value}", person.value());
    }
}
