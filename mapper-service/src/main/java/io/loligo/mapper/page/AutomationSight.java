package io.loligo.mapper.page;

import io.loligo.mapper.conduct.Exclusion;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Part;
import io.loligo.mapper.wording.ConductWords;
import io.loligo.mapper.wording.WishWords;
import java.util.List;
import java.util.Optional;

/**
 * All there is to one automation.
 *
 * @param when its further condition; empty where it has none
 * @param stops its steps by the time at which they are due
 * @param window when its work may be done; empty for any time
 */
public record AutomationSight(
        AutomationLine line,
        String connection,
        String when,
        List<Stop> stops,
        List<String> limits,
        List<String> exclusions,
        List<String> window) {

    static AutomationSight of(Automation automation, int open) {
        String when = automation.when().source().strip();
        return new AutomationSight(
                AutomationLine.of(automation, open),
                automation.connection(),
                when.equals("true") ? "" : when,
                automation.parts().stream().map(AutomationSight::stop).toList(),
                ConductWords.of(automation.conduct().limits()),
                automation.conduct().exclusions().stream()
                        .map(AutomationSight::words)
                        .toList(),
                automation.conduct().window().map(ConductWords::window).orElse(List.of()));
    }

    private static Stop stop(Part part) {
        return Stop.ahead(
                ConductWords.of(part.timing()),
                Optional.empty(),
                part.steps().stream().map(WishWords::of).toList());
    }

    private static String words(Exclusion exclusion) {
        return ConductWords.of(exclusion);
    }
}
