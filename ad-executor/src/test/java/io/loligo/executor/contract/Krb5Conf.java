package io.loligo.executor.contract;

import io.loligo.parts.DomainAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the Java platform finds the domain's key distribution centre, until this is closed. */
final class Krb5Conf implements AutoCloseable {
    private static final String PROPERTY = "java.security.krb5.conf";

    private final String before = System.getProperty(PROPERTY, "");

    private Krb5Conf(Path file) {
        System.setProperty(PROPERTY, file.toString());
    }

    static String realm(DomainAddress domain) {
        return domain.user().substring(domain.user().indexOf('@') + 1).toUpperCase(Locale.ROOT);
    }

    /** @param more lines of the section {@code libdefaults} */
    static Krb5Conf naming(DomainAddress domain, Path folder, String... more) throws IOException {
        return new Krb5Conf(Files.writeString(
                folder.resolve("krb5.conf"), """
                [libdefaults]
                default_realm = %1$s
                udp_preference_limit = 1
                dns_lookup_kdc = false
                %3$s
                [realms]
                %1$s = {
                  kdc = %2$s:88
                }
                """.formatted(realm(domain), domain.host(), String.join("\n", more))));
    }

    @Override
    public void close() {
        if (before.isEmpty()) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }
}
