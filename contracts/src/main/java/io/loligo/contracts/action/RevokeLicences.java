package io.loligo.contracts.action;

import java.util.List;
import java.util.Optional;

/**
 * Takes directly assigned Microsoft 365 licences away; one inherited from a group is refused, naming the group.
 *
 * @param licences which
 * @param restored licences that are assigned instead, as they were before they were taken away
 */
public record RevokeLicences(LicenceSelection licences, Optional<List<AssignedLicence>> restored) implements Action {
    public RevokeLicences {
        restored = restored.map(List::copyOf);
    }

    /** Takes away, gives nothing. */
    public RevokeLicences(LicenceSelection licences) {
        this(licences, Optional.empty());
    }

    @Override
    public ActionType type() {
        return ActionType.REVOKE_LICENCES;
    }
}
