package io.loligo.simulators.graph.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A user of the tenant.
 *
 * @param profile what is told of them by name, such as {@code displayName}
 * @param licenses those assigned directly; others come with groups
 * @param photo as it was uploaded, in Base64
 * @param mailboxSince from when on the mailbox answers
 * @param sessionsValidFrom tokens from before are refused
 */
public record CloudUser(
        UUID id,
        String userPrincipalName,
        boolean accountEnabled,
        Optional<String> usageLocation,
        boolean onPremisesSyncEnabled,
        Map<String, String> profile,
        List<License> licenses,
        Optional<String> photo,
        Optional<Instant> mailboxSince,
        AutomaticReplies replies,
        Instant sessionsValidFrom) {
    /** What the mailbox is for, where it is not one person's: {@code shared}. */
    public static final String PURPOSE = "userPurpose";

    public CloudUser {
        profile = Map.copyOf(profile);
        licenses = List.copyOf(licenses);
    }

    /** Somebody whom the directory's synchronisation brought to the cloud, without a licence. */
    public static CloudUser synced(UUID id, String userPrincipalName, String displayName, Instant now) {
        return new CloudUser(
                id,
                userPrincipalName,
                true,
                Optional.empty(),
                true,
                Map.of("displayName", displayName, "mail", userPrincipalName),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                AutomaticReplies.NONE,
                now);
    }

    public CloudUser enabled(boolean enabled) {
        return new CloudUser(
                id,
                userPrincipalName,
                enabled,
                usageLocation,
                onPremisesSyncEnabled,
                profile,
                licenses,
                photo,
                mailboxSince,
                replies,
                sessionsValidFrom);
    }

    public CloudUser named(String otherName) {
        return new CloudUser(
                id,
                otherName,
                accountEnabled,
                usageLocation,
                onPremisesSyncEnabled,
                profile,
                licenses,
                photo,
                mailboxSince,
                replies,
                sessionsValidFrom);
    }

    public CloudUser in(Optional<String> country) {
        return new CloudUser(
                id,
                userPrincipalName,
                accountEnabled,
                country,
                onPremisesSyncEnabled,
                profile,
                licenses,
                photo,
                mailboxSince,
                replies,
                sessionsValidFrom);
    }

    /** @param value empty takes it away */
    public CloudUser telling(String name, Optional<String> value) {
        var told = new TreeMap<>(profile);
        value.ifPresentOrElse(text -> told.put(name, text), () -> told.remove(name));
        return new CloudUser(
                id,
                userPrincipalName,
                accountEnabled,
                usageLocation,
                onPremisesSyncEnabled,
                told,
                licenses,
                photo,
                mailboxSince,
                replies,
                sessionsValidFrom);
    }

    CloudUser licensed(List<License> others) {
        return new CloudUser(
                id,
                userPrincipalName,
                accountEnabled,
                usageLocation,
                onPremisesSyncEnabled,
                profile,
                others,
                photo,
                mailboxSince,
                replies,
                sessionsValidFrom);
    }

    public CloudUser pictured(Optional<String> other) {
        return new CloudUser(
                id,
                userPrincipalName,
                accountEnabled,
                usageLocation,
                onPremisesSyncEnabled,
                profile,
                licenses,
                other,
                mailboxSince,
                replies,
                sessionsValidFrom);
    }

    CloudUser withMailbox(Optional<Instant> since) {
        return new CloudUser(
                id,
                userPrincipalName,
                accountEnabled,
                usageLocation,
                onPremisesSyncEnabled,
                profile,
                licenses,
                photo,
                since,
                replies,
                sessionsValidFrom);
    }

    public CloudUser replying(AutomaticReplies other) {
        return new CloudUser(
                id,
                userPrincipalName,
                accountEnabled,
                usageLocation,
                onPremisesSyncEnabled,
                profile,
                licenses,
                photo,
                mailboxSince,
                other,
                sessionsValidFrom);
    }

    public CloudUser signedOut(Instant now) {
        return new CloudUser(
                id,
                userPrincipalName,
                accountEnabled,
                usageLocation,
                onPremisesSyncEnabled,
                profile,
                licenses,
                photo,
                mailboxSince,
                replies,
                now);
    }
}
