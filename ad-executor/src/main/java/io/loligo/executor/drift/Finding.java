package io.loligo.executor.drift;

import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A difference between the directory and what is wished of an account. Found again the next day, it is still the same one.
 *
 * @param account where it was the last time
 * @param automation whose wish it is
 * @param occurrences when it was found, the newest first; at least one
 */
public record Finding(
        EmployeeKey employee,
        String directory,
        AccountIdentity account,
        Optional<String> automation,
        EntryState wished,
        EntryState found,
        List<Occurrence> occurrences) {
    public Finding {
        occurrences = List.copyOf(occurrences);
    }

    public Occurrence newest() {
        return occurrences.getFirst();
    }

    /** When it was found for the first time, of those that are kept. */
    public Instant since() {
        return occurrences.getLast().at();
    }

    /** Whether it is about an attribute, spelt in whatever case. */
    public boolean isAbout(String attribute) {
        return wished.attributes().keySet().stream().anyMatch(attribute::equalsIgnoreCase);
    }
}
