package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RetireMailbox;
import java.util.List;

/** What a step may do only beside another one of its command. */
public final class Companions {
    private Companions() {}

    /** @throws RefusedException if a mailbox is to be deleted by a command that does not delete its account */
    public static void refuseUnlessComplete(Action step, List<Action> steps) throws RefusedException {
        boolean isDeletingMailbox =
                step instanceof RetireMailbox(var retirement) && retirement instanceof MailboxRetirement.Delete;
        if (isDeletingMailbox && steps.stream().noneMatch(Companions::deletesInAnyCase)) {
            throw new RefusedException(
                    RefusalCode.INVALID_VALUE,
                    "retirement: a mailbox is deleted only together with its account, and no step of this command deletes the"
                            + " account in any case",
                    "Put a delete-account step without when-used beside it in the policy, or disable the mailbox instead (how: disable).");
        }
    }

    private static boolean deletesInAnyCase(Action step) {
        return step instanceof DeleteAccount delete && delete.whenUsed().isEmpty();
    }
}
