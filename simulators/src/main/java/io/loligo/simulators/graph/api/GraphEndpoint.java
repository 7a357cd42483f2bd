package io.loligo.simulators.graph.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the stand-in offers of Graph v1.0; paths are those after {@code /v1.0}. */
public enum GraphEndpoint {
    USERS("GET", "/users"),
    USER("GET", "/users/{id}"),
    UPDATE_USER("PATCH", "/users/{id}"),
    ASSIGN_LICENSE("POST", "/users/{id}/assignLicense"),
    REVOKE_SESSIONS("POST", "/users/{id}/revokeSignInSessions"),
    MEMBER_OF("GET", "/users/{id}/memberOf"),
    PHOTO("GET", "/users/{id}/photo"),
    PHOTO_VALUE("GET", "/users/{id}/photo/$value"),
    PUT_PHOTO("PUT", "/users/{id}/photo/$value"),
    DELETE_PHOTO("DELETE", "/users/{id}/photo/$value"),
    SIZED_PHOTO("GET", "/users/{id}/photos/{size}/$value"),
    MAILBOX_SETTINGS("GET", "/users/{id}/mailboxSettings"),
    AUTOMATIC_REPLIES("GET", "/users/{id}/mailboxSettings/automaticRepliesSetting"),
    UPDATE_MAILBOX_SETTINGS("PATCH", "/users/{id}/mailboxSettings"),
    SUBSCRIBED_SKUS("GET", "/subscribedSkus"),
    GROUP("GET", "/groups/{id}"),
    GROUP_MEMBERS("GET", "/groups/{id}/members"),
    REMOVE_MEMBER("DELETE", "/groups/{id}/members/{member}/$ref");

    /** An endpoint and what stood in its path for the names in braces. */
    record Match(GraphEndpoint endpoint, List<String> values) {}

    private final String method;
    private final String path;

    GraphEndpoint(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** As counters and faults name it, such as {@code POST /users/{id}/assignLicense}. */
    public String label() {
        return method + " " + path;
    }

    static Optional<Match> find(String method, String path) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.method.equals(method))
                .flatMap(endpoint -> endpoint.match(path).stream())
                .findFirst();
    }

    private Optional<Match> match(String actual) {
        String[] pattern = path.split("/", -1);
        String[] parts = actual.split("/", -1);
        if (pattern.length != parts.length) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (pattern[i].startsWith("{") && !parts[i].isEmpty()) {
                values.add(parts[i]);
            } else if (!pattern[i].equals(parts[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(this, List.copyOf(values)));
    }
}
