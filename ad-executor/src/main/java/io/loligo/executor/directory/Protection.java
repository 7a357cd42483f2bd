package io.loligo.executor.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which objects are never touched, whatever a command says.
 *
 * @param denied by the operator: these and everything below them
 * @param allowed by the operator although the directory protects them
 * @param own the executor's own account
 */
public record Protection(List<Dn> denied, List<Dn> allowed, Optional<Dn> own) {
    private static final Pattern DOMAIN_SID = Pattern.compile("S-1-5-(?:21(?:-\\d+){3}|32)-(\\d+)");
    private static final int FIRST_WELL_KNOWN = 500;
    private static final int LAST_WELL_KNOWN = 599;

    public Protection {
        denied = List.copyOf(denied);
        allowed = List.copyOf(allowed);
    }

    public static Protection none() {
        return new Protection(List.of(), List.of(), Optional.empty());
    }

    /** Why an object must not be touched; empty when it may. */
    public Optional<String> of(Entry entry) {
        if (own.filter(entry.dn()::equals).isPresent()) {
            return Optional.of("it is the account that the executor itself uses");
        }
        Optional<Dn> deniedBy = denied.stream().filter(entry.dn()::isWithin).findFirst();
        if (deniedBy.isPresent()) {
            return Optional.of("the operator's list of objects never to touch names " + deniedBy.get());
        }
        if (allowed.contains(entry.dn())) {
            return Optional.empty();
        }
        if (entry.isTrue(Attributes.CRITICAL)) {
            return Optional.of("the directory marks it as a critical system object (isCriticalSystemObject)");
        }
        if (entry.number(Attributes.ADMIN_COUNT) == 1) {
            return Optional.of("it is or was a privileged object (adminCount=1, protected by AdminSDHolder)");
        }
        return relativeId(entry)
                .filter(rid -> rid >= FIRST_WELL_KNOWN && rid <= LAST_WELL_KNOWN)
                .map(rid -> "it is a built-in object (relative identifier " + rid + ")");
    }

    /** The last part of an object's SID. */
    public static Optional<Long> relativeId(Entry entry) {
        return entry.first(Attributes.OBJECT_SID)
                .map(DOMAIN_SID::matcher)
                .filter(Matcher::matches)
                .map(matched -> Long.parseLong(matched.group(1)));
    }
}
