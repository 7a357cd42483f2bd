package io.loligo.mapper.document;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.mapper.policy.Step;
import java.util.List;
import java.util.Optional;

/** A mailbox is deleted only by a command that deletes its account: by steps of one automation that are due at one time. */
final class MailboxDeletion {
    static final String ACCEPTED =
            "a mailbox is deleted only together with its account; a delete-account step that is due at"
                    + " the same time is needed beside it, or disable is accepted";

    private MailboxDeletion() {}

    /** Whether the step deletes a mailbox, and no step beside it the account. */
    static boolean isAlone(Step step, List<Step> steps) {
        boolean isDeletion = action(step)
                .filter(action -> action instanceof RetireMailbox(var retirement)
                        && retirement instanceof MailboxRetirement.Delete)
                .isPresent();
        return isDeletion
                && steps.stream()
                        .filter(other ->
                                other.timing().text().equals(step.timing().text()))
                        .noneMatch(other -> action(other)
                                .filter(DeleteAccount.class::isInstance)
                                .isPresent());
    }

    private static Optional<Action> action(Step step) {
        return step.wish() instanceof Step.Wish.Fixed(Action action) ? Optional.of(action) : Optional.empty();
    }
}
