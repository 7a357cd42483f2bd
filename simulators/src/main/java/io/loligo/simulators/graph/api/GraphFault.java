package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.Optional;

/** One way in which an answer goes wrong. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(GraphFault.TooManyRequests.class),
    @JsonSubTypes.Type(GraphFault.ServerError.class),
    @JsonSubTypes.Type(GraphFault.Unauthorized.class),
    @JsonSubTypes.Type(GraphFault.Forbidden.class),
    @JsonSubTypes.Type(GraphFault.SlowBody.class),
    @JsonSubTypes.Type(GraphFault.AnswerLost.class),
    @JsonSubTypes.Type(GraphFault.HtmlPage.class),
    @JsonSubTypes.Type(GraphFault.StaleRead.class)
})
public sealed interface GraphFault {
    /** 429; Microsoft says when to come again, most of the time. */
    @JsonTypeName("too-many-requests")
    record TooManyRequests(Optional<Duration> retryAfter) implements GraphFault {}

    /** @param status such as 500, 502, 503 or 504 */
    @JsonTypeName("server-error")
    record ServerError(int status, Optional<Duration> retryAfter) implements GraphFault {
        public ServerError {
            if (status < 500 || status > 599) {
                throw new IllegalArgumentException("status: a number from 500 to 599, not " + status);
            }
        }
    }

    /** 401 though the token is good, as after a change of keys. */
    @JsonTypeName("unauthorized")
    record Unauthorized() implements GraphFault {}

    /** 403, as for a permission that nobody consented to. */
    @JsonTypeName("forbidden")
    record Forbidden() implements GraphFault {}

    /** @param over how long the body takes */
    @JsonTypeName("slow-body")
    record SlowBody(Duration over) implements GraphFault {}

    /** What was asked is done, but the connection goes down before anybody hears of it. */
    @JsonTypeName("answer-lost")
    record AnswerLost() implements GraphFault {}

    /** A gateway's page with status 200 in place of JSON. */
    @JsonTypeName("html-page")
    record HtmlPage() implements GraphFault {}

    /** A replica that has not heard of the user's last change. */
    @JsonTypeName("stale-read")
    record StaleRead() implements GraphFault {}
}
