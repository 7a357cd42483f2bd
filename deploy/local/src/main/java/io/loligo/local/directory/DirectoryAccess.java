package io.loligo.local.directory;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach a directory.
 *
 * @param address {@code ldaps://host[:port]}
 * @param login how to log in there
 * @param trust whom to trust
 * @param base the distinguished name under which people live
 */
public record DirectoryAccess(URI address, Login login, Trust trust, String base) {

    /**
     * A service account.
     *
     * @param user a user principal name or a distinguished name
     */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /**
     * Which server is the right one.
     *
     * @param certificates a PEM file of authorities; the Java platform's where there is none
     * @param hostName the name on the certificate, where it is not the one in the address
     */
    public record Trust(Optional<Path> certificates, Optional<String> hostName) {}

    public int port() {
        return address.getPort() < 0 ? 636 : address.getPort();
    }
}
