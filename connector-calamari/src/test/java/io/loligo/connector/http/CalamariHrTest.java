package io.loligo.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.loligo.connector.connection.Address;
import io.loligo.connector.connection.ApiKey;
import io.loligo.connector.connection.KeyReference;
import io.loligo.connector.connection.KeyRing;
import io.loligo.connector.pass.Answer;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Question;
import io.loligo.connector.pass.TooLargeException;
import io.loligo.connector.source.Presets;
import io.loligo.outbound.CheckedAddresses;
import io.loligo.outbound.Network;
import io.loligo.outbound.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.DnsResolver;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalamariHrTest {
    private static final KeyRing KEYS = new KeyRing(Map.of(), Path.of("/nowhere"));
    private static final Question PEOPLE =
            Question.to(Presets.CALAMARI_PEOPLE_V2.source().lists().getFirst());
    private static final Question EMPLOYEES =
            Question.to(Presets.CALAMARI_EMPLOYEES_V1.source().lists().getFirst());

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Instant> times = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private Map<String, String> headers = Map.of("Content-Type", "application/json");
    private String body = "{}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aQuestionIsSentAsItIsWrittenWithTheKeyInItsHeaderAlone() throws Exception {
        try (Answer answer = hr("127.0.0.1", Reach.anywhere(true)).ask(PEOPLE)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{}");
        }
        try (Answer answer = hr("127.0.0.1", Reach.anywhere(true)).ask(EMPLOYEES)) {
            assertThat(answer.contentType()).isEqualTo("application/json");
        }

        assertThat(asked)
                .containsExactly(
                        new Asked(
                                "GET",
                                "/api/people/v2?archived=false&projection=FULL&sort=id%2CASC",
                                "",
                                "Basic Y2FsYW1hcmk6c2VjcmV0"),
                        new Asked(
                                "POST",
                                "/api/employees/v1/search",
                                "{\"withArchived\":true}",
                                "Basic Y2FsYW1hcmk6c2VjcmV0"));
        assertThat(times).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1", "0"})
    void anInsideAddressIsNotAskedByWhateverNameItGoes(String host) {
        Fault fault = fault(hr(host, new Reach(true, List.of())));

        assertThat(fault.kind()).isIn(Kind.ADDRESS_NOT_ALLOWED, Kind.UNREACHABLE);
        assertThat(asked).isEmpty();
    }

    @Test
    void aRefusedAddressIsNamedWithWhatToDo() {
        Fault fault = fault(hr("127.0.0.1", new Reach(true, List.of())));

        assertThat(fault.kind()).isEqualTo(Kind.ADDRESS_NOT_ALLOWED);
        assertThat(fault.message())
                .contains("GET /people/v2")
                .contains("127.0.0.1, which is not a public address")
                .contains("loligo.calamari.reach.allow-networks");
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsConnectedTo() throws Exception {
        Rebinding names = new Rebinding("127.0.0.1", "169.254.169.254");
        Reach onlyOne = new Reach(true, List.of(Network.of("127.0.0.1")));
        Address address = address("hr.example", onlyOne);
        try (CalamariHr hr =
                new CalamariHr(address, KEYS, Clock.systemUTC(), times::add, CalamariClient.to(address, names))) {
            hr.ask(PEOPLE).close();
            assertThat(names.questions).isEqualTo(1);
            assertThat(asked).hasSize(1);

            assertThat(fault(hr).kind()).isEqualTo(Kind.ADDRESS_NOT_ALLOWED);
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void oneBadAddressAmongGoodOnesSpoilsTheName() {
        DnsResolver both = new Fixed("1.1.1.1", "10.0.0.1");

        Assertions.assertThatThrownBy(
                        () -> new CheckedAddresses(host -> Reach.publicOnly(), both).resolve("hr.example"))
                .hasMessage("hr.example is 10.0.0.1, which is not a public address");
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        status = 302;
        headers = Map.of("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
        try (Answer answer = hr("127.0.0.1", Reach.anywhere(true)).ask(PEOPLE)) {
            assertThat(answer.status()).isEqualTo(302);
        }

        assertThat(asked).extracting(Asked::target).noneMatch(target -> target.contains("secret"));
    }

    @Test
    void anErrorIsAskedForOnceOnly() throws Exception {
        status = 503;
        headers = Map.of("Retry-After", "7");
        try (Answer answer = hr("127.0.0.1", Reach.anywhere(true)).ask(PEOPLE)) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isEqualTo(Optional.of(Duration.ofSeconds(7)));
        }

        assertThat(asked).hasSize(1);
    }

    @Test
    void anAnswerThatGrowsTooLargeIsCut() throws Exception {
        body = " ".repeat(20_000);
        try (Answer answer = hr("127.0.0.1", Reach.anywhere(true)).ask(PEOPLE)) {
            Assertions.assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(TooLargeException.class);
        }
    }

    @Test
    void aMissingKeyIsSaidBeforeAnythingIsSent() {
        Address keyless = new Address(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api"),
                new KeyReference.Variable("LOLIGO_CALAMARI_API_KEY_ACME"),
                Reach.anywhere(true),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                10_000,
                false);
        try (CalamariHr hr = new CalamariHr(keyless, KEYS, Clock.systemUTC(), times::add)) {
            Fault fault = fault(hr);

            assertThat(fault.kind()).isEqualTo(Kind.NO_API_KEY);
            assertThat(fault.answered()).isEqualTo("there is no environment variable LOLIGO_CALAMARI_API_KEY_ACME");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        CalamariHr hr = hr("127.0.0.1", Reach.anywhere(true));
        server.stop(0);

        assertThat(fault(hr).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(fault(hr("nowhere.invalid", Reach.anywhere(true))).answered())
                .contains("nowhere.invalid");
    }

    private static Fault fault(CalamariHr hr) {
        return catchThrowableOfType(FaultException.class, () -> hr.ask(PEOPLE)).fault();
    }

    private CalamariHr hr(String host, Reach reach) {
        return new CalamariHr(address(host, reach), KEYS, Clock.systemUTC(), times::add);
    }

    private Address address(String host, Reach reach) {
        return new Address(
                URI.create("http://" + host + ":" + server.getAddress().getPort() + "/api"),
                new KeyReference.Given(new ApiKey("secret")),
                reach,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                10_000,
                false);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("Authorization")));
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Connection", "close");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Asked(String method, String target, String body, String authorization) {}

    /** A name whose addresses these are. */
    private record Fixed(List<String> addresses) implements DnsResolver {
        Fixed(String... addresses) {
            this(List.of(addresses));
        }

        @Override
        public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            InetAddress[] all = new InetAddress[addresses.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = InetAddress.getByName(addresses.get(i));
            }
            return all;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** A name that is at another address each time it is asked for. */
    private static final class Rebinding implements DnsResolver {
        private final List<String> addresses;
        private int questions;

        Rebinding(String... addresses) {
            this.addresses = List.of(addresses);
        }

        @Override
        public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            return new InetAddress[] {InetAddress.getByName(addresses.get(questions++))};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
