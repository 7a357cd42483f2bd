package io.loligo.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SambaDomainIT {
    @Test
    void twoDomainsRunSideBySideAndEachKeepsItsOwn(@TempDir Path first, @TempDir Path second) throws Exception {
        String firstPassword;
        try (SambaDomain one = SambaDomain.start(first);
                SambaDomain other = SambaDomain.start(second)) {
            firstPassword = one.address().password();

            assertThat(one.address().host()).isNotEqualTo(other.address().host());
            assertThat(presentedCertificate(one.address())
                            .getSubjectX500Principal()
                            .getName())
                    .contains("CN=" + one.address().certificateName());
            presentedCertificate(other.address());
        }

        try (SambaDomain again = SambaDomain.start(first)) {
            assertThat(again.address().password()).isEqualTo(firstPassword);
            assertThat(SambaDomain.address(first, again.address().host())).isEqualTo(again.address());
        }
    }

    @Test
    void aProcessThatIsKilledTakesItsDomainWithIt(@TempDir Path home) throws Exception {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PartHost.class.getName(),
                        "domain",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("host.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(home.resolve("address")));
        List<ProcessHandle> processes = host.descendants().toList();

        host.destroyForcibly();

        assertThat(processes).isNotEmpty();
        await().atMost(Duration.ofSeconds(20)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void theSharedDomainIsOneForAll() throws Exception {
        DomainAddress shared = SharedParts.domain();

        assertThat(SharedParts.domain()).isEqualTo(shared);
        presentedCertificate(shared);
    }

    @Test
    void nothingListensAfterTheStop(@TempDir Path home) throws Exception {
        DomainAddress address;
        try (SambaDomain domain = SambaDomain.start(home)) {
            address = domain.address();
        }

        assertThatThrownBy(() -> new Socket(address.host(), address.ldapsPort()).close())
                .isInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void aDirectoryTooDeepForSocketsIsRefusedInWords(@TempDir Path home) {
        Path deep = home.resolve("d".repeat(90));

        assertThatThrownBy(() -> SambaDomain.start(deep))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at most 75 characters");
    }

    @Test
    void anAddressDoesNotPrintItsPassword() {
        var address = new DomainAddress(
                "127.0.0.1", 389, 636, 3268, 3269, "DC=corp", "administrator", "secret", Path.of("ca.pem"), "dc1");

        assertThat(address.toString()).doesNotContain("secret");
    }

    private static X509Certificate presentedCertificate(DomainAddress address) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(address.caCertificate())) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(address.host(), address.ldapsPort())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }
}
