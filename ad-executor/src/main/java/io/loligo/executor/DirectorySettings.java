package io.loligo.executor;

import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.directory.ldap.LdapSettings.Login;
import io.loligo.executor.directory.ldap.LdapSettings.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Turns a directory's configuration into settings, or says which key is wrong and what is accepted. */
final class DirectorySettings {
    private DirectorySettings() {}

    static LdapSettings of(String name, DirectoriesConfig.Directory config) {
        String key = "loligo.directories.\"" + name + "\".";
        return new LdapSettings(
                name,
                config.urls(),
                transport(key, config),
                login(key, config),
                config.trustCertificate(),
                config.expectedHostName(),
                config.poolSize(),
                config.connectTimeout(),
                config.responseTimeout(),
                config.returnToFirst(),
                config.baseDn().map(dn -> dn(key + "base-dn", dn)),
                dns(key + "never-touch", config.neverTouch()),
                dns(key + "allow-protected", config.allowProtected()),
                config.globalCatalog().orElse(List.of()));
    }

    private static Transport transport(String key, DirectoriesConfig.Directory config) {
        if (config.startTls() && config.allowPlain()) {
            throw new IllegalArgumentException(key + "allow-plain: cannot be true together with start-tls");
        }
        if (config.startTls()) {
            return Transport.START_TLS;
        }
        return config.allowPlain() ? Transport.PLAIN : Transport.TLS;
    }

    private static Login login(String key, DirectoriesConfig.Directory config) {
        if (config.keytab().isEmpty()) {
            return new Login.Password(config.bindName(), password(key, config));
        }
        Path keytab = config.keytab().get();
        if (config.password().isPresent() || config.passwordFile().isPresent()) {
            throw new IllegalArgumentException(
                    key + "keytab: instead of " + key + "password and " + key + "password-file, not beside them");
        }
        if (!Files.isReadable(keytab)) {
            throw new IllegalArgumentException(key + "keytab: a file that can be read, not " + keytab);
        }
        return new Login.Kerberos(config.bindName(), keytab);
    }

    private static String password(String key, DirectoriesConfig.Directory config) {
        if (config.password().isPresent() == config.passwordFile().isPresent()) {
            throw new IllegalArgumentException(
                    key + "password, " + key + "password-file or " + key + "keytab: exactly one of them is needed");
        }
        return config.password()
                .orElseGet(() -> MountedSecret.read(
                        key + "password-file", config.passwordFile().orElseThrow()));
    }

    private static List<Dn> dns(String key, Optional<List<String>> texts) {
        return texts.orElse(List.of()).stream().map(text -> dn(key, text)).toList();
    }

    private static Dn dn(String key, String text) {
        try {
            return Dn.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(key + ": " + malformed.getMessage(), malformed);
        }
    }
}
