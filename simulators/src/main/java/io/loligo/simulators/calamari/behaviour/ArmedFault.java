package io.loligo.simulators.calamari.behaviour;

/**
 * A fault that waits for its requests.
 *
 * @param scope what is still to be befallen
 */
public record ArmedFault(int id, Fault fault, Scope scope) {}
