package io.loligo.audit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * An error for programs (RFC 9457).
 *
 * @param field which value of the question was wrong
 * @param accepted the form that it takes
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Problem(String title, int status, String detail, Optional<String> field, Optional<String> accepted) {
    static final String TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem(title, status, detail, Optional.empty(), Optional.empty());
    }
}
