package io.loligo.executor.photo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.photo.PhotoHosts;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.simulators.tls.ServerCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPhotosTest {
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
    private static final int MOST = 100_000;

    private final CountDownLatch over = new CountDownLatch(1);

    @TempDir
    Path folder;

    private HttpsServer server;
    private Path authority;

    @BeforeEach
    void start() throws Exception {
        ServerCertificate certificate = ServerCertificate.issue("photos.example.com", Instant.now());
        authority = Files.writeString(folder.resolve("ca.pem"), certificate.authorityPem());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/ann.jpg" -> {
                exchange.sendResponseHeaders(200, PICTURE.length);
                exchange.getResponseBody().write(PICTURE);
            }
            case "/elsewhere" -> {
                exchange.getResponseHeaders().set("Location", "/ann.jpg");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/endless" -> pour(exchange, MOST / 10, Duration.ZERO);
            case "/trickle" -> pour(exchange, 1, Duration.ofMillis(50));
            default -> exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
        }
        exchange.close();
    }

    private void pour(HttpExchange exchange, int bytes, Duration between) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        try {
            while (!over.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
                body.write(new byte[bytes]);
                body.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFileOfAListedHostComesAsItIs() throws Exception {
        try (HttpPhotos photos = inside("localhost")) {
            assertThat(photos.fetch(at("localhost", "/ann.jpg")).bytes()).isEqualTo(PICTURE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/elsewhere, OUT_OF_SCOPE, not followed",
        "/404, INVALID_VALUE, status 404",
        "/403, MISSING_RIGHT, status 403",
        "/endless, INVALID_VALUE, larger than 100000 bytes"
    })
    void whatIsNoPhotoToTakeIsRefusedInWords(String path, RefusalCode code, String words) throws Exception {
        SystemException refused = trouble(inside("localhost"), at("localhost", path + "?sig=secret"));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Denied(code));
        assertThat(refused.answered()).contains(words).doesNotContain("secret");
        assertThat(refused.advice()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"/500", "/429", "/trickle"})
    void whatMayPassIsTriedAgain(String path) throws Exception {
        SystemException trouble = trouble(inside("localhost"), at("localhost", path));

        assertThat(trouble.trouble()).isEqualTo(new Trouble.Passing());
    }

    @Test
    void aHostOfTheNetworkIsReachedOnlyWhereTheOperatorSaysSo() throws Exception {
        SystemException refused = trouble(outside("localhost"), at("localhost", "/ann.jpg"));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.OUT_OF_SCOPE));
        assertThat(refused.answered()).contains("no public address");
        assertThat(refused.advice()).contains("inside-hosts");
    }

    @Test
    void aNameThatLeadsInsideIsNotReached() throws Exception {
        DnsResolver rebound = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName("169.254.169.254")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        HttpPhotos photos = new HttpPhotos(settings(Set.of("photos.example.com"), Set.of()), rebound);

        SystemException refused = trouble(photos, URI.create("https://photos.example.com/ann.jpg"));

        assertThat(refused.answered()).contains("169.254.169.254", "no public address");
    }

    @ParameterizedTest
    @CsvSource({
        "http://photos.example.com/a.jpg, https://",
        "https://other.example.com/a.jpg, one of [photos.example.com",
        "https://photos.example.com:8443/a.jpg, one of [photos.example.com",
        "https://ann:pw@photos.example.com/a.jpg, without a login",
        "file:///etc/passwd, https://"
    })
    void otherAddressesAreRefusedBeforeAnybodyIsAsked(String address, String words) throws Exception {
        SystemException refused = trouble(outside("photos.example.com"), URI.create(address));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.OUT_OF_SCOPE));
        assertThat(refused.answered()).contains(words).doesNotContain("pw");
    }

    @Test
    void withoutHostsNoneIsFetched() throws Exception {
        HttpPhotos photos = new HttpPhotos(settings(Set.of(), Set.of()), SystemDefaultDnsResolver.INSTANCE);

        SystemException refused = trouble(photos, at("localhost", "/ann.jpg"));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.NOT_CONFIGURED));
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsNotBelieved() throws Exception {
        HttpPhotosSettings known = settings(Set.of(), Set.of("localhost:" + port()));
        HttpPhotos photos = new HttpPhotos(
                new HttpPhotosSettings(known.hosts(), Optional.empty(), known.deadline(), known.mostBytes()));

        SystemException refused = trouble(photos, at("localhost", "/ann.jpg"));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Lasting());
        assertThat(refused.answered()).contains("authority that is not trusted");
    }

    private static SystemException trouble(HttpPhotos photos, URI address) {
        try (photos) {
            return catchThrowableOfType(SystemException.class, () -> photos.fetch(address));
        }
    }

    private HttpPhotos inside(String host) {
        return new HttpPhotos(settings(Set.of(), Set.of(host + ":" + port())));
    }

    private HttpPhotos outside(String host) {
        return new HttpPhotos(settings(Set.of(host, host + ":" + port()), Set.of()));
    }

    private HttpPhotosSettings settings(Set<String> outside, Set<String> inside) {
        return new HttpPhotosSettings(
                new PhotoHosts(outside, inside), Optional.of(authority), Duration.ofSeconds(1), MOST);
    }

    private URI at(String host, String path) {
        return URI.create("https://" + host + ":" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
