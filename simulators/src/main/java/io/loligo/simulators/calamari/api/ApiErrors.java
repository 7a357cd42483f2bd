package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.exchange.Answer;
import java.time.Duration;
import java.util.Optional;

/** How each generation says no. */
enum ApiErrors {
    /** A message, a code, and the field at fault. */
    V1 {
        @Override
        Answer unauthorized(Switches switches) {
            return v1(401, "API access is disabled or the key is not valid", "AUTH", Optional.empty());
        }

        @Override
        Answer forbidden(Switches switches) {
            return v1(403, "Access forbidden", "FORBIDDEN", Optional.empty());
        }

        @Override
        Answer notFound() {
            return v1(404, "Invalid method URL", "INVALID_METHOD_URL", Optional.empty());
        }

        @Override
        Answer wrongMethod() {
            return v1(405, "HTTP method not allowed", "HTTP_METHOD_NOT_ALLOWED", Optional.empty());
        }

        @Override
        Answer tooMany() {
            return v1(429, "Quota exceeded", "QUOTA_EXCEEDED", Optional.empty());
        }

        @Override
        Answer broken(int status) {
            return v1(status, "Unknown error", "UNKNOWN_ERROR", Optional.empty());
        }

        @Override
        Answer refused(String field, String problem) {
            String code = FieldNames.v1Code(field);
            Optional<String> named = code.equals("INVALID_JSON_PAYLOAD") ? Optional.empty() : Optional.of(field);
            return v1(400, problem, code, named);
        }
    },
    /** Problem details, with the oddities of the vendor's examples. */
    V2 {
        @Override
        Answer unauthorized(Switches switches) {
            ObjectNode body = ContractsJson.mapper().createObjectNode().put("title", "Authentication failure");
            if (switches.is(Switch.V2_UNAUTHORIZED_STATUS, "string")) {
                body.put("status", "401");
            } else {
                body.put("status", 401);
            }
            return Answer.json(401, PROBLEM, body.put("detail", "Please check if valid API key was provided"));
        }

        @Override
        Answer forbidden(Switches switches) {
            return Answer.json(
                    403,
                    problem(
                            switches.number(Switch.V2_FORBIDDEN_STATUS),
                            "Licence error.",
                            "Time Off module required."));
        }

        @Override
        Answer notFound() {
            return Answer.json(404, problem(404, "Person not found.", "The requested resource could not be found."));
        }

        @Override
        Answer wrongMethod() {
            return Answer.json(405, PROBLEM, problem(405, "Method not allowed.", "See the documentation."));
        }

        @Override
        Answer tooMany() {
            return Answer.json(429, PROBLEM, problem(429, "Quota exceeded.", "Too many requests."));
        }

        @Override
        Answer broken(int status) {
            return Answer.json(status, PROBLEM, problem(status, "Unknown error.", "Please try again later."));
        }

        @Override
        Answer refused(String field, String problem) {
            return Answer.json(400, PROBLEM, problem(400, "Validation failure.", problem));
        }
    };

    private static final String PROBLEM = "application/problem+json";

    static ApiErrors at(String path) {
        return path.startsWith("/people/") ? V2 : V1;
    }

    abstract Answer unauthorized(Switches switches);

    abstract Answer forbidden(Switches switches);

    abstract Answer notFound();

    abstract Answer wrongMethod();

    abstract Answer tooMany();

    abstract Answer broken(int status);

    /** @param field the field at fault, by the name that the client used */
    abstract Answer refused(String field, String problem);

    Answer tooMany(Optional<Duration> retryAfter) {
        return retryAfter
                .map(wait -> tooMany().with("Retry-After", String.valueOf((wait.toMillis() + 999) / 1000)))
                .orElseGet(this::tooMany);
    }

    private static Answer v1(int status, String message, String code, Optional<String> field) {
        return Answer.json(
                status,
                ContractsJson.mapper()
                        .createObjectNode()
                        .put("message", message)
                        .put("code", code)
                        .put("field", field.orElse(null)));
    }

    private static ObjectNode problem(int status, String title, String detail) {
        return ContractsJson.mapper()
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", 1);
    }
}
