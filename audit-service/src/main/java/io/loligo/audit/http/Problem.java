package io.loligo.audit.http;

import java.util.Optional;

/**
 * An error for programs (RFC 9457).
 *
 * @param field which value of the question was wrong
 * @param accepted the form that it takes
 */
record Problem(
        String title,
        int status,
        String detail,
        Optional<String> advice,
        Optional<String> field,
        Optional<String> accepted) {
    static final String TYPE = "application/problem+json";

    Problem(String title, int status, String detail, Optional<String> field, Optional<String> accepted) {
        this(title, status, detail, Optional.empty(), field, accepted);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(title, status, detail, Optional.empty(), Optional.empty());
    }

    Problem with(String what) {
        return new Problem(title, status, detail, Optional.of(what), field, accepted);
    }
}
