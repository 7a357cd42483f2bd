package io.loligo.local.chain;

import io.loligo.local.home.Addresses;
import io.loligo.local.home.Port;
import io.loligo.local.piece.Piece;
import io.loligo.local.piece.Running;
import io.loligo.simulators.calamari.CalamariSimulator;
import io.loligo.simulators.calamari.SimulatorSettings;

/** The Calamari simulator in this process. */
record CalamariPiece(SimulatorSettings settings, Addresses addresses) implements Piece {
    @Override
    public String title() {
        return "Calamari simulator";
    }

    @Override
    public String address() {
        return addresses.http(Port.CALAMARI);
    }

    @Override
    public Running start() {
        return Running.inThisProcess(CalamariSimulator.start(settings));
    }
}
