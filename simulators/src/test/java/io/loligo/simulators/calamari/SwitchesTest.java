package io.loligo.simulators.calamari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Scope;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.exchange.BadInputException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a switch stands can be told by any client, from the answers alone. */
class SwitchesTest {
    /** Shortly before a full second, so that a fixed window is soon over. */
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-11-24T10:00:00.950Z"), ZoneOffset.UTC);

    private static final int PEOPLE = 120;

    static Stream<Arguments> everyValue() {
        return Arrays.stream(Switch.values()).flatMap(one -> values(one).map(value -> Arguments.of(one, value)));
    }

    @ParameterizedTest
    @MethodSource("everyValue")
    void everyValueOfASwitchShowsInTheAnswers(Switch which, String value) throws Exception {
        var settings = SimulatorSettings.of(PEOPLE, Outsider.KEY)
                .with(Switch.RATE_LIMIT, which.key().startsWith("rate.") ? "1" : "off")
                .with(which, value);
        try (var calamari = CalamariSimulator.start(settings, STOPPED)) {
            assertThat(told(which, calamari, Outsider.of(calamari))).isEqualTo(value);
        }
    }

    @Test
    void aSwitchIsFlippedWhileTheSimulatorRunsAndAWrongValueChangesNone() {
        try (var calamari = CalamariSimulator.start(SimulatorSettings.of(10, Outsider.KEY))) {
            calamari.control().flip(Switch.V2_META, "total");
            assertThatThrownBy(() -> calamari.control().flip(Switch.V2_META, "some"))
                    .isInstanceOf(BadInputException.class)
                    .hasMessage("v2.meta: none|total|page, not some");

            assertThat(calamari.control().status().switches())
                    .filteredOn(one -> one.key().equals("v2.meta"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.value()).isEqualTo("total"));
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void aWrongValueOfAnySwitchIsRefusedWithTheAcceptedOnes(Switch which) {
        assertThatThrownBy(() -> SimulatorSettings.of(1, "key").with(which, "no such value"))
                .hasMessage(which.key() + ": " + which.accepted() + ", not no such value");
    }

    private static Stream<String> values(Switch which) {
        return switch (which) {
            case V1_PAGE_SIZE -> Stream.of("100", "1", "37");
            case V2_MAX_LIMIT -> Stream.of("100", "1", "37");
            case RATE_LIMIT -> Stream.of("1", "3", "off");
            case KEY_DENIED_GROUPS ->
                Stream.of("none", "employees", "people", "teams", "absences", "clockin", "people,absences");
            default -> Arrays.stream(which.accepted().split("\\|"));
        };
    }

    private static String told(Switch which, CalamariSimulator calamari, Outsider outsider) throws Exception {
        return switch (which) {
            case V1_PAST_END -> outcome(outsider.post("/employees/v1/list", "{\"page\":99}"), "empty");
            case V1_CURRENT_PAGE_BASE ->
                outsider.posted("/employees/v1/list", "{\"page\":0}")
                        .path("currentPage")
                        .asText();
            case V1_PAGE_SIZE ->
                count(outsider.posted("/employees/v1/list", "{}").path("employees"));
            case V1_EMPTY_TOTAL_PAGES -> {
                outsider.post("/teams/v1/create", "{\"name\":\"Empty\"}");
                yield outsider.posted("/employees/v1/search", "{\"teams\":[\"Empty\"]}")
                        .path("totalPages")
                        .asText();
            }
            case V1_ORDER -> inOrder(ids(outsider, "list", 0)) ? "id" : "name";
            case V1_SEARCH_PAGES -> ids(outsider, "search", 0).equals(ids(outsider, "search", 1)) ? "false" : "true";
            case V1_ARCHIVED_LOOKUP ->
                outcome(
                        outsider.post(
                                "/employees/v1/search",
                                "{\"employee\":\"%s\",\"withArchived\":true}"
                                        .formatted(calamari.control()
                                                .person(PEOPLE + 1)
                                                .email())),
                        "empty");
            case V1_LIST_ARCHIVED -> String.valueOf(ids(outsider, "list", 1).contains(PEOPLE + 1));
            case V1_SEARCH_ARCHIVED -> String.valueOf(ids(outsider, "search", 1).contains(PEOPLE + 1));
            case V2_META -> {
                JsonNode answer = outsider.got("/people/v2?limit=50&offset=50");
                String meta = answer.has("total") ? "total" : answer.has("page") ? "page" : "none";
                assertThat(answer.at(meta.equals("page") ? "/page/totalElements" : "/total")
                                .asInt(124))
                        .isEqualTo(124);
                yield meta;
            }
            case V2_MAX_LIMIT -> count(outsider.got("/people/v2?limit=100000").path("data"));
            case V2_OVER_MAX_LIMIT -> outcome(outsider.get("/people/v2?limit=100000"), "clamp");
            case V2_ARCHIVED_OMITTED ->
                outsider.got("/people/v2?limit=1000").path("data").size() == PEOPLE ? "active" : "both";
            case V2_SORT_ID ->
                inOrder(outsider.got("/people/v2?sort=id,ASC")
                                .path("data")
                                .valueStream()
                                .map(row -> row.path("legacyId").asInt())
                                .toList())
                        ? "created"
                        : "uuid";
            case V2_CREATED_STATUS ->
                String.valueOf(outsider.post("/people/v2", """
                            {"firstName":"A","lastName":"B","email":"a@b","workSchedule":1,"approvalProcess":1,
                             "holidaysCalendar":1}
                            """).statusCode());
            case V2_UNAUTHORIZED_STATUS ->
                new Outsider(calamari.api(), "calamari", "guess")
                                .got("/people/v2")
                                .path("status")
                                .isTextual()
                        ? "string"
                        : "number";
            case V2_FORBIDDEN_STATUS -> {
                calamari.control().arm(new Fault.Forbidden(), Scope.everything());
                yield outsider.got("/people/v2").path("status").asText();
            }
            case ABSENCE_OFFSET -> {
                calamari.control().startAbsence(2, Map.of());
                yield outsider.posted(
                                "/leave/request/v1/find-advanced", "{\"from\":\"2026-11-24\",\"to\":\"2026-11-24\"}")
                        .path(0)
                        .path("created")
                        .asText()
                        .substring("2026-11-24T00:00:00".length());
            }
            case KEY_DENIED_GROUPS -> denied(outsider);
            case RATE_LIMIT -> {
                int granted = granted(outsider, 50);
                yield granted == 50 ? "off" : String.valueOf(granted / 10);
            }
            case RATE_WINDOW -> {
                granted(outsider, 11);
                calamari.control().advance(Duration.ofMillis(60));
                yield granted(outsider, 1) == 1 ? "fixed" : "sliding";
            }
            case RATE_RETRY_AFTER -> {
                granted(outsider, 11);
                yield String.valueOf(outsider.get("/people/v2")
                        .headers()
                        .firstValue("Retry-After")
                        .filter("1"::equals)
                        .isPresent());
            }
            case AUTO_ARCHIVE -> {
                calamari.control().terminate(5, calamari.control().status().today());
                calamari.control().advance(Duration.ofDays(1));
                yield String.valueOf(calamari.control().person(5).archived());
            }
        };
    }

    private static String denied(Outsider outsider) throws Exception {
        Map<String, Integer> answers = new LinkedHashMap<>();
        answers.put("employees", outsider.post("/employees/v1/list", "{}").statusCode());
        answers.put("people", outsider.get("/people/v2").statusCode());
        answers.put("teams", outsider.post("/teams/v1/all", "{}").statusCode());
        answers.put(
                "absences", outsider.post("/leave/v1/get-absence-types", "{}").statusCode());
        answers.put(
                "clockin",
                outsider.post("/clockin/shift/status/v1/get-current-for-all", "{}")
                        .statusCode());
        String denied = answers.entrySet().stream()
                .filter(answer -> answer.getValue() == 403)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
        return denied.isEmpty() ? "none" : denied;
    }

    private static String outcome(java.net.http.HttpResponse<String> response, String otherwise) {
        return response.statusCode() == 400 ? "400" : otherwise;
    }

    private static int granted(Outsider outsider, int requests) throws Exception {
        int granted = 0;
        for (int i = 0; i < requests; i++) {
            granted += outsider.get("/people/v2?limit=1").statusCode() == 200 ? 1 : 0;
        }
        return granted;
    }

    private static List<Integer> ids(Outsider outsider, String method, int page) throws Exception {
        return outsider.posted("/employees/v1/" + method, "{\"page\":%d}".formatted(page))
                .path("employees")
                .valueStream()
                .map(row -> row.path("id").asInt())
                .toList();
    }

    private static boolean inOrder(List<Integer> ids) {
        return ids.equals(ids.stream().sorted().toList());
    }

    private static String count(JsonNode rows) {
        return String.valueOf(rows.size());
    }
}
