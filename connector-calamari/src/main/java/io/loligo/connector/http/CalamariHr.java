package io.loligo.connector.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.connector.connection.Address;
import io.loligo.connector.connection.ApiKey;
import io.loligo.connector.connection.KeyRing;
import io.loligo.connector.connection.MissingKeyException;
import io.loligo.connector.pass.Answer;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.Question;
import io.loligo.connector.source.Endpoint;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.outbound.CheckedAddresses.AddressNotAllowedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIBuilder;
import org.jspecify.annotations.Nullable;

/** Calamari over HTTPS with Basic authentication, whose user is always {@code calamari}. Redirects are not followed. */
public final class CalamariHr implements Hr {
    private static final String USER = "calamari";

    private final Address address;
    private final KeyRing keys;
    private final Clock clock;
    private final Consumer<Instant> serverTime;
    private final CloseableHttpClient client;

    /** @param serverTime is told what time it is at HR, with every answer that says so */
    public CalamariHr(Address address, KeyRing keys, Clock clock, Consumer<Instant> serverTime) {
        this(address, keys, clock, serverTime, CalamariClient.to(address));
    }

    CalamariHr(Address address, KeyRing keys, Clock clock, Consumer<Instant> serverTime, CloseableHttpClient client) {
        this.address = address;
        this.keys = keys;
        this.clock = clock;
        this.serverTime = serverTime;
        this.client = client;
    }

    @Override
    public Answer ask(Question question) throws FaultException {
        HttpUriRequestBase request = request(question, credentials(question));
        long since = System.nanoTime();
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            HttpDates.read(header(response, HttpHeaders.DATE)).ifPresent(serverTime);
            return new Answer(
                    response.getCode(),
                    Optional.ofNullable(header(response, HttpHeaders.CONTENT_TYPE))
                            .orElse(""),
                    HttpDates.retryAfter(header(response, HttpHeaders.RETRY_AFTER), clock.instant()),
                    new LimitedStream(body(request, response), address.maxPageBytes(), address.readTimeout(), since));
        } catch (AddressNotAllowedException inside) {
            throw fault(Kind.ADDRESS_NOT_ALLOWED, question, String.valueOf(inside.getMessage()), inside);
        } catch (IOException unanswered) {
            boolean late = System.nanoTime() - since >= address.readTimeout().toNanos();
            throw late
                    ? fault(Kind.TOO_SLOW, question, "no answer within " + address.readTimeout(), unanswered)
                    : fault(Kind.UNREACHABLE, question, why(unanswered), unanswered);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }

    private String credentials(Question question) throws FaultException {
        try {
            ApiKey key = keys.find(address.key());
            byte[] pair = (USER + ":" + key.value()).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        } catch (MissingKeyException missing) {
            throw fault(Kind.NO_API_KEY, question, String.valueOf(missing.getMessage()), missing);
        }
    }

    private HttpUriRequestBase request(Question question, String credentials) {
        HttpUriRequestBase request =
                new HttpUriRequestBase(question.endpoint().method().name(), uri(question));
        if (question.endpoint().method() == Endpoint.Method.POST) {
            request.setEntity(new StringEntity(json(question.body()), ContentType.APPLICATION_JSON));
        }
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        request.setHeader(HttpHeaders.AUTHORIZATION, credentials);
        return request;
    }

    private URI uri(Question question) {
        try {
            URIBuilder uri = new URIBuilder(address.base() + question.endpoint().path(), StandardCharsets.UTF_8);
            question.query().forEach(uri::addParameter);
            return uri.build();
        } catch (URISyntaxException unchecked) {
            throw new IllegalStateException("an endpoint's path is checked when it is read", unchecked);
        }
    }

    /** Closing gives the connection back when the body was read to its end, and cuts it otherwise: what trickles is not waited for. */
    private static InputStream body(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return new FilterInputStream(body) {
            private boolean ended = entity == null;

            @Override
            public int read() throws IOException {
                int one = super.read();
                ended |= one < 0;
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                ended |= count < 0;
                return count;
            }

            @Override
            public void close() throws IOException {
                if (ended) {
                    response.close();
                } else {
                    request.abort();
                }
            }
        };
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static String json(Map<String, Object> body) {
        try {
            return ContractsJson.mapper().writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a question's body must be writable as JSON", unwritable);
        }
    }

    private FaultException fault(Kind kind, Question question, String answered, Exception cause) {
        String tried = question.display() + " at " + address.base().getHost();
        return new FaultException(Fault.of(kind, tried, answered), cause);
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
