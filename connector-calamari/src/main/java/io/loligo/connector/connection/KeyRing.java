package io.loligo.connector.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds API keys where references say. Files are read anew each time, so that a key may be exchanged while the service runs. */
public final class KeyRing {
    private final Map<String, String> environment;
    private final Path folder;

    /** @param folder where {@link KeyReference.MountedFile mounted files} lie */
    public KeyRing(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    /** @throws MissingKeyException with words for an administrator, if there is no key in that place */
    public ApiKey find(KeyReference reference) throws MissingKeyException {
        return switch (reference) {
            case KeyReference.Given given -> given.key();
            case KeyReference.Variable variable -> {
                String value = environment.get(variable.name());
                if (value == null) {
                    throw new MissingKeyException("there is no environment variable " + variable.name());
                }
                yield key(value, "the environment variable " + variable.name());
            }
            case KeyReference.MountedFile file -> key(content(folder.resolve(file.name())), "the file " + file.name());
        };
    }

    private static ApiKey key(String value, String place) throws MissingKeyException {
        try {
            return new ApiKey(value.strip());
        } catch (IllegalArgumentException noKey) {
            throw new MissingKeyException(place + " does not hold one line with a key");
        }
    }

    private static String content(Path file) throws MissingKeyException {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new MissingKeyException("the file " + file + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + ")");
        }
    }
}
