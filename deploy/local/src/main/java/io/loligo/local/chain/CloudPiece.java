package io.loligo.local.chain;

import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Port;
import io.loligo.local.piece.Piece;
import io.loligo.local.piece.Running;
import io.loligo.simulators.graph.GraphSettings;
import io.loligo.simulators.graph.GraphSimulator;

/** The Microsoft 365 simulator in this process, and what brings it the directory's accounts. */
record CloudPiece(GraphSettings settings, DirectoryAccess directory, Addresses addresses) implements Piece {
    @Override
    public String title() {
        return "Microsoft 365 simulator";
    }

    @Override
    public String address() {
        return addresses.http(Port.GRAPH);
    }

    @Override
    public Running start() {
        GraphSimulator simulator = GraphSimulator.start(settings);
        Synchronisation synchronisation = Synchronisation.begin(directory, simulator);
        return Running.inThisProcess(() -> {
            synchronisation.close();
            simulator.close();
        });
    }
}
