package io.loligo.executor.cloud.graph;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a tenant is and how to get in.
 *
 * @param graph such as {@code https://graph.microsoft.com}; a national cloud has its own
 * @param login such as {@code https://login.microsoftonline.com}
 * @param trust PEM file of the authorities to trust instead of the platform's
 * @param proxy of HTTP, through which both are reached
 */
public record GraphSettings(
        URI graph,
        URI login,
        Application application,
        Optional<Path> trust,
        Optional<InetSocketAddress> proxy,
        Deadlines deadlines) {

    /** The application that was registered for Loligo. */
    public record Application(String tenant, String client, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "application " + client + " in " + tenant;
        }
    }

    /**
     * How long to wait for what.
     *
     * @param connect for a connection
     * @param answer for a whole answer
     * @param settling until a change that was accepted shows when it is read
     * @param arrival between two looks for a mailbox or a user that is on its way
     */
    public record Deadlines(Duration connect, Duration answer, Duration settling, Duration arrival) {}

    public GraphSettings {
        refuseUnlessSafe("graph", graph);
        refuseUnlessSafe("login", login);
    }

    /** Whatever leaves this machine goes over TLS: a token is as good as a password for an hour. */
    private static void refuseUnlessSafe(String what, URI address) {
        boolean isSafe =
                "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLoopback(address));
        boolean isPlain = address.getRawQuery() == null
                && address.getRawUserInfo() == null
                && (address.getRawPath() == null
                        || address.getRawPath().isEmpty()
                        || address.getRawPath().equals("/"));
        if (!isSafe || address.getHost() == null || !isPlain) {
            throw new IllegalArgumentException(
                    what + ": https://host[:port] without a path, such as https://graph.microsoft.com, not " + address);
        }
    }

    private static boolean isLoopback(URI address) {
        try {
            return address.getHost() != null
                    && (address.getHost().equals("localhost")
                            || address.getHost().matches("[0-9.]+|\\[.*]"))
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
