package io.loligo.executor.action;

import java.util.ArrayList;
import java.util.List;

/** {@code proxyAddresses}: the one with {@code SMTP:} in upper case is the primary address, and there is only one. */
final class ProxyAddresses {
    private static final String PRIMARY = "SMTP:";
    private static final String ALIAS = "smtp:";

    private ProxyAddresses() {}

    static boolean isPrimary(String address) {
        return address.startsWith(PRIMARY);
    }

    /** The addresses with a new primary one; the former stays as an alias. */
    static List<String> withPrimary(List<String> present, String primary) {
        List<String> addresses = new ArrayList<>(List.of(primary));
        for (String address : present) {
            if (!address.equalsIgnoreCase(primary)) {
                addresses.add(isPrimary(address) ? ALIAS + address.substring(PRIMARY.length()) : address);
            }
        }
        return addresses;
    }
}
