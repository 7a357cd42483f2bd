package io.loligo.executor.cloud.graph;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.concurrent.TimeUnit;

/** The two clients: redirects are not followed, certificates and host names are verified, no status is an exception. */
record GraphConnection(GraphApi graph, TokenApi login) implements AutoCloseable {

    static GraphConnection open(GraphSettings settings) {
        return new GraphConnection(
                client(settings, settings.graph(), GraphApi.class), client(settings, settings.login(), TokenApi.class));
    }

    private static <T> T client(GraphSettings settings, URI address, Class<T> type) {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(settings.deadlines().connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.deadlines().answer().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .verifyHost(true)
                .property("microprofile.rest.client.disable.default.mapper", true);
        settings.trust().ifPresent(file -> builder.trustStore(trusted(file)));
        settings.proxy().ifPresent(proxy -> builder.proxyAddress(proxy.getHostString(), proxy.getPort()));
        return builder.build(type);
    }

    private static KeyStore trusted(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority-" + number++, one);
            }
            if (number == 0) {
                throw new IllegalArgumentException(
                        "trust-certificate: a PEM file with at least one certificate, not " + file);
            }
            return store;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "trust-certificate: a PEM file of certificates, not " + file, unreadable);
        }
    }

    @Override
    public void close() {
        try {
            ((Closeable) graph).close();
            ((Closeable) login).close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
