package io.loligo.mapper.wording;

import io.loligo.contracts.action.AccountState;
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
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.GroupSelection;
import io.loligo.contracts.action.LicenceSelection;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.MoveAcrossGroups;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.RemoveFromGroups;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.RunScript;
import io.loligo.contracts.action.UnlockAccount;
import java.util.ArrayList;
import java.util.List;

/**
 * A step in words.
 *
 * @param title what it does
 * @param lines with what
 */
public record StepWords(String title, List<String> lines) {
    public StepWords {
        lines = List.copyOf(lines);
    }

    public static List<StepWords> of(List<Action> steps) {
        return steps.stream().map(StepWords::of).toList();
    }

    public static StepWords of(Action action) {
        return switch (action) {
            case CreateAccount create -> creation(create);
            case ModifyAttributes modify -> new StepWords("Write attributes", ValueWords.of(modify.writes()));
            case ModifyByTemplate modify -> byTemplate(modify);
            case ResetPassword reset ->
                words("Set a new password" + (reset.lockout() == Lockout.LIFT ? " and unlock" : ""));
            case UnlockAccount ignored -> words("Unlock the account");
            case EnableAccount enable ->
                words(
                        "Enable the account",
                        enable.expiry() == Expiry.CLEAR ? "its expiry is cleared" : "",
                        cloud(enable));
            case DisableAccount disable ->
                words(
                        "Disable the account",
                        disable.cloud()
                                .map(sign -> "sign-in to Microsoft 365: " + ValueWords.plain(sign))
                                .orElse(""));
            case DeleteAccount delete -> deletion(delete);
            case AddToGroups add -> words("Add to groups", groups(add.groups()));
            case RemoveFromGroups remove -> words("Remove from groups", selection(remove.groups()));
            case MoveAcrossGroups move ->
                words("Move across groups", "from " + groups(move.from()), "to " + groups(move.to()));
            case ManagePhoto photo ->
                words(
                        photo.photo() instanceof Photo.None ? "Remove the photo" : "Set the photo",
                        "in "
                                + String.join(
                                        ", ",
                                        photo.places().stream()
                                                .map(ValueWords::plain)
                                                .toList()));
            case CreateMailbox create ->
                words(
                        "Make a mailbox",
                        ValueWords.of(create.mailbox()),
                        "alias " + create.alias().first());
            case RetireMailbox retire -> words(ValueWords.of(retire.retirement()));
            case ConfigureAutoReply reply -> words(ValueWords.of(reply.reply()));
            case RevokeLicences revoke -> words("Revoke licences", licences(revoke.licences()));
            case MoveHomeFolder move ->
                words(
                        "Move the home folder",
                        "to " + move.path() + (move.drive().isEmpty() ? "" : " as " + move.drive()));
            case DeleteHomeFolder delete ->
                words("Delete the home folder", "after " + days(delete.quarantineDays()) + " in quarantine");
            case DisableLync ignored -> words("Take the account out of Skype for Business");
            case RunScript run -> script(run);
        };
    }

    private static StepWords creation(CreateAccount create) {
        List<String> lines = new ArrayList<>();
        lines.add("in " + create.container());
        lines.add("as " + create.naming().commonName().first() + ", login "
                + create.naming().accountName().first() + ", "
                + create.naming().userPrincipalName().first() + ", or the next that is free");
        lines.addAll(ValueWords.of(create.attributes()));
        return new StepWords(
                create.state() == AccountState.ENABLED
                        ? "Create the account, or take the one that is there, enabled"
                        : "Create the account, or take the one that is there, disabled",
                lines);
    }

    private static StepWords byTemplate(ModifyByTemplate modify) {
        List<String> lines = new ArrayList<>();
        lines.add("in " + modify.container());
        if (!modify.managedGroups().isEmpty()) {
            lines.add("of the template's groups, member of " + groups(modify.groups()));
        }
        lines.addAll(ValueWords.of(modify.attributes()));
        return new StepWords("Shape the account by template " + modify.template(), lines);
    }

    private static String cloud(EnableAccount enable) {
        return enable.cloud()
                .map(sign -> "sign-in to Microsoft 365: " + ValueWords.plain(sign))
                .orElse("");
    }

    private static StepWords deletion(DeleteAccount delete) {
        return words(
                "Delete the account",
                delete.disabledDays() == 0 ? "" : "only if it has been disabled for " + days(delete.disabledDays()),
                delete.whenUsed().isPresent() ? "an account that somebody has used is disabled instead" : "",
                "objects beneath it: " + ValueWords.plain(delete.children()));
    }

    private static String selection(GroupSelection selection) {
        return switch (selection) {
            case GroupSelection.Listed(var groups) -> groups(groups);
            case GroupSelection.AllExcept(var kept) -> kept.isEmpty() ? "all" : "all except " + groups(kept);
        };
    }

    private static String licences(LicenceSelection selection) {
        return switch (selection) {
            case LicenceSelection.Listed(var skus) -> String.join(", ", skus);
            case LicenceSelection.AllExcept(var kept) ->
                kept.isEmpty() ? "all" : "all except " + String.join(", ", kept);
        };
    }

    private static StepWords script(RunScript run) {
        return words(
                "Run the script " + run.script(),
                run.host().isEmpty() ? "" : "on " + run.host(),
                run.parameters().isEmpty()
                        ? ""
                        : "with " + String.join(", ", run.parameters().keySet()));
    }

    private static String groups(List<GroupReference> groups) {
        return groups.isEmpty()
                ? "none"
                : String.join(", ", groups.stream().map(GroupReference::value).toList());
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static StepWords words(String title, String... lines) {
        return new StepWords(
                title, List.of(lines).stream().filter(line -> !line.isEmpty()).toList());
    }
}
