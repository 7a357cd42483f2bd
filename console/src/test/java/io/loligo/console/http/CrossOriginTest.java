package io.loligo.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, cross-site, https://evil.example, true",
                "HEAD, cross-site, -, true",
                "POST, same-origin, https://loligo.example:8101, true",
                "POST, none, -, true",
                "POST, cross-site, https://evil.example, false",
                "POST, same-site, https://other.loligo.example, false",
                "POST, cross-site, https://loligo.example:8101, false",
                "PUT, cross-site, -, false",
                "DELETE, same-site, -, false",
                "POST, -, https://loligo.example:8101, true",
                "POST, -, https://LOLIGO.example:8101, true",
                "POST, -, https://loligo.example, false",
                "POST, -, https://loligo.example:8101.evil.example, false",
                "POST, -, null, false",
                "POST, -, not an origin, false",
                "POST, -, -, true",
                "PUT, -, -, true"
            })
    void onlyOurOwnPagesAndNoBrowserMayChangeSomething(
            String method, @Nullable String site, @Nullable String origin, boolean allowed) {
        assertThat(CrossOrigin.allows(method, site, origin, "loligo.example:8101"))
                .isEqualTo(allowed);
    }
}
