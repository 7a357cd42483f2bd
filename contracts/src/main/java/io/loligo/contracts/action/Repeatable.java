package io.loligo.contracts.action;

/** Whether a step may run a second time when nobody knows whether the first run happened. */
public enum Repeatable {
    YES,
    NO
}
