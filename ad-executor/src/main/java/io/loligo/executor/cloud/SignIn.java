package io.loligo.executor.cloud;

/** Whether somebody may sign in to Microsoft 365 ({@code accountEnabled}). */
public enum SignIn {
    ALLOWED,
    BLOCKED
}
