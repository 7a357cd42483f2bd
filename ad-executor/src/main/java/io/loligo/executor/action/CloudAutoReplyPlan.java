package io.loligo.executor.action;

import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.cloud.CloudChange.SetAutoReply;
import io.loligo.executor.cloud.CloudMailbox;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.reply.AutoReplySetting;
import java.time.Instant;
import java.util.Optional;

/** The automatic reply of a mailbox in Exchange Online. */
final class CloudAutoReplyPlan {
    private CloudAutoReplyPlan() {}

    static Questions questions(Optional<Entry> account) {
        return CloudDraft.questions(account, Aspect.AUTO_REPLY);
    }

    static Plan plan(ConfigureAutoReply action, Situation seen) throws RefusedException {
        Instant now = seen.snapshot().at();
        CloudDraft draft = CloudDraft.on(seen);
        if (WishedReply.isNone(action, now) && mailbox(draft.state()).isEmpty()) {
            return Plan.nothing();
        }
        draft = draft.withUser(seen).withMailbox();
        Optional<AutoReplySetting> wished = WishedReply.over(reply(draft.state()), action, now);
        return wished.isEmpty()
                ? draft.plan()
                : draft.then(new SetAutoReply(draft.user().identity(), wished.get()))
                        .plan();
    }

    static Undo undo(Effect effect) {
        return WishedReply.backTo(
                effect.beside().before().cloud().map(CloudAutoReplyPlan::reply).orElse(AutoReplySetting.OFF));
    }

    private static AutoReplySetting reply(CloudState state) {
        return mailbox(state).flatMap(CloudMailbox::reply).orElse(AutoReplySetting.OFF);
    }

    private static Optional<CloudMailbox> mailbox(CloudState state) {
        return state.user().flatMap(CloudUser::mailbox);
    }
}
