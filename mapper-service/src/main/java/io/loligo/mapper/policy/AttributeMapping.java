package io.loligo.mapper.policy;

import java.util.List;

/**
 * Which attribute gets what from HR.
 *
 * @param category for people who look for it among many
 * @param connection the HR connection whose people it maps; empty for any
 */
public record AttributeMapping(
        String name, String description, String category, String connection, List<AttributeRule> rules) {
    public AttributeMapping {
        rules = List.copyOf(rules);
    }

    public boolean maps(String someConnection) {
        return connection.isEmpty() || connection.equals(someConnection);
    }
}
