package io.loligo.contracts.action;

/**
 * Takes the account out of Lync or Skype for Business.
 */
public record DisableLync() implements Action {
    @Override
    public ActionType type() {
        return ActionType.DISABLE_LYNC;
    }
}
