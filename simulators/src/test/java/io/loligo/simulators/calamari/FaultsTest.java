package io.loligo.simulators.calamari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Scope;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.exchange.Endpoint;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
    private static final List<Fault> EVERY_FAULT = List.of(
            new Fault.Unauthorized(),
            new Fault.Forbidden(),
            new Fault.TooManyRequests(Optional.of(Duration.ofSeconds(7))),
            new Fault.ServerError(503),
            new Fault.SlowBody(Duration.ofMillis(400)),
            new Fault.ConnectionReset(),
            new Fault.TruncatedJson(),
            new Fault.HtmlPage(),
            new Fault.EmptyList(),
            new Fault.DuplicateRow(),
            new Fault.MovedRow(),
            new Fault.ChangedTotal(),
            new Fault.ExtraAttributes(),
            new Fault.NullObject(),
            new Fault.MissingKey(Optional.of("email")),
            new Fault.OffsetDates());

    /** The two lists that a connector reads, page by page. */
    enum PagedList {
        EMPLOYEES(Endpoint.EMPLOYEES_SEARCH, "employees", "id"),
        PEOPLE(Endpoint.PEOPLE_LIST, "data", "legacyId");

        private final Endpoint endpoint;
        private final String rows;
        private final String key;

        PagedList(Endpoint endpoint, String rows, String key) {
            this.endpoint = endpoint;
            this.rows = rows;
            this.key = key;
        }

        HttpResponse<String> ask(Outsider outsider, int page) throws IOException, InterruptedException {
            return this == EMPLOYEES
                    ? outsider.post("/employees/v1/search", "{\"page\":%d}".formatted(page))
                    : outsider.get("/people/v2?archived=false&limit=10&offset=" + 10 * page);
        }

        JsonNode rows(Outsider outsider, int page) throws IOException, InterruptedException {
            return Outsider.tree(ask(outsider, page)).path(rows);
        }

        int first(Outsider outsider, int page) throws IOException, InterruptedException {
            return rows(outsider, page).path(0).path(key).asInt();
        }

        int pages(Outsider outsider) throws IOException, InterruptedException {
            JsonNode answer = Outsider.tree(ask(outsider, 1));
            return this == EMPLOYEES
                    ? answer.path("totalPages").asInt()
                    : answer.path("total").asInt() - 22;
        }
    }

    private CalamariSimulator calamari;
    private Outsider outsider;

    @BeforeEach
    void start() {
        calamari = CalamariSimulator.start(SimulatorSettings.of(25, Outsider.KEY)
                .with(Switch.RATE_LIMIT, "off")
                .with(Switch.V1_PAGE_SIZE, "10")
                .with(Switch.V2_META, "total"));
        outsider = Outsider.of(calamari);
    }

    @AfterEach
    void stop() {
        calamari.close();
    }

    @Test
    void everyFaultIsTried() {
        assertThat(EVERY_FAULT).extracting(Fault::kind).containsExactlyElementsOf(Fault.kinds());
    }

    @ParameterizedTest
    @EnumSource(PagedList.class)
    void everyFaultSpoilsTheAnswerOnceAndTheNextOneIsRight(PagedList list) throws Exception {
        String right = list.ask(outsider, 1).body();
        for (Fault fault : EVERY_FAULT) {
            calamari.control().arm(fault, Scope.on(list.endpoint).times(1));
            spoils(fault, list);
            assertThat(calamari.control().status().faults()).as(fault.kind()).isEmpty();
            assertThat(list.ask(outsider, 1).body()).isEqualTo(right);
        }
    }

    @Test
    void aFaultSparesOtherEndpointsAndAsManyRequestsAsItIsTold() throws Exception {
        calamari.control()
                .arm(
                        new Fault.ServerError(500),
                        Scope.on(Endpoint.EMPLOYEES_LIST).after(2).times(2));

        assertThat(outsider.get("/people/v2").statusCode()).isEqualTo(200);
        assertThat(statuses(6)).containsExactly(200, 200, 500, 500, 200, 200);
    }

    @Test
    void aFaultWithoutANumberStaysUntilItIsCleared() throws Exception {
        var armed = calamari.control().arm(new Fault.ServerError(502), Scope.everything());
        assertThat(statuses(3)).containsOnly(502);

        calamari.control().clearFault(armed.id());

        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void severalFaultsBefallTheSameAnswer() throws Exception {
        calamari.control().arm(new Fault.ExtraAttributes(), Scope.everything());
        calamari.control().arm(new Fault.OffsetDates(), Scope.everything());

        JsonNode row = PagedList.PEOPLE.rows(outsider, 0).path(1);

        assertThat(row.path("xAddedByTheVendor").asInt()).isOne();
        assertThat(row.path("hireDate").asText()).endsWith("T00:00:00+0000");
    }

    @Test
    void aMissingKeyIsByDefaultTheOneOfEachGeneration() throws Exception {
        calamari.control().arm(new Fault.MissingKey(Optional.empty()), Scope.everything());

        assertThat(PagedList.EMPLOYEES.rows(outsider, 0)).noneMatch(row -> row.has("id"));
        assertThat(PagedList.PEOPLE.rows(outsider, 0)).noneMatch(row -> row.has("id") || row.has("legacyId"));
    }

    private void spoils(Fault fault, PagedList list) throws Exception {
        switch (fault) {
            case Fault.Unauthorized unauthorized ->
                assertThat(list.ask(outsider, 1).statusCode()).isEqualTo(401);
            case Fault.Forbidden forbidden ->
                assertThat(list.ask(outsider, 1).statusCode()).isEqualTo(403);
            case Fault.TooManyRequests tooMany -> {
                HttpResponse<String> answer = list.ask(outsider, 1);
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).contains("7");
            }
            case Fault.ServerError broken ->
                assertThat(list.ask(outsider, 1).statusCode()).isEqualTo(broken.status());
            case Fault.SlowBody slow -> {
                long began = System.nanoTime();
                assertThat(list.rows(outsider, 1)).hasSize(10);
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .isGreaterThan(slow.over().dividedBy(2));
            }
            case Fault.ConnectionReset reset ->
                assertThatThrownBy(() -> list.ask(outsider, 1)).isInstanceOf(IOException.class);
            case Fault.TruncatedJson truncated ->
                assertThatThrownBy(() -> list.rows(outsider, 1)).isInstanceOf(JsonProcessingException.class);
            case Fault.HtmlPage page -> {
                HttpResponse<String> answer = list.ask(outsider, 1);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).startsWith("<!DOCTYPE html>");
            }
            case Fault.EmptyList empty -> assertThat(list.rows(outsider, 1)).isEmpty();
            case Fault.DuplicateRow duplicate ->
                assertThat(list.first(outsider, 1)).isEqualTo(10);
            case Fault.MovedRow moved -> assertThat(list.first(outsider, 1)).isEqualTo(12);
            case Fault.ChangedTotal changed -> assertThat(list.pages(outsider)).isEqualTo(4);
            case Fault.ExtraAttributes extra ->
                assertThat(list.rows(outsider, 1)).allMatch(row -> row.has("xAddedByTheVendor") && row.has("xMore"));
            case Fault.NullObject gone ->
                assertThat(list.rows(outsider, 1))
                        .allMatch(row -> row.valueStream().noneMatch(JsonNode::isContainerNode)
                                && row.path("teams").isNull());
            case Fault.MissingKey missing ->
                assertThat(list.rows(outsider, 1)).isNotEmpty().noneMatch(row -> row.has("email"));
            case Fault.OffsetDates dates ->
                assertThat(list.rows(outsider, 1))
                        .allMatch(row -> row.path("hireDate").asText().endsWith("T00:00:00+0000"));
        }
    }

    private List<Integer> statuses(int requests) throws Exception {
        Stream.Builder<Integer> statuses = Stream.builder();
        for (int i = 0; i < requests; i++) {
            statuses.add(outsider.post("/employees/v1/list", "{}").statusCode());
        }
        return statuses.build().toList();
    }

    @Test
    void aRequestThatAFaultBefellIsCountedAsAsked() throws Exception {
        calamari.control().arm(new Fault.ServerError(500), Scope.everything());
        statuses(2);

        assertThat(calamari.control().status().requests()).isEqualTo(Map.of("POST /employees/v1/list", 2L));
    }
}
