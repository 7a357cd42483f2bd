package io.loligo.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What the connector tells of itself. */
public final class Connector {
    private final Web web;
    private final String address;

    /** @param address its HTTP address, without a slash at the end */
    public Connector(Web web, String address) {
        this.web = web;
        this.address = address;
    }

    /** How the connections do, together. */
    public Standing standing() throws WebException {
        int people = 0;
        String lastComplete = "";
        boolean complete = true;
        String trouble = "";
        for (JsonNode connection : web.get(address + "/api/connections")) {
            people += connection.path("people").asInt();
            JsonNode pass = connection.path("lastCompletePass");
            complete &= pass.isTextual();
            lastComplete = pass.asText().compareTo(lastComplete) > 0 ? pass.asText() : lastComplete;
            JsonNode problem = connection.path("trouble");
            if (problem.isObject()) {
                trouble = problem.path("tried").asText() + ": "
                        + problem.path("answered").asText();
            }
        }
        return new Standing(people, complete, lastComplete, trouble);
    }

    /** Asks for a pass over HR at once. */
    public void poll(String connection) throws WebException {
        web.post(address + "/api/connections/" + connection + "/poll?operator=run", MissingNode.getInstance());
    }

    /**
     * How the connections do.
     *
     * @param people known in all of them
     * @param complete whether each has seen everybody once
     * @param lastCompletePass when the latest ended; empty before the first
     * @param trouble what keeps one from its work; empty when nothing does
     */
    public record Standing(int people, boolean complete, String lastCompletePass, String trouble) {}
}
