package io.loligo.executor.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which servers are believed to be who they say: those whose certificate the Java platform's own rules accept, given the
 * authorities of a PEM file or else the platform's. Other than the platform, it takes no certificate that has expired even
 * if the file names the certificate itself.
 */
public record Trust(X509TrustManager platform) implements X509TrustManager {

    public static Trust of(Optional<Path> authorities) throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities.isPresent() ? store(authorities.get()) : null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .map(Trust::new)
                .orElseThrow(() -> new GeneralSecurityException("this Java platform has no trust manager for X.509"));
    }

    private static KeyStore store(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(file);
            if (certificates.isEmpty()) {
                throw new CertificateException(pem + " holds no certificate in PEM form");
            }
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("authority " + store.size(), certificate);
            }
        }
        return store;
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String method)
            throws CertificateException {
        platform.checkServerTrusted(chain, method);
        if (chain != null) {
            chain[0].checkValidity();
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String method)
            throws CertificateException {
        platform.checkClientTrusted(chain, method);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return platform.getAcceptedIssuers();
    }
}
