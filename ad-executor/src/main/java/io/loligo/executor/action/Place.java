package io.loligo.executor.action;

import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.DirectoryChange.AddContainer;
import io.loligo.executor.directory.Dn;
import java.util.List;

/**
 * Where an account is to be.
 *
 * @param additions the containers that must be made for it first, from the topmost down
 */
record Place(Dn container, List<DirectoryChange> additions) {
    Place {
        additions = List.copyOf(additions);
    }

    /** Refuses a container out of scope, a missing one that may not be made, and one that is no organizational unit. */
    static Place of(String container, MissingContainer ifMissing, Situation situation) throws RefusedException {
        Dn wished = situation.container(container);
        List<Dn> missing = situation.missing(wished);
        if (!missing.isEmpty() && ifMissing == MissingContainer.REFUSE) {
            throw new RefusedException(
                    RefusalCode.CONTAINER_MISSING,
                    "the container " + wished + " does not exist (missing from " + missing.getFirst() + " on)",
                    "Create it, correct it in the template, or let the template create it (missing-container: create).");
        }
        for (Dn one : missing) {
            if (!one.nameAttribute().equalsIgnoreCase("OU")) {
                throw new RefusedException(
                        RefusalCode.CONTAINER_MISSING,
                        "the container " + one + " does not exist, and only organizational units (OU=…) are created",
                        "Create it by hand, or correct it in the template.");
            }
        }
        return new Place(
                wished, missing.stream().<DirectoryChange>map(AddContainer::new).toList());
    }
}
