package io.loligo.contracts;

import io.loligo.contracts.wire.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The bodies of messages as version 1 writes them, for whoever must read them in all later versions. */
public final class GoldenMessages {
    /** The folder of these messages on the class path. */
    public static final String FOLDER = "/contracts/v1/";

    private GoldenMessages() {}

    /** The body of {@link Samples#body}. */
    public static String of(EventType type) {
        return read(type.typeName());
    }

    /** A body under {@code contracts/v1/}, such as {@code actions/create-account}. */
    public static String read(String name) {
        try (InputStream message = GoldenMessages.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (message == null) {
                throw new IllegalArgumentException("name: a file under contracts/v1 without .json, not '" + name + "'");
            }
            return new String(message.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
