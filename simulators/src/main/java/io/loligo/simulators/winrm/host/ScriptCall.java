package io.loligo.simulators.winrm.host;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One run of a script that Loligo ships.
 *
 * @param name as the script's header has it: {@code # loligo-script: NAME VERSION}
 * @param input the JSON document that came with it
 */
public record ScriptCall(String name, String version, ObjectNode input) {
    /** A parameter as text. */
    public String text(String parameter) {
        if (!input.hasNonNull(parameter)) {
            throw new ScriptFailure(
                    "Cannot bind argument to parameter '" + parameter + "' because it is null.",
                    "InvalidData: (:) [" + name + "], ParameterBindingValidationException",
                    "ParameterArgumentValidationErrorNullNotAllowed");
        }
        return input.path(parameter).asText();
    }
}
