package io.loligo.executor;

import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.Root;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.folder.smb.SmbSettings;
import io.loligo.executor.folder.smb.SmbSettings.Login;
import io.loligo.executor.folder.smb.SmbSettings.Privacy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the configuration of file servers into settings, or says which key is wrong and what is accepted. */
final class FilesSettings {
    private FilesSettings() {}

    static SmbSettings of(String directory, FilesConfig config) {
        String key = "loligo.directories.\"" + directory + "\".files.";
        try {
            List<Root> roots = roots(config);
            if (roots.isEmpty()) {
                throw new IllegalArgumentException("roots: at least one, such as roots[0].path=\\\\fs1\\home");
            }
            var addresses = new TreeMap<String, String>();
            config.addresses().forEach((name, address) -> addresses.put(name.toLowerCase(Locale.ROOT), address));
            return new SmbSettings(
                    login(config),
                    new FolderRules(roots),
                    config.journal()
                            .map(text -> path("journal", text))
                            .orElseGet(() -> roots.getFirst().quarantine().child("moves")),
                    addresses,
                    switch (config.encryption()) {
                        case WHERE_OFFERED -> Privacy.WHERE_OFFERED;
                        case REQUIRED -> Privacy.REQUIRED;
                    },
                    config.timeout(),
                    config.hashOneIn());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(key + wrong.getMessage(), wrong);
        }
    }

    private static List<Root> roots(FilesConfig config) {
        List<Root> roots = new ArrayList<>();
        for (int index = 0; index < config.roots().size(); index++) {
            String key = "roots[" + index + "].";
            UncPath path = path(key + "path", config.roots().get(index).path());
            Optional<UncPath> quarantine =
                    config.roots().get(index).quarantine().map(text -> path(key + "quarantine", text));
            try {
                roots.add(
                        new Root(path, quarantine.orElseGet(() -> Root.of(path).quarantine())));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(key + wrong.getMessage(), wrong);
            }
        }
        return roots;
    }

    private static UncPath path(String key, String text) {
        try {
            return UncPath.of(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(key + ": " + none.getMessage(), none);
        }
    }

    private static Login login(FilesConfig config) {
        String[] parts = config.user().split("\\\\", 2);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new IllegalArgumentException("user: DOMAIN\\name, not '" + config.user() + "'");
        }
        if (config.password().isPresent() == config.passwordFile().isPresent()) {
            throw new IllegalArgumentException("password or password-file: exactly one of them is needed");
        }
        return new Login(
                parts[0],
                parts[1],
                config.password()
                        .orElseGet(() -> MountedSecret.read(
                                "password-file", config.passwordFile().orElseThrow())));
    }
}
