package io.loligo.executor.photo.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** IANA's special-purpose registries: whatever is not globally reachable, multicast, and tunnels that embed IPv4. */
final class PublicAddresses {
    private static final List<IpSubnetFilterRule> NOT_PUBLIC = Stream.of(
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
            .map(PublicAddresses::network)
            .toList();

    /** By which networks with IPv6 alone reach IPv4 (RFC 6052); the last four bytes are the real destination. */
    private static final IpSubnetFilterRule NAT64 = network("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean has(InetAddress address) throws UnknownHostException {
        InetAddress destination = NAT64.matches(socket(address))
                ? InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16))
                : address;
        return NOT_PUBLIC.stream().noneMatch(network -> network.matches(socket(destination)));
    }

    private static InetSocketAddress socket(InetAddress address) {
        return new InetSocketAddress(address, 0);
    }

    private static IpSubnetFilterRule network(String text) {
        int slash = text.indexOf('/');
        return new IpSubnetFilterRule(
                text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)), IpFilterRuleType.REJECT);
    }
}
