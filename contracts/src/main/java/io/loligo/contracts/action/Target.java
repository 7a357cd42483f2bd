package io.loligo.contracts.action;

import java.util.List;

/**
 * Whose account a command is about. An account is matched by its anchor alone; more than one match is refused.
 *
 * @param directory the name of a directory that the executor knows
 * @param anchorAttribute an indexed attribute such as {@code employeeID}
 * @param anchorValue the value that the person's account holds there
 * @param scope distinguished names (RFC 4514) of the containers in which the account may live; a match elsewhere is
 *     refused; empty for the whole directory
 */
public record Target(String directory, String anchorAttribute, String anchorValue, List<String> scope) {
    public Target {
        scope = List.copyOf(scope);
        if (anchorValue.isBlank()) {
            throw new IllegalArgumentException("anchorValue: at least one character that is not a space");
        }
    }
}
