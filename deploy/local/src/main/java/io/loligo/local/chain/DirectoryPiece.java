package io.loligo.local.chain;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.directory.Groundwork;
import io.loligo.local.piece.Piece;
import io.loligo.local.piece.PieceException;
import io.loligo.local.piece.Running;
import io.loligo.simulators.company.Vocabulary;
import io.loligo.simulators.directory.DirectorySettings;
import io.loligo.simulators.directory.DirectorySimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The simulated directory in this process, with the groups that its administrator has made. */
record DirectoryPiece(DirectorySettings settings, DirectoryAccess access) implements Piece {
    @Override
    public String title() {
        return "Directory simulator";
    }

    @Override
    public String address() {
        return access.address().toString();
    }

    @Override
    public Running start() throws PieceException {
        try {
            DirectorySimulator simulator = DirectorySimulator.start(settings);
            try {
                Path authority = access.trust().certificates().orElseThrow();
                Files.createDirectories(authority.toAbsolutePath().getParent());
                Files.writeString(authority, simulator.authorityPem());
                new Groundwork(access).lay(Vocabulary.teams());
            } catch (IOException | LDAPException refused) {
                simulator.close();
                throw refused;
            }
            return Running.inThisProcess(simulator);
        } catch (IOException | LDAPException refused) {
            throw new PieceException("The directory simulator did not start: " + refused.getMessage(), refused);
        }
    }
}
