package io.loligo.executor.cloud.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.cloud.CloudIdentity;
import io.loligo.executor.cloud.CloudPerson;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the one user that a person's account is synchronised with. */
final class UserSearch {
    private static final String IMMUTABLE_ID = "onPremisesImmutableId";
    private static final String PRINCIPAL_NAME = "userPrincipalName";

    private final GraphApi graph;
    private final GraphCalls calls;

    UserSearch(GraphApi graph, GraphCalls calls) {
        this.graph = graph;
        this.calls = calls;
    }

    /** Empty when the tenant knows nobody of the kind; two users, or one that is synchronised with somebody else, are refused. */
    Optional<CloudIdentity> find(CloudPerson person) throws SystemException {
        if (person.immutableIds().isEmpty() && person.principalName().isEmpty()) {
            return Optional.empty();
        }
        List<JsonNode> hits = calls.pages(
                Asking.FIND_USER,
                Map.of("$filter", filter(person), "$select", "id," + PRINCIPAL_NAME + "," + IMMUTABLE_ID),
                graph::users);
        if (hits.size() > 1) {
            throw refusal(hits.size() + " users of Microsoft 365 could be the person's: " + names(hits));
        }
        Optional<JsonNode> hit = hits.stream().findFirst();
        Optional<String> anchor = hit.flatMap(user -> GraphReading.text(user, IMMUTABLE_ID));
        if (anchor.isPresent() && !person.immutableIds().contains(anchor.get())) {
            throw refusal(
                    names(hits) + " is synchronised with another account (" + IMMUTABLE_ID + " " + anchor.get() + ")");
        }
        return hit.map(user -> new CloudIdentity(
                user.path("id").asText(), user.path(PRINCIPAL_NAME).asText()));
    }

    private static String filter(CloudPerson person) {
        List<String> terms = new ArrayList<>();
        person.immutableIds().forEach(id -> terms.add(equal(IMMUTABLE_ID, id)));
        person.principalName().ifPresent(name -> terms.add(equal(PRINCIPAL_NAME, name)));
        return String.join(" or ", terms);
    }

    /** A literal of OData: a quote is doubled, nothing else has a meaning. */
    private static String equal(String property, String value) {
        return property + " eq '" + value.replace("'", "''") + "'";
    }

    private static String names(List<JsonNode> hits) {
        return hits.stream()
                .map(user -> user.path(PRINCIPAL_NAME).asText())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static SystemException refusal(String found) {
        return GraphErrors.exception(
                new Trouble.Denied(RefusalCode.AMBIGUOUS_ANCHOR),
                Asking.FIND_USER.words() + ": " + found,
                "Decide in Microsoft Entra which user is the person's, and correct the other's " + IMMUTABLE_ID + " or "
                        + PRINCIPAL_NAME + ".");
    }
}
