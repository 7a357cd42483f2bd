package io.loligo.simulators.winrm;

import io.loligo.simulators.winrm.host.OfficeHost;
import io.loligo.simulators.winrm.host.ScriptedHost;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * How the simulator begins.
 *
 * @param port of WS-Management over HTTPS on the loopback interface; 0 for any free one
 * @param pagePort of the page over HTTP; 0 for any free one
 * @param login who may manage the host, by HTTP Basic
 * @param kerberos makes the host one of a domain's, which takes tickets and no passwords
 * @param pieceBytes how much of a stream one receive brings at most
 * @param host what scripts act on
 * @param authority where the certificate authority is written for clients to trust
 */
public record WinRmSettings(
        int port,
        int pagePort,
        Login login,
        Optional<Kerberos> kerberos,
        int pieceBytes,
        ScriptedHost host,
        Optional<Path> authority,
        Clock clock) {
    /** A name, such as {@code svc-loligo@corp.example.com}, and its password. */
    public record Login(String user, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * The host in a Kerberos realm.
     *
     * @param service its principal, such as {@code HTTP/host@CORP.EXAMPLE.COM}
     * @param keytab the file with the service's keys
     * @param manager the principal that may manage the host; anybody else of the realm is denied
     */
    public record Kerberos(String service, Path keytab, String manager) {}

    /** An office's servers with nothing on them, on free ports. */
    public static WinRmSettings forTests() {
        return new WinRmSettings(
                0,
                0,
                new Login("svc-loligo@corp.example.com", "WinRM-1-Simulator"),
                Optional.empty(),
                16_384,
                new OfficeHost(),
                Optional.empty(),
                Clock.systemUTC());
    }

    public WinRmSettings with(ScriptedHost other) {
        return new WinRmSettings(port, pagePort, login, kerberos, pieceBytes, other, authority, clock);
    }

    public WinRmSettings with(Login other) {
        return new WinRmSettings(port, pagePort, other, kerberos, pieceBytes, host, authority, clock);
    }

    public WinRmSettings with(Kerberos other) {
        return new WinRmSettings(port, pagePort, login, Optional.of(other), pieceBytes, host, authority, clock);
    }

    public WinRmSettings listeningOn(int otherPort, int otherPagePort) {
        return new WinRmSettings(otherPort, otherPagePort, login, kerberos, pieceBytes, host, authority, clock);
    }

    public WinRmSettings withPiecesOf(int bytes) {
        return new WinRmSettings(port, pagePort, login, kerberos, bytes, host, authority, clock);
    }

    public WinRmSettings writingAuthorityTo(Path file) {
        return new WinRmSettings(port, pagePort, login, kerberos, pieceBytes, host, Optional.of(file), clock);
    }
}
