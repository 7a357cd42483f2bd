package io.loligo.executor;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file servers that hold the home folders of a directory's people. */
public interface FilesConfig {
    /** {@code DOMAIN\name} of the account that the executor uses on them. */
    String user();

    /** From the environment; or else {@link #passwordFile()}. */
    Optional<String> password();

    /** A mounted file that holds nothing but the password. */
    Optional<Path> passwordFile();

    /** Where home folders may be. */
    List<Place> roots();

    /** Where moves that are under way are noted; {@code moves} in the first root's quarantine unless set. Keep it while any is. */
    Optional<String> journal();

    /** {@code host} or {@code host:port} of servers that are not to be found by their names. */
    Map<String, String> addresses();

    /** {@code where-offered}, or {@code required}. */
    @WithDefault("where-offered")
    Encryption encryption();

    /** For each answer. */
    @WithDefault("60s")
    Duration timeout();

    /** After a copy one in so many files is compared by its hash, besides name and size; 1 for each, 0 for none. */
    @WithDefault("10")
    int hashOneIn();

    /** A folder or share below which home folders may be. */
    interface Place {
        /** Such as {@code \\fs1\home}. */
        String path();

        /** On the same share; {@code $Loligo} in the root unless set. */
        Optional<String> quarantine();
    }

    /** Whether a server must encrypt. Every message is signed in any case. */
    enum Encryption {
        WHERE_OFFERED,
        REQUIRED
    }
}
