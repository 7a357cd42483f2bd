package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a mailbox lives. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Mailbox.OnPremises.class, name = "on-premises"),
    @JsonSubTypes.Type(value = Mailbox.Remote.class, name = "remote"),
    @JsonSubTypes.Type(value = Mailbox.Cloud.class, name = "cloud")
})
public sealed interface Mailbox {

    /**
     * In an Exchange organization of one's own.
     *
     * @param database the mailbox database, or empty for Exchange's own choice
     */
    record OnPremises(String database) implements Mailbox {}

    /**
     * In Exchange Online, managed from an Exchange organization of one's own.
     *
     * @param routingDomain the domain of the remote routing address, such as {@code contoso.mail.onmicrosoft.com}
     */
    record Remote(String routingDomain) implements Mailbox {}

    /**
     * In Exchange Online alone, made by assigning a licence.
     *
     * @param sku the licence's SKU part number
     * @param usageLocation the ISO 3166-1 alpha-2 country that Microsoft asks for first
     */
    record Cloud(String sku, String usageLocation) implements Mailbox {}
}
