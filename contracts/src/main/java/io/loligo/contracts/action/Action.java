package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One step to be done to one person's accounts. It holds only its own parameters: whose account it is stands in the
 * command's {@link Target}. In JSON the field {@code action} names the variant by {@link ActionType#wireName()}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CreateAccount.class, name = "create-account"),
    @JsonSubTypes.Type(value = ModifyAttributes.class, name = "modify-attributes"),
    @JsonSubTypes.Type(value = ModifyByTemplate.class, name = "modify-by-template"),
    @JsonSubTypes.Type(value = ResetPassword.class, name = "reset-password"),
    @JsonSubTypes.Type(value = UnlockAccount.class, name = "unlock-account"),
    @JsonSubTypes.Type(value = EnableAccount.class, name = "enable-account"),
    @JsonSubTypes.Type(value = DisableAccount.class, name = "disable-account"),
    @JsonSubTypes.Type(value = DeleteAccount.class, name = "delete-account"),
    @JsonSubTypes.Type(value = AddToGroups.class, name = "add-to-groups"),
    @JsonSubTypes.Type(value = RemoveFromGroups.class, name = "remove-from-groups"),
    @JsonSubTypes.Type(value = MoveAcrossGroups.class, name = "move-across-groups"),
    @JsonSubTypes.Type(value = ManagePhoto.class, name = "manage-photo"),
    @JsonSubTypes.Type(value = CreateMailbox.class, name = "create-mailbox"),
    @JsonSubTypes.Type(value = RetireMailbox.class, name = "retire-mailbox"),
    @JsonSubTypes.Type(value = ConfigureAutoReply.class, name = "configure-auto-reply"),
    @JsonSubTypes.Type(value = RevokeLicences.class, name = "revoke-licences"),
    @JsonSubTypes.Type(value = MoveHomeFolder.class, name = "move-home-folder"),
    @JsonSubTypes.Type(value = DeleteHomeFolder.class, name = "delete-home-folder"),
    @JsonSubTypes.Type(value = DisableLync.class, name = "disable-lync"),
    @JsonSubTypes.Type(value = RunScript.class, name = "run-script")
})
public sealed interface Action
        permits CreateAccount,
                ModifyAttributes,
                ModifyByTemplate,
                ResetPassword,
                UnlockAccount,
                EnableAccount,
                DisableAccount,
                DeleteAccount,
                AddToGroups,
                RemoveFromGroups,
                MoveAcrossGroups,
                ManagePhoto,
                CreateMailbox,
                RetireMailbox,
                ConfigureAutoReply,
                RevokeLicences,
                MoveHomeFolder,
                DeleteHomeFolder,
                DisableLync,
                RunScript {

    @JsonIgnore
    ActionType type();
}
