package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a mailbox ends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MailboxRetirement.Disable.class, name = "disable"),
    @JsonSubTypes.Type(value = MailboxRetirement.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = MailboxRetirement.ConvertToShared.class, name = "convert-to-shared")
})
public sealed interface MailboxRetirement {

    /** Disconnected; it can be connected again within the database's retention. */
    record Disable() implements MailboxRetirement {}

    /** Removed together with the account; allowed only beside {@link DeleteAccount}. */
    record Delete() implements MailboxRetirement {}

    /** Kept as a shared mailbox. */
    record ConvertToShared() implements MailboxRetirement {}
}
