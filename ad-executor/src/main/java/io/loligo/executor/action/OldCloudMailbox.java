package io.loligo.executor.action;

import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.cloud.CloudMailbox;
import io.loligo.executor.cloud.CloudPerson;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.cloud.Licence;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a mailbox in Exchange Online alone ends: with the licences that bring it, after which its content is kept for thirty days.
 * Graph makes no mailbox shared, but shows which one is.
 */
final class OldCloudMailbox {
    private OldCloudMailbox() {}

    static CloudQuestion question(Entry account) {
        return new CloudQuestion(CloudPerson.of(account), Set.of(Aspect.LICENCES, Aspect.MAILBOX)).ifConfigured();
    }

    static Plan plan(MailboxRetirement retirement, Situation seen) throws RefusedException {
        refuseIfInOrganization(seen.present());
        CloudDraft draft = CloudDraft.on(seen);
        Optional<CloudUser> user = draft.known();
        boolean isThere = user.filter(
                        one -> one.mailbox().isPresent() || draft.state().bringsMailbox(one))
                .isPresent();
        if (user.isEmpty() || !isThere) {
            return Plan.nothing();
        }
        return switch (retirement) {
            case MailboxRetirement.ConvertToShared convert -> sharing(user.get());
            case MailboxRetirement.Disable disable -> ending(draft, user.get());
            // The account goes in a step of its own, which keeps the rules for deleting accounts.
            case MailboxRetirement.Delete delete -> ending(draft, user.get());
        };
    }

    private static Plan sharing(CloudUser user) throws RefusedException {
        if (isShared(user)) {
            return Plan.nothing();
        }
        String name = user.identity().name();
        throw new RefusedException(
                RefusalCode.PRECONDITION,
                "Microsoft Graph cannot make the mailbox of " + name + " a shared one",
                "Run Set-Mailbox -Identity " + name
                        + " -Type Shared in Exchange Online PowerShell, or convert it in the Exchange"
                        + " admin center, then run the step again; or configure the Exchange organization that the mailbox is"
                        + " remote to.");
    }

    private static Plan ending(CloudDraft draft, CloudUser user) throws RefusedException {
        CloudState state = draft.state();
        if (isShared(user)) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "the mailbox of " + user.identity().name()
                            + " is a shared one, which lives on without a licence, and Microsoft Graph cannot end it",
                    "Remove it in the Exchange admin center or with Exchange Online PowerShell, or delete the account.");
        }
        LicencePlan.refuseInherited(
                user,
                licence -> brings(state, licence),
                state::words,
                "the mailbox comes with a group and can only go with it");
        Set<String> removed = user.direct().stream()
                .filter(licence -> brings(state, licence))
                .map(Licence::sku)
                .collect(Collectors.toSet());
        return removed.isEmpty()
                ? Plan.nothing()
                : draft.then(new CloudChange.ChangeLicences(user.identity(), List.of(), removed))
                        .plan();
    }

    /** A mailbox that Exchange on-premises keeps is none of the tenant's, whatever licences there are. */
    private static void refuseIfInOrganization(Entry account) throws RefusedException {
        if (account.first(Attributes.HOME_MAILBOX_DATABASE).isPresent()) {
            throw new RefusedException(
                    RefusalCode.NOT_CONFIGURED,
                    account.dn() + " has a mailbox in an Exchange organization that this executor is not set up for",
                    "Configure it under loligo.directories.<name>.exchange, or retire the mailbox by hand.");
        }
    }

    private static boolean brings(CloudState state, Licence licence) {
        return state.subscription(licence.sku())
                .filter(bought -> bought.bringsMailbox(licence.disabledPlans()))
                .isPresent();
    }

    private static boolean isShared(CloudUser user) {
        return user.mailbox().filter(CloudMailbox::shared).isPresent();
    }
}
