package io.loligo.executor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds nothing but a secret. */
final class MountedSecret {
    private MountedSecret() {}

    /** @param key the setting that names the file */
    static String read(String key, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(key + ": a file that can be read, not " + file, unreadable);
        }
    }
}
