package io.loligo.executor.cloud;

import io.loligo.executor.reply.AutoReplySetting;
import java.util.Optional;

/**
 * A mailbox that answers.
 *
 * @param reply empty unless it was asked for
 * @param shared whether it is everybody's: a shared mailbox, which lives without a licence; false unless it was asked for
 */
public record CloudMailbox(Optional<AutoReplySetting> reply, boolean shared) {
    /** One that nobody has set up yet. */
    public static final CloudMailbox NEW = CloudMailbox.replying(AutoReplySetting.OFF);

    /** One of which nothing else is known. */
    public static CloudMailbox answering() {
        return new CloudMailbox(Optional.empty(), false);
    }

    public static CloudMailbox replying(AutoReplySetting reply) {
        return new CloudMailbox(Optional.of(reply), false);
    }

    CloudMailbox with(AutoReplySetting other) {
        return new CloudMailbox(Optional.of(other), shared);
    }
}
