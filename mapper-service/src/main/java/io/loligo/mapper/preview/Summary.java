package io.loligo.mapper.preview;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a preview came to.
 *
 * @param policy the version of the policy that was asked about
 * @param people how many were looked at, whether they were listed or not
 * @param outlooks how many people each came to
 * @param attributes in how many people each would change
 * @param automations for how many people each would do something
 * @param trouble why the directory's side is missing for some, or the list ends early
 */
public record Summary(
        String policy,
        int people,
        Map<Outlook, Integer> outlooks,
        SortedMap<String, Integer> attributes,
        SortedMap<String, Integer> automations,
        Optional<String> trouble) {

    /** Counts people as they come. For one thread. */
    public static final class Count {
        private final String policy;
        private final Map<Outlook, Integer> outlooks = new EnumMap<>(Outlook.class);
        private final SortedMap<String, Integer> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final SortedMap<String, Integer> automations = new TreeMap<>();
        private int people;

        public Count(String policy) {
            this.policy = policy;
            for (Outlook outlook : Outlook.values()) {
                outlooks.put(outlook, 0);
            }
        }

        public void add(PersonSight sight) {
            people++;
            outlooks.merge(sight.outlook(), 1, Integer::sum);
            sight.attributes().forEach(name -> attributes.merge(name, 1, Integer::sum));
            sight.courses().stream()
                    .filter(course -> course.status() == Course.Status.PROPOSED)
                    .forEach(course -> automations.merge(course.automation(), 1, Integer::sum));
        }

        public int people() {
            return people;
        }

        public Summary summary(Optional<String> trouble) {
            return new Summary(
                    policy,
                    people,
                    Collections.unmodifiableMap(new EnumMap<>(outlooks)),
                    Collections.unmodifiableSortedMap(new TreeMap<>(attributes)),
                    Collections.unmodifiableSortedMap(new TreeMap<>(automations)),
                    trouble);
        }
    }
}
