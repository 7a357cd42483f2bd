package io.loligo.executor.cloud.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.executor.cloud.CloudPerson;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Delivery;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.http.HttpFront;
import io.loligo.simulators.tls.ServerCertificate;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What passes between the executor and a server that is not as it should be. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphConnectionIT {
    private static final Set<Aspect> LICENCES = Set.of(Aspect.LICENCES);
    private static final CloudQuestion ANYBODY =
            new CloudQuestion(new CloudPerson(List.of(), Optional.of("ann@x")), LICENCES);

    @TempDir
    Path folder;

    private ServerCertificate certificate;
    private final List<Request> requests = new ArrayList<>();

    @BeforeAll
    void issue() throws Exception {
        certificate = ServerCertificate.issue("graph.test", Clock.systemUTC().instant());
    }

    @Test
    void aServerWhoseAuthorityIsTrustedIsAsked() throws Exception {
        try (HttpFront server = server(request -> page(Optional.empty()));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.of(authority()))) {
            assertThat(cloud.look(ANYBODY).user()).isEmpty();
            cloud.check();
        }
        assertThat(requests)
                .allSatisfy(request ->
                        assertThat(request.path() + request.query()).doesNotContain("S3cret", "token-of-the-test"));
        assertThat(requests.getFirst().body()).contains("client_secret=S3cret-of-the-test");
    }

    @Test
    void aServerWhoseAuthorityIsNotTrustedGetsNoSecret() throws Exception {
        try (HttpFront server = server(request -> page(Optional.empty()));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.empty())) {
            SystemException refused = catchThrowableOfType(SystemException.class, () -> cloud.look(ANYBODY));

            assertThat(refused.trouble()).isEqualTo(new Trouble.Unreachable(Trouble.Sent.NO));
            assertThat(refused.advice()).contains("trust-certificate");
        }
        assertThat(requests).isEmpty();
    }

    @Test
    void nobodyAtTheAddressIsSaid() throws Exception {
        URI gone;
        try (HttpFront server = server(request -> page(Optional.empty()))) {
            gone = server.uri();
        }
        try (GraphCloud cloud = SimulatedTenant.at(gone, Optional.of(authority()))) {
            SystemException refused = catchThrowableOfType(SystemException.class, () -> cloud.look(ANYBODY));

            assertThat(refused.trouble()).isEqualTo(new Trouble.Unreachable(Trouble.Sent.NO));
            assertThat(refused.advice()).contains("network");
        }
    }

    @Test
    void pagesAreFollowedToTheLast() throws Exception {
        try (HttpFront server = server(request -> page(
                        request.parameter("$skiptoken").isPresent()
                                ? Optional.empty()
                                : Optional.of("https://" + request.headers().get("host")
                                        + "/v1.0/subscribedSkus?$skiptoken=a%26b")));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.of(authority()))) {
            assertThat(cloud.look(ANYBODY).subscriptions()).hasSize(2);
        }
        assertThat(requests.getLast().parameter("$skiptoken")).contains("a&b");
    }

    @Test
    void aPageElsewhereIsNotFollowed() throws Exception {
        try (HttpFront server =
                        server(request -> page(Optional.of("https://evil.example/v1.0/subscribedSkus?$skiptoken=1")));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.of(authority()))) {
            SystemException refused = catchThrowableOfType(SystemException.class, cloud::check);

            assertThat(refused.trouble()).isInstanceOf(Trouble.Lasting.class);
        }
    }

    @Test
    void pagesWithoutEndAreGivenUp() throws Exception {
        try (HttpFront server = server(request -> page(Optional.of(
                        "https://" + request.headers().get("host") + "/v1.0/subscribedSkus?$skiptoken=again")));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.of(authority()))) {
            SystemException refused = catchThrowableOfType(SystemException.class, cloud::check);

            assertThat(refused.answered()).contains("more than 50 pages");
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (HttpFront server = server(request -> Answer.empty(302).with("Location", "https://evil.example/"));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.of(authority()))) {
            SystemException refused = catchThrowableOfType(SystemException.class, cloud::check);

            assertThat(refused.trouble()).isInstanceOf(Trouble.Lasting.class);
            assertThat(refused.answered()).contains("HTTP 302");
        }
    }

    @Test
    void aServerThatKeepsSilentIsGivenUp() throws Exception {
        try (HttpFront server =
                        server(request -> page(Optional.empty()).with(new Delivery.Late(Duration.ofSeconds(30))));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.of(authority()))) {
            SystemException late = catchThrowableOfType(SystemException.class, cloud::check);

            assertThat(late.trouble()).isEqualTo(new Trouble.Unreachable(Trouble.Sent.PERHAPS));
            assertThat(late.answered()).startsWith("read what licences the tenant has: ");
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() throws Exception {
        try (HttpFront server = server(request -> page(Optional.empty()).with(new Delivery.Broken()));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.of(authority()))) {
            SystemException broken = catchThrowableOfType(SystemException.class, cloud::check);

            assertThat(broken.trouble()).isEqualTo(new Trouble.Unreachable(Trouble.Sent.PERHAPS));
        }
    }

    @Test
    void anAnswerWithoutEndIsCut() throws Exception {
        byte[] flood = new byte[12 * 1024 * 1024];
        try (HttpFront server = server(request -> Answer.bytes(200, "application/json", flood));
                GraphCloud cloud = SimulatedTenant.at(server.uri(), Optional.of(authority()))) {
            SystemException refused = catchThrowableOfType(SystemException.class, cloud::check);

            assertThat(refused.trouble()).isInstanceOf(Trouble.Lasting.class);
            assertThat(refused.answered()).contains("larger than");
        }
    }

    /** Gives out tokens and finds no user; the rest is up to the test. */
    private HttpFront server(Function<Request, Answer> skus) {
        requests.clear();
        return HttpFront.listening("127.0.0.1", 0, Optional.of(certificate), request -> {
            synchronized (requests) {
                requests.add(request);
            }
            if (request.path().endsWith("/token")) {
                return Answer.json(
                        200,
                        ContractsJson.mapper()
                                .createObjectNode()
                                .put("access_token", "token-of-the-test")
                                .put("expires_in", 3600));
            }
            return request.path().equals("/v1.0/users")
                    ? Answer.json(
                            200,
                            ContractsJson.mapper()
                                    .createObjectNode()
                                    .set("value", ContractsJson.mapper().createArrayNode()))
                    : skus.apply(request);
        });
    }

    private static Answer page(Optional<String> next) {
        ObjectNode page = ContractsJson.mapper().createObjectNode();
        page.putArray("value").addObject().put("skuId", "S").put("skuPartNumber", "S");
        next.ifPresent(link -> page.put("@odata.nextLink", link));
        return Answer.json(200, page);
    }

    private Path authority() throws Exception {
        return Files.writeString(folder.resolve("authority.pem"), certificate.authorityPem());
    }
}
