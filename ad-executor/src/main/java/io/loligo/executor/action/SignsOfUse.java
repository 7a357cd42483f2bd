package io.loligo.executor.action;

import io.loligo.executor.directory.AdTime;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ReplicationMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether anybody has used an account since it was made, as one domain controller can tell (MS-ADA1, MS-ADA2). That
 * controller counts the logons that it sees itself ({@code lastLogon}, {@code logonCount}: never replicated). Of logons at
 * others it knows {@code lastLogonTimestamp}, which the first logon writes at once and which then has to be replicated; so a
 * first logon elsewhere within the last minutes may still be unknown, and so is each one elsewhere where a domain has switched
 * the attribute off ({@code msDS-LogonTimeSyncInterval: 0}). Where nothing can be told, the account counts as used.
 */
final class SignsOfUse {
    static final Set<String> ATTRIBUTES = Set.of(
            Attributes.HOME_MAILBOX_DATABASE,
            Attributes.LAST_LOGON,
            Attributes.LAST_LOGON_TIMESTAMP,
            Attributes.LOGON_COUNT,
            Attributes.MEMBER_OF,
            Attributes.PASSWORD_LAST_SET,
            Attributes.REMOTE_MAILBOX,
            Attributes.REPLICATION_METADATA,
            Attributes.WHEN_CREATED);

    /** Whoever makes an account sets its password at once; a later password is somebody's, or ours after a failure in between. */
    private static final Duration IN_ONE_GO = Duration.ofMinutes(1);

    private SignsOfUse() {}

    /** The first sign, in words that say whence it is known; empty when the account is as unused as it was made. */
    static Optional<String> of(Entry account) {
        return Stream.<Function<Entry, Optional<String>>>of(
                        SignsOfUse::logon,
                        SignsOfUse::password,
                        SignsOfUse::groups,
                        SignsOfUse::mailbox,
                        SignsOfUse::untellable)
                .flatMap(sign -> sign.apply(account).stream())
                .findFirst();
    }

    private static Optional<String> logon(Entry account) {
        return Stream.of(Attributes.LAST_LOGON_TIMESTAMP, Attributes.LAST_LOGON)
                .filter(attribute -> account.number(attribute) > 0)
                .map(attribute -> "somebody logged on with it at " + AdTime.instant(account.number(attribute)) + " ("
                        + attribute + ")")
                .findFirst()
                .or(() -> Optional.of(account.number(Attributes.LOGON_COUNT))
                        .filter(count -> count > 0)
                        .map(count -> "somebody logged on with it (" + Attributes.LOGON_COUNT + " is " + count + ")"))
                .or(() -> account.first(Attributes.REPLICATION_METADATA)
                        .flatMap(list -> ReplicationMetadata.changedAt(list, ReplicationMetadata.LAST_LOGON_TIMESTAMP))
                        .map(time -> "somebody logged on with it at " + time + " (" + Attributes.LAST_LOGON_TIMESTAMP
                                + " in " + Attributes.REPLICATION_METADATA + ")"));
    }

    private static Optional<String> password(Entry account) {
        long set = account.number(Attributes.PASSWORD_LAST_SET);
        if (set <= 0) {
            return Optional.empty();
        }
        Optional<Instant> made = account.first(Attributes.WHEN_CREATED).flatMap(AdTime::generalized);
        Instant last = AdTime.instant(set);
        return made.filter(time -> !last.isAfter(time.plus(IN_ONE_GO))).isPresent()
                ? Optional.empty()
                : Optional.of("its password was set at " + last + " (" + Attributes.PASSWORD_LAST_SET
                        + "), and it was made "
                        + made.map(time -> "at " + time).orElse("nobody can tell when"));
    }

    private static Optional<String> groups(Entry account) {
        List<String> groups = account.all(Attributes.MEMBER_OF);
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of("it is a member of " + groups.getFirst()
                        + (groups.size() > 1 ? " and " + (groups.size() - 1) + " more" : ""));
    }

    private static Optional<String> mailbox(Entry account) {
        return Stream.of(Attributes.HOME_MAILBOX_DATABASE, Attributes.REMOTE_MAILBOX)
                .filter(attribute -> account.first(attribute).isPresent())
                .map(attribute -> "it has a mailbox (" + attribute + ")")
                .findFirst();
    }

    // A controller that did not make the account has no logonCount of it, and to whoever may not read one it looks the
    // same.
    private static Optional<String> untellable(Entry account) {
        boolean tellable = Stream.of(Attributes.LOGON_COUNT, Attributes.REPLICATION_METADATA)
                .anyMatch(attribute -> account.first(attribute).isPresent());
        return tellable
                ? Optional.empty()
                : Optional.of("whether somebody logged on with it cannot be told: neither " + Attributes.LOGON_COUNT
                        + " nor " + Attributes.REPLICATION_METADATA + " can be read");
    }
}
