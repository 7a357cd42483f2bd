package io.loligo.connector.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.connector.connection.Address;
import io.loligo.connector.pass.Answer;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.Question;
import io.loligo.contracts.wire.ContractsJson;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;

/** Calamari over HTTPS with Basic authentication, whose user is always {@code calamari}. Redirects are not followed. */
public final class CalamariHr implements Hr {
    private static final String USER = "calamari";

    private final Address address;
    private final Clock clock;
    private final Consumer<Instant> serverTime;
    private final Map<String, CalamariApi> endpoints = new ConcurrentHashMap<>();

    /** @param serverTime is told what time it is at HR, with every answer that says so */
    public CalamariHr(Address address, Clock clock, Consumer<Instant> serverTime) {
        this.address = address;
        this.clock = clock;
        this.serverTime = serverTime;
    }

    @Override
    public Answer ask(Question question) throws FaultException {
        CalamariApi api = endpoints.computeIfAbsent(question.endpoint().path(), this::client);
        try {
            RestResponse<InputStream> response = switch (question.endpoint().method()) {
                case GET -> api.get(question.query());
                case POST -> api.post(question.query(), json(question.body()));
            };
            HttpDates.read(response.getHeaderString(HttpHeaders.DATE)).ifPresent(serverTime);
            InputStream body = response.getEntity();
            return new Answer(
                    response.getStatus(),
                    Optional.ofNullable(response.getHeaderString(HttpHeaders.CONTENT_TYPE))
                            .orElse(""),
                    HttpDates.retryAfter(response.getHeaderString(HttpHeaders.RETRY_AFTER), clock.instant()),
                    new LimitedStream(body == null ? InputStream.nullInputStream() : body, address.maxPageBytes()));
        } catch (ProcessingException unanswered) {
            throw new FaultException(
                    Fault.of(
                            Fault.Kind.UNREACHABLE,
                            question.display() + " at " + address.base().getHost(),
                            why(unanswered)),
                    unanswered);
        }
    }

    private CalamariApi client(String path) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(address.base() + path))
                .connectTimeout(address.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(address.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(credentials(address.key()))
                .build(CalamariApi.class);
    }

    private static ClientRequestFilter credentials(Address.ApiKey key) {
        byte[] pair = (USER + ":" + key.value()).getBytes(StandardCharsets.UTF_8);
        String header = "Basic " + Base64.getEncoder().encodeToString(pair);
        return request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, header);
    }

    private static String json(Map<String, Object> body) {
        try {
            return ContractsJson.mapper().writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a question's body must be writable as JSON", unwritable);
        }
    }

    /** The deepest cause names what really happened: a name not found, a refused connection, a bad certificate. */
    private static String why(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
