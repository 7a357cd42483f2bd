package io.loligo.simulators.company;

/** Calamari's words. */
public enum MaritalStatus {
    SINGLE,
    MARRIED,
    WIDOWED,
    SEPARATED,
    DIVORCED,
    DOMESTIC_PARTNERSHIP,
    COMMON_LAW,
    OTHER
}
