package io.loligo.local.chain;

import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.piece.Piece;
import java.util.List;
import java.util.Optional;

/**
 * Where accounts go.
 *
 * @param access how the executor, and whoever looks, reaches it
 * @param pieces what has to run for it: the simulator, or nothing where the directory is a real one
 * @param firstRunsAreHeld whether what each automation wants first waits for a person: with nothing to lose it does not
 * @param cloud the tenant that it is synchronised with; only the simulated one has one
 */
public record DirectorySide(
        DirectoryAccess access, List<Piece> pieces, boolean firstRunsAreHeld, Optional<CloudSide> cloud) {
    public DirectorySide {
        pieces = List.copyOf(pieces);
    }

    /** One that is there already. */
    public static DirectorySide real(DirectoryAccess access, boolean firstRunsAreHeld) {
        return new DirectorySide(access, List.of(), firstRunsAreHeld, Optional.empty());
    }
}
