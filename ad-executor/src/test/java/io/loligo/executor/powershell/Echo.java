package io.loligo.executor.powershell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.simulators.winrm.host.ScriptCall;
import io.loligo.simulators.winrm.host.ScriptedHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A host that answers with what it was given. */
final class Echo implements ScriptedHost {
    static final Script SCRIPT = Script.shipped(Echo.class, "echo");

    private final List<ObjectNode> heard = new ArrayList<>();

    static ObjectNode input(String text) {
        return new ObjectMapper().createObjectNode().put("text", text);
    }

    @Override
    public synchronized Optional<JsonNode> run(ScriptCall call) {
        heard.add(call.input());
        return Optional.of(call.input());
    }

    synchronized ObjectNode last() {
        return heard.getLast();
    }

    @Override
    public synchronized JsonNode state() {
        return new ObjectMapper().valueToTree(heard);
    }
}
