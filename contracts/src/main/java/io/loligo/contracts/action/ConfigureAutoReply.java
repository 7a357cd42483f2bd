package io.loligo.contracts.action;

/**
 * Sets the mailbox's automatic reply.
 *
 * @param reply what it shall be
 * @param existing whether a reply that the person wrote is kept
 */
public record ConfigureAutoReply(AutoReply reply, Existing existing) implements Action {
    @Override
    public ActionType type() {
        return ActionType.CONFIGURE_AUTO_REPLY;
    }
}
