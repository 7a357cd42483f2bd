package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.tree.Node;
import java.util.Optional;

/**
 * Who asks, and how.
 *
 * @param account empty for an anonymous connection
 * @param administrator as it was when the account logged on
 * @param encrypted whether the connection is protected, which passwords need
 */
public record Caller(Optional<Node> account, boolean administrator, boolean encrypted) {
    public static Caller anonymous(Encryption encryption) {
        return new Caller(Optional.empty(), false, encryption == Encryption.TLS);
    }

    /** Whether the connection is protected. */
    public enum Encryption {
        TLS,
        NONE
    }
}
