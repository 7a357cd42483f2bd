package io.loligo.mapper.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** SQL that lives in files of its own. */
final class Statements {
    static final String WRITE = read("requests/write.sql");
    static final String WAVES = read("requests/waves.sql");
    static final String NUMBER = read("requests/number.sql");
    static final String LEASE = read("requests/lease.sql");

    private Statements() {}

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(
                Statements.class.getClassLoader().getResourceAsStream(resource),
                () -> resource + " is part of this service")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
