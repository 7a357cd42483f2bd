package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.password.PasswordPolicy;
import io.loligo.executor.password.PasswordPolicy.Complexity;
import io.loligo.executor.system.SystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Password policies: the domain's, and the fine-grained one that counts for an account. Kept for a few minutes. */
final class Policies {
    /** The distinguished name of the fine-grained policy in force for an account, if there is one. */
    static final String RESULTANT = "msDS-ResultantPSO";

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final long COMPLEX = 1;

    private final LdapSearch search;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(PasswordPolicy policy, Instant readAt) {}

    Policies(LdapSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    PasswordPolicy of(Optional<Entry> account, Domain domain) throws SystemException {
        String source = account.flatMap(entry -> entry.first(RESULTANT)).orElse(domain.root());
        Known before = known.get(source);
        if (before != null && clock.instant().isBefore(before.readAt().plus(KEPT))) {
            return before.policy();
        }
        PasswordPolicy policy = search.at(
                        source,
                        List.of(
                                "minPwdLength",
                                "pwdProperties",
                                "msDS-MinimumPasswordLength",
                                "msDS-PasswordComplexityEnabled"))
                .map(Policies::read)
                .orElseGet(PasswordPolicy::unknown);
        known.put(source, new Known(policy, clock.instant()));
        return policy;
    }

    private static PasswordPolicy read(SearchResultEntry entry) {
        Integer fineGrained = entry.getAttributeValueAsInteger("msDS-MinimumPasswordLength");
        if (fineGrained != null) {
            boolean complex = Boolean.TRUE.equals(entry.getAttributeValueAsBoolean("msDS-PasswordComplexityEnabled"));
            return new PasswordPolicy(fineGrained, complex ? Complexity.REQUIRED : Complexity.NOT_REQUIRED);
        }
        Integer length = entry.getAttributeValueAsInteger("minPwdLength");
        Long properties = entry.getAttributeValueAsLong("pwdProperties");
        if (length == null || properties == null) {
            return PasswordPolicy.unknown();
        }
        return new PasswordPolicy(length, (properties & COMPLEX) != 0 ? Complexity.REQUIRED : Complexity.NOT_REQUIRED);
    }
}
