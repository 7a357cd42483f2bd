package io.loligo.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** SQL that lives in a file of its own, among a service's resources. */
public final class SqlFile {
    private SqlFile() {}

    /**
     * Its text, without the lines that are comments.
     *
     * @param service a class of the service
     */
    public static String read(Class<?> service, String resource) {
        try (InputStream file = Objects.requireNonNull(
                service.getClassLoader().getResourceAsStream(resource), () -> resource + " is part of this service")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
