package io.loligo.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be reached: public ones over TLS, and what the operator allows besides. It guards the inside of a network
 * against whoever may name an address (server-side request forgery).
 *
 * @param allowHttp whether TLS may be missing
 * @param allowed networks that may be reached although they are not public
 */
public record Reach(boolean allowHttp, List<Network> allowed) {
    /** IANA's special-purpose registries: whatever is not globally reachable, multicast, and tunnels that embed IPv4. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    /** Well-known prefix by which IPv6-only networks reach IPv4 (RFC 6052); the last four bytes are the real destination. */
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    public Reach {
        allowed = List.copyOf(allowed);
    }

    /** Public addresses over TLS alone. */
    public static Reach publicOnly() {
        return new Reach(false, List.of());
    }

    /** Any address, for a connection that the operator wrote into the service's own settings. */
    public static Reach anywhere(boolean allowHttp) {
        return new Reach(allowHttp, List.of(Network.of("0.0.0.0/0"), Network.of("::/0")));
    }

    public boolean allows(InetAddress address) {
        InetAddress destination = destination(address);
        return allowed.stream().anyMatch(network -> network.contains(address) || network.contains(destination))
                || NOT_PUBLIC.stream().noneMatch(network -> network.contains(destination));
    }

    private static InetAddress destination(InetAddress address) {
        if (!NAT64.contains(address)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }
}
