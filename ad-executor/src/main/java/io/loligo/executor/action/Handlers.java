package io.loligo.executor.action;

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

/** Which handler carries out which action. To add one: write its handler in a file of its own and name it here. */
public final class Handlers {
    private Handlers() {}

    /** The step for an action. */
    public static Step<?> of(Action action) {
        return switch (action) {
            case CreateAccount create -> new Step<>(create, new CreateAccountHandler());
            case ModifyAttributes modify -> new Step<>(modify, new ModifyAttributesHandler());
            case ModifyByTemplate modify -> new Step<>(modify, new ModifyByTemplateHandler());
            case ResetPassword reset -> new Step<>(reset, new ResetPasswordHandler());
            case UnlockAccount unlock -> new Step<>(unlock, new UnlockAccountHandler());
            case EnableAccount enable -> new Step<>(enable, new EnableAccountHandler());
            case DisableAccount disable -> new Step<>(disable, new DisableAccountHandler());
            case AddToGroups add -> new Step<>(add, new AddToGroupsHandler());
            case RemoveFromGroups remove -> new Step<>(remove, new RemoveFromGroupsHandler());
            case MoveAcrossGroups move -> new Step<>(move, new MoveAcrossGroupsHandler());
            case DeleteAccount delete -> new Step<>(delete, new DeleteAccountHandler());
            case ManagePhoto photo -> new Step<>(photo, new ManagePhotoHandler());
            case DisableLync disable -> new Step<>(disable, new DisableLyncHandler());
            case CreateMailbox create -> new Step<>(create, new CreateMailboxHandler());
            case RetireMailbox retire -> new Step<>(retire, new RetireMailboxHandler());
            case ConfigureAutoReply reply -> new Step<>(reply, new ConfigureAutoReplyHandler());
            case RevokeLicences revoke -> new Step<>(revoke, new RevokeLicencesHandler());
            case MoveHomeFolder move -> new Step<>(move, new MoveHomeFolderHandler());
            case DeleteHomeFolder delete -> new Step<>(delete, new DeleteHomeFolderHandler());
            case RunScript run -> new Step<>(run, new RunScriptHandler());
        };
    }
}
