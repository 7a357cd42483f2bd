package io.loligo.local.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The passwords and keys of a local run. They are drawn at the first start, kept in a file that only its owner reads, and
 * handed to the pieces by environment.
 */
public record Secrets(SortedMap<String, String> byName) {
    private static final int BYTES = 24;

    public Secrets {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** The one of this name, which is also the name of the environment variable that carries it. */
    public String get(Secret secret) {
        String value = byName.get(secret.name());
        if (value == null) {
            throw new IllegalStateException("no secret of the name " + secret);
        }
        return value;
    }

    /** Reads the file, and draws and adds those that it lacks. */
    public static Secrets in(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        var random = new SecureRandom();
        var secrets = new TreeMap<String, String>();
        for (Secret secret : Secret.values()) {
            secrets.put(secret.name(), properties.getProperty(secret.name(), drawn(random)));
        }
        write(file, secrets);
        return new Secrets(secrets);
    }

    // A capital, a small letter and a digit in front: an Active Directory asks for three kinds of characters.
    private static String drawn(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "Lo1" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, SortedMap<String, String> secrets) throws IOException {
        var lines = new StringBuilder("# Made by ./run; for this machine alone.\n");
        secrets.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public String toString() {
        return "Secrets" + byName.keySet();
    }
}
