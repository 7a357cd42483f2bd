package io.loligo.connector.pass;

import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Step;
import io.loligo.contracts.employee.EmployeeKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People who left and whom HR has again under another key, found by what only one of each side has. */
final class Returners {
    private final Map<String, String> formerly = new HashMap<>();

    private Returners() {}

    /**
     * @param fresh the key values of those in the roll who are not remembered
     * @param samePerson the fields to compare, tried in order
     */
    static Returners among(Collection<String> fresh, Roll roll, Roster roster, List<String> samePerson) {
        Returners returners = new Returners();
        for (String field : samePerson) {
            Map<String, String> byText = new HashMap<>();
            Set<String> ambiguous = new HashSet<>();
            for (String value : fresh) {
                roster.text(roll.sight(value), field).ifPresent(text -> {
                    if (byText.put(text, value) != null) {
                        ambiguous.add(text);
                    }
                });
            }
            byText.keySet().removeAll(ambiguous);
            roster.leftByText(field, byText.keySet())
                    .forEach((text, before) -> returners.formerly.putIfAbsent(byText.get(text), before));
        }
        return returners;
    }

    Step known(Step step) {
        String before = formerly.get(step.key().value());
        return before == null ? step : step.formerly(new EmployeeKey(step.key().connection(), before));
    }
}
