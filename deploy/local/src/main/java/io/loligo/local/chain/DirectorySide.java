package io.loligo.local.chain;

import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.piece.Piece;
import java.util.List;

/**
 * Where accounts go.
 *
 * @param access how the executor, and whoever looks, reaches it
 * @param pieces what has to run for it: the simulator, or nothing where the directory is a real one
 */
public record DirectorySide(DirectoryAccess access, List<Piece> pieces) {
    public DirectorySide {
        pieces = List.copyOf(pieces);
    }
}
