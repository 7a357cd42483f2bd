package io.loligo.executor.tls;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a server's certificate is not believed. */
public enum CertificateReason {
    EXPIRED("the server's certificate has expired", "Renew the certificate."),
    NOT_YET_VALID("the server's certificate is not valid yet", "Set the clocks of both machines, or wait until it is."),
    WRONG_NAME(
            "the server's certificate bears another name than the address",
            "Use the name in the certificate as the address, or set expected-host-name to it."),
    UNKNOWN_AUTHORITY(
            "the server's certificate comes from an authority that is not trusted",
            "Set trust-certificate to the PEM file of the authority that issued it."),
    OTHER(
            "no encrypted connection could be agreed upon",
            "Look at the server's certificate and the TLS versions that it offers.");

    private final String words;
    private final String advice;

    CertificateReason(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    public String words() {
        return words;
    }

    public String advice() {
        return advice;
    }

    /** Empty when the trouble is not about TLS. */
    public static Optional<CertificateReason> of(Throwable trouble) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = trouble; one != null && chain.size() < 20; one = one.getCause()) {
            chain.add(one);
        }
        String said =
                String.join(" ", chain.stream().map(String::valueOf).toList()).toLowerCase(Locale.ROOT);
        if (any(chain, CertificateNotYetValidException.class)
                || says(said, "notyetvalid", "not yet valid", "notbefore")) {
            return Optional.of(NOT_YET_VALID);
        }
        if (any(chain, CertificateExpiredException.class)
                || says(said, "expired", "notafter", "validity check failed", "timestamp check failed")) {
            return Optional.of(EXPIRED);
        }
        if (says(said, "hostname", "host name")) {
            return Optional.of(WRONG_NAME);
        }
        if (any(chain, CertificateException.class) || says(said, "certificateexception", "pkix", "certpath")) {
            return Optional.of(UNKNOWN_AUTHORITY);
        }
        return any(chain, SSLException.class) || says(said, "sslexception", "sslhandshake")
                ? Optional.of(OTHER)
                : Optional.empty();
    }

    private static boolean any(List<Throwable> chain, Class<? extends Throwable> kind) {
        return chain.stream().anyMatch(kind::isInstance);
    }

    private static boolean says(String said, String... words) {
        return Arrays.stream(words).anyMatch(said::contains);
    }
}
