package io.loligo.local.chain;

import io.loligo.local.piece.Piece;
import java.net.URI;
import java.util.List;

/**
 * Where people come from.
 *
 * @param api the address that the connector asks
 * @param apiKey the key to it
 * @param pieces what has to run for it: the simulator, or nothing where Calamari is the real one
 */
public record HrSide(URI api, String apiKey, List<Piece> pieces) {
    public HrSide {
        pieces = List.copyOf(pieces);
    }

    /** Whether its quota and its clock are not the real ones. */
    public boolean simulated() {
        return !pieces.isEmpty();
    }

    @Override
    public String toString() {
        return "HrSide[" + api + "]";
    }
}
