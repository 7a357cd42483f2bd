package io.loligo.connector.pass;

import io.loligo.connector.people.Sight;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/**
 * Everybody that HR has, as one complete pass saw them.
 *
 * @param people by key value
 * @param byMail the key value of the one person with that mail address, in lower case
 * @param filled how many rows have a value, by field name
 * @param lost fields that all people of some page had, or most of them, and that no row of it has any more
 * @param skipped who has a value in no known form, such as a date: key value to field name. They are left as they are remembered
 */
public record Roll(
        Map<String, Sight> people,
        Map<String, String> byMail,
        Map<String, Integer> filled,
        SortedSet<String> lost,
        Map<String, String> skipped) {

    /** Somebody who is in this pass. */
    Sight sight(String value) {
        return Objects.requireNonNull(people.get(value), "not in this pass");
    }
}
