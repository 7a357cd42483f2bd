package io.loligo.simulators.calamari.control;

import io.loligo.simulators.calamari.exchange.Answer;
import io.loligo.simulators.calamari.exchange.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page for people. */
public final class ControlPage {
    private record Part(String file, String type) {}

    private static final Map<String, Part> PARTS = Map.of(
            "/", new Part("page.html", "text/html;charset=utf-8"),
            "/icon.svg", new Part("icon.svg", "image/svg+xml"),
            "/page.css", new Part("page.css", "text/css;charset=utf-8"),
            "/page.js", new Part("page.js", "text/javascript;charset=utf-8"));

    private ControlPage() {}

    public static Answer answer(Request request) {
        return Optional.ofNullable(PARTS.get(request.path()))
                .map(part -> Answer.text(200, part.type(), read(part.file()))
                        .with("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
                        .with("X-Content-Type-Options", "nosniff")
                        .with("Cache-Control", "no-cache"))
                .orElseGet(() -> Answer.text(
                        404,
                        "text/plain;charset=utf-8",
                        "Nothing here. The page is at /, the API below /api/, the control plane below /_sim/.\n"));
    }

    private static String read(String file) {
        try (var in = Objects.requireNonNull(ControlPage.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
