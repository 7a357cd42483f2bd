package io.loligo.executor.page;

import io.loligo.contracts.action.Explanation;
import io.loligo.executor.drift.Fate;
import io.loligo.executor.drift.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A difference, as the page shows it.
 *
 * @param automation whose wish it is; a dash where an older event does not say
 * @param times how often it was found
 * @param changes what was found, and what is wished instead
 * @param trouble why it was not repaired
 */
public record DriftLine(
        String person,
        String directory,
        String account,
        String automation,
        String fate,
        String tone,
        Instant at,
        Instant since,
        int times,
        List<Difference> changes,
        Optional<Explanation> trouble) {

    static DriftLine of(Finding finding) {
        Fate fate = finding.newest().fate();
        return new DriftLine(
                finding.employee().text(),
                finding.directory(),
                finding.account().distinguishedName(),
                finding.automation().orElse("–"),
                words(fate),
                tone(fate),
                finding.newest().at(),
                finding.since(),
                finding.occurrences().size(),
                Difference.between(finding.found(), finding.wished()),
                finding.newest().explanation());
    }

    static String words(Fate fate) {
        return switch (fate) {
            case TOLD -> "told only";
            case ASKED -> "to be repaired";
            case REPAIRED -> "repaired";
            case NOT_REPAIRED -> "not repaired";
        };
    }

    static String tone(Fate fate) {
        return switch (fate) {
            case TOLD -> "refused";
            case ASKED -> "hr";
            case REPAIRED -> "ok";
            case NOT_REPAIRED -> "failed";
        };
    }
}
