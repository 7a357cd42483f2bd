package io.loligo.local.chain;

import io.loligo.contracts.wire.Topics;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Home;
import io.loligo.local.home.Port;
import io.loligo.local.piece.Piece;
import io.loligo.local.piece.PieceException;
import io.loligo.local.piece.Running;
import io.loligo.parts.KafkaServer;
import java.io.IOException;

/** A Kafka broker in this process, with the topics of the installation. */
record KafkaPiece(Home home, Addresses addresses) implements Piece {
    @Override
    public String title() {
        return "Kafka";
    }

    @Override
    public String address() {
        return addresses.hostAndPort(Port.KAFKA);
    }

    @Override
    public Running start() throws PieceException {
        try {
            KafkaServer server = KafkaServer.start(home.data("kafka"), addresses.port(Port.KAFKA));
            server.part().createTopics(Topics.standard());
            return Running.inThisProcess(server);
        } catch (IOException refused) {
            throw new PieceException("Kafka did not start: " + refused.getMessage(), refused);
        }
    }
}
