package io.loligo.simulators.winrm.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Skype for Business: who can use it, under which address, by which policies. */
final class SkypeUsers {
    private final Shelf users = new Shelf();

    ObjectNode get(ScriptCall call) {
        ObjectNode user = users.find(call.text("identity"))
                .map(ObjectNode::deepCopy)
                .orElseGet(() -> Shelf.object().put("enabled", false));
        ArrayNode policies = user.putArray("policies");
        if (!user.path("voicePolicy").asText("").isEmpty()) {
            policies.add("VoicePolicy=" + user.path("voicePolicy").asText());
        }
        return user;
    }

    ObjectNode enable(ScriptCall call) {
        return put(
                call.text("identity"),
                call.text("sipAddress"),
                call.input().path("voicePolicy").asText(""));
    }

    ObjectNode disable(ScriptCall call) {
        String identity = call.text("identity");
        if (users.remove(identity).isEmpty()) {
            throw new ScriptFailure(
                    "Management object not found for identity \"" + identity + "\".",
                    "InvalidData: (" + identity + ":UserIdParameter) [Disable-CsUser], ManagementException",
                    "Identity,Microsoft.Rtc.Management.AD.Cmdlets.DisableOcsUserCmdlet");
        }
        return Shelf.object().put("enabled", false);
    }

    ObjectNode put(String identity, String sipAddress, String voicePolicy) {
        return users.put(
                identity,
                Shelf.object()
                        .put("enabled", true)
                        .put("sipAddress", sipAddress)
                        .put("voicePolicy", voicePolicy));
    }

    JsonNode state() {
        return users.state();
    }
}
