package io.loligo.simulators.tls;

import com.unboundid.asn1.ASN1Boolean;
import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.util.OID;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509KeyManager;

/**
 * A certificate authority made for one run, and the certificate that it gave the server. The server proves its own name in
 * the domain, {@code localhost} and the loopback addresses.
 */
public final class ServerCertificate {
    private static final OID BASIC_CONSTRAINTS = new OID("2.5.29.19");
    private static final OID ALTERNATIVE_NAMES = new OID("2.5.29.17");
    private static final byte DNS_NAME = (byte) 0x82;
    private static final byte IP_ADDRESS = (byte) 0x87;
    private static final int KEY_BITS = 2048;
    private static final Duration VALID_BEFORE = Duration.ofDays(1);
    private static final Duration VALID_AFTER = Duration.ofDays(365);
    private static final SignatureAlgorithmIdentifier SIGNATURE = SignatureAlgorithmIdentifier.SHA_256_WITH_RSA;

    private final X509Certificate authority;
    private final SSLContext context;
    private final X509KeyManager keyManager;

    private ServerCertificate(X509Certificate authority, X509KeyManager keyManager) throws GeneralSecurityException {
        this.authority = authority;
        this.keyManager = keyManager;
        context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {keyManager}, null, null);
    }

    /** @param now the middle of the certificates' validity, roughly */
    public static ServerCertificate issue(String hostName, Instant now) throws GeneralSecurityException {
        try {
            long from = now.minus(VALID_BEFORE).toEpochMilli();
            long to = now.plus(VALID_AFTER).toEpochMilli();
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(KEY_BITS);
            KeyPair authorityKeys = keys.generateKeyPair();
            KeyPair serverKeys = keys.generateKeyPair();
            X509Certificate authority = selfSigned("Loligo simulators", authorityKeys, from, to, authorityMark());
            X509Certificate unsigned = selfSigned(hostName, serverKeys, from, to);
            X509Certificate server = X509Certificate.generateIssuerSignedCertificate(
                    SIGNATURE,
                    authority,
                    authorityKeys.getPrivate(),
                    unsigned.getPublicKeyAlgorithmOID(),
                    unsigned.getPublicKeyAlgorithmParameters(),
                    unsigned.getEncodedPublicKey(),
                    unsigned.getDecodedPublicKey(),
                    new DN(new RDN("CN", hostName)),
                    from,
                    to,
                    alternativeNames(hostName));
            return new ServerCertificate(authority, keyManager(serverKeys, server, authority));
        } catch (CertException | IOException refused) {
            throw new GeneralSecurityException("no certificate could be made for " + hostName, refused);
        }
    }

    /** The authority's certificate, which clients must trust. */
    public String authorityPem() {
        return authority.toPEMString();
    }

    public SSLContext context() {
        return context;
    }

    public X509KeyManager keyManager() {
        return keyManager;
    }

    private static X509Certificate selfSigned(
            String name, KeyPair keys, long from, long to, X509CertificateExtension... extensions)
            throws CertException {
        return X509Certificate.generateSelfSignedCertificate(
                SIGNATURE, keys, new DN(new RDN("CN", name)), from, to, extensions);
    }

    private static X509CertificateExtension authorityMark() {
        return new X509CertificateExtension(BASIC_CONSTRAINTS, true, new ASN1Sequence(new ASN1Boolean(true)).encode());
    }

    private static X509CertificateExtension alternativeNames(String hostName) throws IOException {
        List<ASN1Element> names = new ArrayList<>();
        for (String name : List.of(hostName, "localhost")) {
            names.add(new ASN1OctetString(DNS_NAME, name));
        }
        for (String address : List.of("127.0.0.1", "::1")) {
            names.add(new ASN1OctetString(
                    IP_ADDRESS, InetAddress.getByName(address).getAddress()));
        }
        return new X509CertificateExtension(ALTERNATIVE_NAMES, false, new ASN1Sequence(names).encode());
    }

    private static X509KeyManager keyManager(KeyPair keys, X509Certificate server, X509Certificate authority)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        char[] none = new char[0];
        store.setKeyEntry(
                "server", keys.getPrivate(), none, new Certificate[] {server.toCertificate(), authority.toCertificate()
                });
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, none);
        return Arrays.stream(managers.getKeyManagers())
                .filter(X509KeyManager.class::isInstance)
                .map(X509KeyManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("the key store has no key for TLS"));
    }
}
