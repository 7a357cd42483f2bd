package io.loligo.contracts.action;

import java.util.List;
import java.util.Optional;

/**
 * Whose account a command is about. An account is matched by its anchor alone; more than one match is refused.
 *
 * @param directory the name of a directory that the executor knows
 * @param anchorAttribute an indexed attribute such as {@code employeeID}
 * @param anchorValue the value that the person's account holds there
 * @param scope distinguished names (RFC 4514) of the containers in which the account may live; a match elsewhere is
 *     refused; empty for the whole directory
 * @param formerAnchor the value that the person's account held before HR made a new record of them; an account that holds it
 *     is taken over where none holds {@code anchorValue}, and gets that as its anchor
 */
public record Target(
        String directory,
        String anchorAttribute,
        String anchorValue,
        List<String> scope,
        Optional<String> formerAnchor) {
    public Target {
        scope = List.copyOf(scope);
        if (anchorValue.isBlank()) {
            throw new IllegalArgumentException("anchorValue: at least one character that is not a space");
        }
    }

    /** Somebody with one record in HR. */
    public Target(String directory, String anchorAttribute, String anchorValue, List<String> scope) {
        this(directory, anchorAttribute, anchorValue, scope, Optional.empty());
    }

    /** The same person, of whom HR has had another record before. */
    public Target formerly(String anchor) {
        return new Target(directory, anchorAttribute, anchorValue, scope, Optional.of(anchor));
    }

    /** The account by its present anchor alone. */
    public Target present() {
        return new Target(directory, anchorAttribute, anchorValue, scope);
    }
}
