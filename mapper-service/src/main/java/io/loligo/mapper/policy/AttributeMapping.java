package io.loligo.mapper.policy;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import java.util.List;
import java.util.Optional;

/**
 * Which attribute gets what from HR.
 *
 * @param category for people who look for it among many
 * @param connection the HR connection whose people it maps; empty for any
 * @param primaryKey the field that holds the key by which the connection knows people; empty where that does not matter
 */
public record AttributeMapping(
        String name,
        String description,
        String category,
        String connection,
        String primaryKey,
        List<AttributeRule> rules) {
    public AttributeMapping {
        rules = List.copyOf(rules);
    }

    /** Why it is not for somebody, if it is not. */
    public Optional<String> unfit(EmployeeRecord person) {
        EmployeeKey key = person.key();
        if (!connection.isEmpty() && !connection.equals(key.connection())) {
            return Optional.of("it maps people of the connection " + connection + ", not of " + key.connection());
        }
        return primaryKey.isEmpty() || person.field(primaryKey).display().equals(key.value())
                ? Optional.empty()
                : Optional.of("its primary key is " + primaryKey + ", and this person is known by another");
    }
}
