package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The twenty actions, in the order in which administrators know them from ADManager Plus. */
public enum ActionType {
    @JsonProperty("create-account")
    CREATE_ACCOUNT(1, "Create user account"),
    @JsonProperty("modify-attributes")
    MODIFY_ATTRIBUTES(2, "Modify user attributes"),
    @JsonProperty("modify-by-template")
    MODIFY_BY_TEMPLATE(3, "Modify user account by template"),
    @JsonProperty("reset-password")
    RESET_PASSWORD(4, "Reset password"),
    @JsonProperty("unlock-account")
    UNLOCK_ACCOUNT(5, "Unlock account"),
    @JsonProperty("enable-account")
    ENABLE_ACCOUNT(6, "Enable account"),
    @JsonProperty("disable-account")
    DISABLE_ACCOUNT(7, "Disable account"),
    @JsonProperty("delete-account")
    DELETE_ACCOUNT(8, "Delete account"),
    @JsonProperty("add-to-groups")
    ADD_TO_GROUPS(9, "Add to groups"),
    @JsonProperty("remove-from-groups")
    REMOVE_FROM_GROUPS(10, "Remove from groups"),
    @JsonProperty("move-across-groups")
    MOVE_ACROSS_GROUPS(11, "Move across groups"),
    @JsonProperty("manage-photo")
    MANAGE_PHOTO(12, "Manage photo"),
    @JsonProperty("create-mailbox")
    CREATE_MAILBOX(13, "Create mailbox"),
    @JsonProperty("retire-mailbox")
    RETIRE_MAILBOX(14, "Disable or delete mailbox"),
    @JsonProperty("configure-auto-reply")
    CONFIGURE_AUTO_REPLY(15, "Configure auto reply"),
    @JsonProperty("revoke-licences")
    REVOKE_LICENCES(16, "Revoke Microsoft 365 licences"),
    @JsonProperty("move-home-folder")
    MOVE_HOME_FOLDER(17, "Move home folder"),
    @JsonProperty("delete-home-folder")
    DELETE_HOME_FOLDER(18, "Delete home folder"),
    @JsonProperty("disable-lync")
    DISABLE_LYNC(19, "Disable Lync/Skype account"),
    @JsonProperty("run-script")
    RUN_SCRIPT(20, "Run custom script");

    private final int number;
    private final String title;

    ActionType(int number, String title) {
        this.number = number;
        this.title = title;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The name in JSON and in policy documents, such as {@code create-account}. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
