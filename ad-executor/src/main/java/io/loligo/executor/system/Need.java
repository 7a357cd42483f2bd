package io.loligo.executor.system;

/** Whether a step can do without a system's answer. */
public enum Need {
    REQUIRED,
    /** Nothing is asked where the system is not configured. */
    IF_CONFIGURED
}
