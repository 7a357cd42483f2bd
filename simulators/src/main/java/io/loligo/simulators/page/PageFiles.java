package io.loligo.simulators.page;

import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of a few files, served with a policy that lets nothing else run.
 *
 * @param owner the class beside which the files are
 * @param files their names, by path
 * @param otherwise what to say at any other path
 */
public record PageFiles(Class<?> owner, Map<String, String> files, String otherwise) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    /** Shows what {@code /_sim/status} tells, whatever that is, and goes on showing it. */
    public static final PageFiles STATUS = new PageFiles(
            PageFiles.class,
            Map.of("/", "status.html", "/status.css", "status.css", "/status.js", "status.js", "/icon.svg", "icon.svg"),
            "Nothing here. The page is at /, the control plane below /_sim/.\n");

    public PageFiles {
        files = Map.copyOf(files);
    }

    public Answer answer(Request request) {
        return Optional.ofNullable(files.get(request.path()))
                .map(file -> Answer.bytes(200, type(file), read(file))
                        .with("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
                        .with("X-Content-Type-Options", "nosniff")
                        .with("Cache-Control", "no-cache"))
                .orElseGet(() -> Answer.text(404, "text/plain;charset=utf-8", otherwise));
    }

    private static String type(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private byte[] read(String file) {
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
