package io.loligo.simulators.company;

/** Calamari's words. */
public enum Sex {
    MALE,
    FEMALE,
    OTHER
}
