package io.loligo.simulators.calamari.behaviour;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One way in which an answer goes wrong. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Fault.Unauthorized.class),
    @JsonSubTypes.Type(Fault.Forbidden.class),
    @JsonSubTypes.Type(Fault.TooManyRequests.class),
    @JsonSubTypes.Type(Fault.ServerError.class),
    @JsonSubTypes.Type(Fault.SlowBody.class),
    @JsonSubTypes.Type(Fault.ConnectionReset.class),
    @JsonSubTypes.Type(Fault.TruncatedJson.class),
    @JsonSubTypes.Type(Fault.HtmlPage.class),
    @JsonSubTypes.Type(Fault.EmptyList.class),
    @JsonSubTypes.Type(Fault.DuplicateRow.class),
    @JsonSubTypes.Type(Fault.MovedRow.class),
    @JsonSubTypes.Type(Fault.ChangedTotal.class),
    @JsonSubTypes.Type(Fault.ExtraAttributes.class),
    @JsonSubTypes.Type(Fault.NullObject.class),
    @JsonSubTypes.Type(Fault.MissingKey.class),
    @JsonSubTypes.Type(Fault.OffsetDates.class)
})
public sealed interface Fault {
    /** 401, as for a wrong key. */
    @JsonTypeName("unauthorized")
    record Unauthorized() implements Fault {}

    /** 403, as for a key without the group or a tenant without the module. */
    @JsonTypeName("forbidden")
    record Forbidden() implements Fault {}

    /** 429, as for a used-up quota. */
    @JsonTypeName("too-many-requests")
    record TooManyRequests(Optional<Duration> retryAfter) implements Fault {}

    /** @param status from 500 to 599, such as 502 or 503 */
    @JsonTypeName("server-error")
    record ServerError(int status) implements Fault {
        public ServerError {
            if (status < 500 || status > 599) {
                throw new IllegalArgumentException("status: a number from 500 to 599, not " + status);
            }
        }
    }

    /** @param over how long the body takes */
    @JsonTypeName("slow-body")
    record SlowBody(Duration over) implements Fault {}

    /** The connection goes down in the middle of the body. */
    @JsonTypeName("connection-reset")
    record ConnectionReset() implements Fault {}

    /** The body ends in the middle, and the headers say that this is all of it. */
    @JsonTypeName("truncated-json")
    record TruncatedJson() implements Fault {}

    /** A login page with status 200. */
    @JsonTypeName("html-page")
    record HtmlPage() implements Fault {}

    /** A good answer with no row in it. */
    @JsonTypeName("empty-list")
    record EmptyList() implements Fault {}

    /** On every page but the first, the rows start one too early: the last row of the page before comes again. */
    @JsonTypeName("duplicate-row")
    record DuplicateRow() implements Fault {}

    /** On every page but the first, the rows start one too late: a row slipped to a page that was already read. */
    @JsonTypeName("moved-row")
    record MovedRow() implements Fault {}

    /** Every page but the first tells of one page and one row more than the first did. */
    @JsonTypeName("changed-total")
    record ChangedTotal() implements Fault {}

    /** Rows and envelope have attributes that nobody announced. */
    @JsonTypeName("extra-attributes")
    record ExtraAttributes() implements Fault {}

    /** Every object and list inside a row is null. */
    @JsonTypeName("null-object")
    record NullObject() implements Fault {}

    /** @param column what no row has; by default what the connection takes for its primary key */
    @JsonTypeName("missing-key")
    record MissingKey(Optional<String> column) implements Fault {}

    /** Days are written as moments whose offset has no colon. */
    @JsonTypeName("offset-dates")
    record OffsetDates() implements Fault {}

    /** The word for it in JSON, such as {@code slow-body}. */
    default String kind() {
        return kind(getClass());
    }

    /** Every word, in the order above. */
    static List<String> kinds() {
        return Arrays.stream(Fault.class.getPermittedSubclasses())
                .map(Fault::kind)
                .toList();
    }

    private static String kind(Class<?> type) {
        return type.getAnnotation(JsonTypeName.class).value();
    }
}
