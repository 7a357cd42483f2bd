package io.loligo.local.chain;

import io.loligo.local.piece.Piece;
import java.net.URI;

/**
 * The Microsoft 365 tenant that the directory is synchronised with.
 *
 * @param address of Graph and of the token end point
 * @param secret of the application {@code client}
 * @param piece what has to run for it
 */
record CloudSide(URI address, String tenant, String client, String secret, Piece piece) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "CloudSide[" + address + "]";
    }
}
