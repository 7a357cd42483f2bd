package io.loligo.mapper.preview;

import io.loligo.mapper.conduct.Autonomy;
import io.loligo.mapper.conduct.Conduct;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Limits.Limit;
import io.loligo.mapper.planning.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** In words, what would stand between a proposal and the directory. */
final class Passage {
    private Passage() {}

    static List<String> of(Proposal proposal, boolean isProven, Instant now) {
        Conduct conduct = proposal.automation().conduct();
        if (conduct.autonomy() == Autonomy.PREVIEW) {
            return List.of("The automation only shows what it would do.");
        }
        List<String> gates = new ArrayList<>();
        if (proposal.due().isAfter(now)) {
            gates.add("Waits until " + proposal.due() + ".");
        }
        if (!isProven) {
            gates.add("Is held until somebody has looked at it: the automation has never run here.");
        } else if (proposal.isDestructive()) {
            gates.add("Is counted: " + limit(conduct.limits().perPass()) + " at once and "
                    + limit(conduct.limits().perDay()) + " a day go by themselves.");
        }
        conduct.workflow()
                .ifPresent(workflow -> gates.add("Asks for consent by the workflow " + workflow.name() + ": "
                        + String.join(
                                ", then ",
                                workflow.levels().stream().map(Level::name).toList())
                        + "."));
        Instant earliest = proposal.due().isAfter(now) ? proposal.due() : now;
        Instant opens = conduct.opening(earliest);
        if (opens.isAfter(earliest)) {
            gates.add("Waits for the maintenance window, which next opens at " + opens + ".");
        }
        return gates;
    }

    private static String limit(Limit limit) {
        return limit.people() + " people (" + limit.percent() + " %)";
    }
}
