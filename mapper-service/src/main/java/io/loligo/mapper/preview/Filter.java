package io.loligo.mapper.preview;

import java.util.Optional;
import java.util.Set;

/**
 * Who of those that were looked at is listed. All of them are counted.
 *
 * @param outlooks what it came to; none for any
 * @param attribute that would change; letters' case does not count
 */
public record Filter(Set<Outlook> outlooks, Optional<String> attribute) {
    public static final Filter EVERYBODY = new Filter(Set.of(), Optional.empty());

    public Filter {
        outlooks = Set.copyOf(outlooks);
    }

    public boolean lists(PersonSight sight) {
        return (outlooks.isEmpty() || outlooks.contains(sight.outlook()))
                && (attribute.isEmpty() || sight.attributes().anyMatch(attribute.get()::equalsIgnoreCase));
    }
}
