package io.loligo.executor.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody is to Exchange. What nobody has told yet is empty and left out of results.
 *
 * @param details {@code RecipientTypeDetails}, as Exchange has it
 * @param mailboxGuid of the mailbox; with no mailbox, of one that was left over
 * @param archiveGuid of the archive mailbox
 * @param addresses {@code EmailAddresses}, the primary one with {@code SMTP:} in upper case
 * @param holds what forbids to touch the mailbox, in words
 * @param takenAliases those asked about that others have
 */
public record Recipient(
        String details,
        Optional<String> alias,
        Optional<String> database,
        Optional<String> routingAddress,
        Optional<String> mailboxGuid,
        Optional<String> archiveGuid,
        List<String> addresses,
        List<String> holds,
        Set<String> takenAliases) {
    public Recipient {
        addresses = List.copyOf(addresses);
        holds = List.copyOf(holds);
        takenAliases = Set.copyOf(takenAliases);
    }

    /** Nothing at all. */
    public static Recipient nobody() {
        return of(RecipientKind.NONE);
    }

    public static Recipient of(RecipientKind kind) {
        return new Recipient(
                kind.details(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of());
    }

    public RecipientKind kind() {
        return RecipientKind.of(details);
    }

    public boolean isTaken(String candidate) {
        return takenAliases.stream().anyMatch(candidate::equalsIgnoreCase);
    }

    Recipient called(String otherAlias) {
        return new Recipient(
                details,
                Optional.of(otherAlias),
                database,
                routingAddress,
                mailboxGuid,
                archiveGuid,
                addresses,
                holds,
                takenAliases);
    }

    Recipient at(Optional<String> otherDatabase, Optional<String> otherRoutingAddress, Optional<String> guid) {
        return new Recipient(
                details, alias, otherDatabase, otherRoutingAddress, guid, archiveGuid, addresses, holds, takenAliases);
    }

    Recipient as(RecipientKind other) {
        return new Recipient(
                other.details(),
                alias,
                database,
                routingAddress,
                mailboxGuid,
                archiveGuid,
                addresses,
                holds,
                takenAliases);
    }

    Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new TreeMap<>();
        facts.put("exchange:recipientType", List.of(kind().isNone() ? RecipientKind.NONE.details() : details));
        alias.ifPresent(value -> facts.put("exchange:alias", List.of(value)));
        database.ifPresent(value -> facts.put("exchange:database", List.of(value)));
        routingAddress.ifPresent(value -> facts.put("exchange:remoteRoutingAddress", List.of(value)));
        mailboxGuid.ifPresent(value -> facts.put("exchange:mailboxGuid", List.of(value)));
        return facts;
    }
}
