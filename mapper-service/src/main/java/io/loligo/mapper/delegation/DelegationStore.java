package io.loligo.mapper.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where delegations are kept. Every method blocks. */
public interface DelegationStore {

    void add(Delegation delegation);

    /** Those that nobody has ended and whose time is not over, by their beginning. */
    List<Delegation> standing(Instant now);

    Optional<Delegation> find(String id);

    /** Ends one before its time; false where it is over already. It stays on record who did it. */
    boolean end(String id, String by, Instant now);
}
