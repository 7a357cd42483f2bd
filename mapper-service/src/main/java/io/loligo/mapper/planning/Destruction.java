package io.loligo.mapper.planning;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.DeleteHomeFolder;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.MoveAcrossGroups;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.RemoveFromGroups;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.RunScript;
import io.loligo.contracts.action.UnlockAccount;

/** Which actions keep somebody from working, or lose something, when they were a mistake. Those are counted. */
final class Destruction {
    private Destruction() {}

    static boolean isDestructive(Action action) {
        return switch (action) {
            case DisableAccount disable -> true;
            case DeleteAccount delete -> true;
            case RemoveFromGroups remove -> true;
            case MoveAcrossGroups move -> !move.from().isEmpty();
            case RetireMailbox retire -> true;
            case RevokeLicences revoke -> true;
            case DeleteHomeFolder delete -> true;
            case DisableLync disable -> true;
            case ResetPassword reset -> true;
            // Nobody but its author knows what a script does.
            case RunScript run -> true;
            case CreateAccount create -> false;
            case ModifyAttributes modify -> false;
            case ModifyByTemplate modify -> false;
            case EnableAccount enable -> false;
            case UnlockAccount unlock -> false;
            case AddToGroups add -> false;
            case ManagePhoto photo -> false;
            case CreateMailbox create -> false;
            case ConfigureAutoReply reply -> false;
            case MoveHomeFolder move -> false;
        };
    }
}
