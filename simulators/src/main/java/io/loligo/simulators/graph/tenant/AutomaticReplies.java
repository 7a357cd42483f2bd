package io.loligo.simulators.graph.tenant;

import java.util.List;

/**
 * What a mailbox answers by itself, in Graph's own words.
 *
 * @param status one of {@link #STATUSES}
 * @param externalAudience one of {@link #AUDIENCES}
 * @param start when {@code scheduled} begins
 */
public record AutomaticReplies(
        String status, String externalAudience, Moment start, Moment end, String internal, String external) {
    public static final List<String> STATUSES = List.of("disabled", "alwaysEnabled", "scheduled");
    public static final List<String> AUDIENCES = List.of("none", "contactsOnly", "all");

    /** @param dateTime without an offset, such as {@code 2026-12-24T00:00:00.0000000} */
    public record Moment(String dateTime, String timeZone) {}

    static final AutomaticReplies NONE = new AutomaticReplies(
            "disabled",
            "none",
            new Moment("2026-01-01T00:00:00.0000000", "UTC"),
            new Moment("2026-01-02T00:00:00.0000000", "UTC"),
            "",
            "");
}
