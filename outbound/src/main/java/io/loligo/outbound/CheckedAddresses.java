package io.loligo.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to addresses that may be reached. The client connects to what this returns and asks no second time, so that a
 * name which changes its address in between gains nothing.
 */
public final class CheckedAddresses implements DnsResolver {
    private final Function<String, Reach> reach;
    private final DnsResolver names;

    /**
     * @param reach where a name may lead to
     * @param names whom to ask for a name's addresses
     */
    public CheckedAddresses(Function<String, Reach> reach, DnsResolver names) {
        this.reach = reach;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        Reach allowed = reach.apply(host);
        for (InetAddress address : addresses) {
            if (!allowed.allows(address)) {
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
    public static final class AddressNotAllowedException extends UnknownHostException {
        private final String found;

        AddressNotAllowedException(String host, InetAddress address) {
            super(host + " is " + address.getHostAddress() + ", which is not a public address");
            this.found = host + " is " + address.getHostAddress();
        }

        /** The name and where it leads to, without a judgement. */
        public String found() {
            return found;
        }
    }
}
