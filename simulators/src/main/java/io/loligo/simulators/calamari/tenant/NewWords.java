package io.loligo.simulators.calamari.tenant;

/** What happens to a team, position or contract type that is not in its list. */
public enum NewWords {
    /** It is added, as an administrator would first do by hand. */
    ADDED,
    /** It is refused, as Calamari's API does. */
    REFUSED
}
