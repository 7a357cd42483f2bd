package io.loligo.executor.photo;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that photos may come from, each {@code host} or {@code host:port}, in lower case.
 *
 * @param outside those that must have public addresses
 * @param inside those of one's own network, which may have any
 */
public record PhotoHosts(Set<String> outside, Set<String> inside) {
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");
    private static final int HTTPS = 443;

    public PhotoHosts {
        outside = checked("hosts", outside);
        inside = checked("inside-hosts", inside);
    }

    private static Set<String> checked(String key, Set<String> hosts) {
        Set<String> checked = new TreeSet<>();
        for (String host : hosts) {
            String lower = host.strip().toLowerCase(Locale.ROOT);
            if (!HOST.matcher(lower).matches()) {
                throw new IllegalArgumentException(
                        key + ": a host, or host:port, such as photos.example.com, not '" + host + "'");
            }
            checked.add(lower);
        }
        return Set.copyOf(checked);
    }

    /** Why a photo may not come from an address, in words; empty where it may. */
    public Optional<String> objection(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            return Optional.of("an https:// address with a host, not " + words(address));
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of("an address without a login, which " + words(address) + " has");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        boolean isListed = Stream.concat(outside.stream(), inside.stream())
                .anyMatch(one -> one.equals(host + ":" + port) || (port == HTTPS && one.equals(host)));
        return isListed ? Optional.empty() : Optional.of("one of " + all() + ", not " + words(address));
    }

    /** Whether a host may have an address that is not public. */
    public boolean isInside(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return inside.stream().anyMatch(one -> one.equals(lower) || one.startsWith(lower + ":"));
    }

    public boolean isEmpty() {
        return outside.isEmpty() && inside.isEmpty();
    }

    /** An address as it may be told: what follows the path may be as good as a key. */
    public static String words(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return address.getScheme() + "://" + host + port + path;
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(outside);
        all.addAll(inside);
        return all;
    }
}
