package io.loligo.mapper.page;

import io.loligo.mapper.decision.BadInputException;
import io.loligo.mapper.decision.Login;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The login that somebody gave, remembered by their browser; it is believed, as all logins are for now. */
final class Remembered {
    static final String COOKIE = "loligo-login";

    private static final Duration KEPT = Duration.ofDays(180);

    private Remembered() {}

    /** Empty where none is remembered, or something that is no login. */
    static Optional<String> login(@Nullable String cookie) {
        if (cookie == null || cookie.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Login.of(COOKIE, URLDecoder.decode(cookie, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | BadInputException foreign) {
            return Optional.empty();
        }
    }

    static NewCookie cookie(String login) {
        return new NewCookie.Builder(COOKIE)
                .value(URLEncoder.encode(login, StandardCharsets.UTF_8))
                .path("/")
                .maxAge((int) KEPT.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
