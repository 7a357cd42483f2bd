package io.loligo.contracts.action;

/**
 * Sets a new generated password. A directory cannot be asked whether this was done, so it is never repeated by itself.
 *
 * @param rule how the password is made and who gets it
 * @param lockout whether a locked account is unlocked too
 */
public record ResetPassword(PasswordRule rule, Lockout lockout) implements Action {
    @Override
    public ActionType type() {
        return ActionType.RESET_PASSWORD;
    }
}
