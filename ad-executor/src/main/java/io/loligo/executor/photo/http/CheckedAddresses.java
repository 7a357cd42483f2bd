package io.loligo.executor.photo.http;

import io.loligo.executor.photo.PhotoHosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts to addresses that they may have. The client connects to what this returns and asks no second time, so that a host
 * which changes its address in between gains nothing.
 *
 * @param names whom to ask for a host's addresses
 */
record CheckedAddresses(PhotoHosts hosts, DnsResolver names) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!hosts.isInside(host)) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.has(address)) {
                    throw new NotPublicException(host, address);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host leads to an address inside a network. */
    static final class NotPublicException extends UnknownHostException {
        NotPublicException(String host, InetAddress address) {
            super(host + " is " + address.getHostAddress() + ", which is no public address");
        }
    }
}
