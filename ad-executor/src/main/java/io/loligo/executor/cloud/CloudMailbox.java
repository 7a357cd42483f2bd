package io.loligo.executor.cloud;

import java.util.Optional;

/**
 * A mailbox that answers.
 *
 * @param reply empty unless it was asked for
 */
public record CloudMailbox(Optional<AutoReplySetting> reply) {
    /** One that nobody has set up yet. */
    public static final CloudMailbox NEW = new CloudMailbox(Optional.of(AutoReplySetting.OFF));
}
