package io.loligo.simulators.calamari.behaviour;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that is not known for certain of Calamari, or that differs between tenants. The first value is the
 * likeliest and the default.
 */
public enum Switch {
    /** What v1 says to a page past the last one. */
    V1_PAST_END("v1.pastEnd", "empty", "400"),
    /** What v1 calls the first page in its answer; the request counts from 0 in any case. */
    V1_CURRENT_PAGE_BASE("v1.currentPageBase", "0", "1"),
    /** How many rows make a page of v1. */
    V1_PAGE_SIZE("v1.pageSize", Form.COUNT, "100"),
    /** What v1 calls the number of pages when there is no row. */
    V1_EMPTY_TOTAL_PAGES("v1.emptyTotalPages", "0", "1"),
    /** In what order v1 lists people; by name, a rename moves rows between pages. */
    V1_ORDER("v1.order", "id", "name"),
    /** Whether {@code search} takes heed of {@code page}, or gives its first page for ever. */
    V1_SEARCH_PAGES("v1.searchPages", "true", "false"),
    /** What {@code search} for an archived person by name gives. */
    V1_ARCHIVED_LOOKUP("v1.archivedLookup", "empty", "400"),
    /** Whether {@code list} shows archived people. */
    V1_LIST_ARCHIVED("v1.listArchived", "false", "true"),
    /** Whether {@code search} shows archived people though it is not asked to. */
    V1_SEARCH_ARCHIVED("v1.searchArchived", "false", "true"),
    /** What stands beside {@code data} in v2. */
    V2_META("v2.meta", "none", "total", "page"),
    /** The greatest {@code limit} of v2. */
    V2_MAX_LIMIT("v2.maxLimit", Form.COUNT, "1000"),
    /** What v2 does with a greater one. */
    V2_OVER_MAX_LIMIT("v2.overMaxLimit", "clamp", "400"),
    /** Whom v2 lists when it is not told. */
    V2_ARCHIVED_OMITTED("v2.archivedOmitted", "both", "active"),
    /** What {@code sort=id} means in v2: the order of creation, or the order of the UUIDs. */
    V2_SORT_ID("v2.sortId", "created", "uuid"),
    /** How v2 says that it made a person. */
    V2_CREATED_STATUS("v2.createdStatus", "201", "200"),
    /** The JSON type of {@code status} in v2's 401. */
    V2_UNAUTHORIZED_STATUS("v2.unauthorizedStatus", "string", "number"),
    /** What v2's 403 calls its own status. */
    V2_FORBIDDEN_STATUS("v2.forbiddenStatus", "402", "403"),
    /** How moments are written. */
    ABSENCE_OFFSET("absence.offset", "+0000", "+00:00", "Z"),
    /** The groups of endpoints that the key may not use: none, or names with commas. */
    KEY_DENIED_GROUPS("key.deniedGroups", Form.GROUPS, "none"),
    /** How many times the real quota of 10 a second, 720 an hour and 2880 a day is granted; off for no limit. */
    RATE_LIMIT("rate.limit", Form.COUNT_OR_OFF, "1"),
    /** Whether a window slides, or starts anew at each full second, hour and day. */
    RATE_WINDOW("rate.window", "sliding", "fixed"),
    /** Whether a 429 says when to come again. */
    RATE_RETRY_AFTER("rate.retryAfter", "false", "true"),
    /** Whether people are archived once their last day of work is over. */
    AUTO_ARCHIVE("autoArchiveOnTermination", "false", "true");

    /** What a value may look like, where it is not one of a few words. */
    private enum Form {
        COUNT("a whole number from 1 to 100000", "[1-9][0-9]{0,4}|100000"),
        COUNT_OR_OFF("off, or a whole number from 1 to 100000", "off|[1-9][0-9]{0,4}|100000"),
        GROUPS(
                "none, or some of employees, people, teams, absences, clockin with commas between",
                "none|(employees|people|teams|absences|clockin)(,(employees|people|teams|absences|clockin))*");

        private final String words;
        private final Pattern pattern;

        Form(String words, String pattern) {
            this.words = words;
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final String key;
    private final String accepted;
    private final Pattern pattern;
    private final String standard;

    Switch(String key, String standard, String... others) {
        this.key = key;
        this.standard = standard;
        String rest = Arrays.stream(others).collect(Collectors.joining("|"));
        this.accepted = standard + "|" + rest;
        this.pattern = Pattern.compile((standard + "|" + rest).replace("+", "\\+"));
    }

    Switch(String key, Form form, String standard) {
        this.key = key;
        this.standard = standard;
        this.accepted = form.words;
        this.pattern = form.pattern;
    }

    /** As it is written on the command line, in the control plane and on the page. */
    public String key() {
        return key;
    }

    public String standard() {
        return standard;
    }

    /** The accepted values, in words. */
    public String accepted() {
        return accepted;
    }

    boolean accepts(String value) {
        return pattern.matcher(value).matches();
    }

    public static Optional<Switch> keyed(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    public static String keys() {
        return Arrays.stream(values()).map(Switch::key).collect(Collectors.joining(", "));
    }
}
