package io.loligo.executor.action;

import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.cloud.Licence;
import io.loligo.executor.cloud.Subscription;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mailbox in Exchange Online alone: a licence brings it, some minutes later. Who has a mailbox by another licence has what is
 * wished for.
 */
final class CloudMailboxPlan {
    /** What must be read of the account. */
    static final Set<String> ATTRIBUTES = CloudDraft.attributes(Attributes.HOME_MAILBOX_DATABASE);

    private CloudMailboxPlan() {}

    static Questions questions(Optional<Entry> account) {
        return CloudDraft.questions(account, Aspect.LICENCES, Aspect.MAILBOX);
    }

    static Plan plan(Mailbox.Cloud wish, Situation seen) throws RefusedException {
        if (!wish.usageLocation().matches("[A-Z]{2}")) {
            throw new RefusedException(
                    RefusalCode.INVALID_VALUE,
                    "mailbox.usageLocation: an ISO 3166-1 alpha-2 country such as PL, not '" + wish.usageLocation()
                            + "'",
                    "Correct it in the policy.");
        }
        if (seen.present().first(Attributes.HOME_MAILBOX_DATABASE).isPresent()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    seen.present().dn()
                            + " has a mailbox in the Exchange organization: a licence would make no second one",
                    "Migrate the mailbox to Exchange Online.");
        }
        CloudDraft draft = CloudDraft.on(seen).withUser(seen);
        if (draft.state().subscriptions().isEmpty()) {
            return draft.plan();
        }
        if (!draft.state().bringsMailbox(draft.user())) {
            draft = licensed(draft, wish);
        }
        return draft.withMailbox().plan();
    }

    /** The licence goes; Exchange Online keeps what was in the mailbox for thirty days. */
    static Undo undo(Effect effect) {
        return LicencePlan.undo(effect);
    }

    private static CloudDraft licensed(CloudDraft draft, Mailbox.Cloud wish) throws RefusedException {
        CloudState state = draft.state();
        CloudUser user = draft.user();
        String sku = LicencePlan.subscription(state, user, "mailbox.sku", wish.sku());
        boolean isEnough = state.subscription(sku)
                .map(bought -> bought.bringsMailbox(Set.of()))
                .orElse(false);
        if (!isEnough) {
            throw new RefusedException(
                    RefusalCode.INVALID_VALUE,
                    "mailbox.sku: a licence with an Exchange Online mailbox, which "
                            + state.subscription(sku)
                                    .map(Subscription::partNumber)
                                    .orElse(sku) + " has not",
                    "Name another licence in the policy.");
        }
        LicencePlan.refuseUnlessSeat(state, user, sku);
        CloudDraft located = user.usageLocation().isPresent()
                ? draft
                : draft.then(new CloudChange.SetUsageLocation(user.identity(), wish.usageLocation()));
        return located.then(
                new CloudChange.ChangeLicences(user.identity(), List.of(new Licence(sku, Set.of())), Set.of()));
    }
}
