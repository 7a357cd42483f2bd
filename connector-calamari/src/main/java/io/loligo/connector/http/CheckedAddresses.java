package io.loligo.connector.http;

import io.loligo.connector.connection.Reach;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to addresses that a connection may reach. The client connects to what this returns and asks no second time, so
 * that a name which changes its address in between gains nothing.
 */
final class CheckedAddresses implements DnsResolver {
    private final Reach reach;
    private final DnsResolver names;

    /** @param names whom to ask for a name's addresses */
    CheckedAddresses(Reach reach, DnsResolver names) {
        this.reach = reach;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!reach.allows(address)) {
                throw new AddressNotAllowedException(host, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name leads to an address that is not public and not allowed. */
    static final class AddressNotAllowedException extends UnknownHostException {
        AddressNotAllowedException(String host, InetAddress address) {
            super(host + " is " + address.getHostAddress() + ", which is not a public address");
        }
    }
}
