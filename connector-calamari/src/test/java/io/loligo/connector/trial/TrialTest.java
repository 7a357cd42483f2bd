package io.loligo.connector.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.document.Reading;
import io.loligo.connector.pass.Answer;
import io.loligo.connector.pass.Company;
import io.loligo.connector.trial.Cost.Certainty;
import io.loligo.documents.SourceFile;
import io.loligo.outbound.Reach;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final String V1 = "preset: calamari-employees-v1\n";
    private static final String V2 = "preset: calamari-people-v2\n";
    private static final String OWN = """
            people:
              paging: {style: page-in-body}
              lists: [{method: POST, path: /employees/v1/search, records: %s}]
              primary-key: %s
              lifecycle: {hire-date: %s}
            """;

    private final Company company = new Company();

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void aSoundConnectionShowsItsSchemaItsKeysAndItsCost(String preset) throws Exception {
        company.people(250);

        Verdict verdict = tried(preset);

        assertThat(verdict.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.rows()).isEqualTo(200);
        assertThat(verdict.columns())
                .extracting(column -> column.pointer().toString())
                .contains("/id", "/firstName", "/email", "/hireDate", "/archived");
        assertThat(verdict.keys())
                .extracting(column -> column.pointer().toString())
                .contains("/id", "/legacyId", "/email")
                .doesNotContain("/hireDate", "/archived");
    }

    @Test
    void atMostTwoPagesOfEachListAndTheAbsencesAreAskedFor() throws Exception {
        company.people(900);
        tried(V2);
        assertThat(company.asked())
                .extracting(question -> question.display())
                .containsExactly(
                        "GET /people/v2 {archived=false, limit=100, offset=0, projection=FULL, sort=id,ASC}",
                        "GET /people/v2 {archived=false, limit=100, offset=100, projection=FULL, sort=id,ASC}",
                        "GET /people/v2 {archived=true, limit=100, offset=0, projection=FULL, sort=id,ASC}",
                        "POST /leave/request/v1/find-advanced {from=2026-10-25, to=2027-01-23}");
    }

    @Test
    void theRuleThatEndsAListIsNamedAndTheCostCountedWhereThePagesTellIt() throws Exception {
        company.people(950);
        Verdict announced = tried(V1);
        assertThat(announced.lists().getFirst().ending())
                .isEqualTo("the answer announces 10 pages; the last of them ends it");
        assertThat(announced.cost().requests()).isEqualTo(11);
        assertThat(announced.cost().certainty()).isEqualTo(Certainty.COUNTED);
        assertThat(announced.cost().interval())
                .isEqualTo(Duration.ofDays(1).multipliedBy(11).dividedBy(2304));

        Verdict silent = tried(V2);
        assertThat(silent.lists())
                .extracting(Verdict.ListVerdict::ending)
                .containsExactly(
                        "nothing is announced and both pages are full; the first page that is short or empty ends it",
                        "page 1 is empty; an empty page ends it");
        assertThat(silent.cost().certainty()).isEqualTo(Certainty.AT_LEAST);
        assertThat(silent.cost().requests()).isEqualTo(5);

        Verdict known = trial().of(connection(V2), OptionalInt.of(950));
        assertThat(known.cost().certainty()).isEqualTo(Certainty.ESTIMATED);
        assertThat(known.cost().requests()).isEqualTo(13);

        Company small = new Company().people(130);
        Verdict short2 = new Trial(ignored -> small, NOON).of(connection(V2), OptionalInt.empty());
        assertThat(short2.lists().getFirst().ending())
                .isEqualTo("page 2 is short (30 rows after 100); a short page ends it");
        assertThat(short2.cost()).isEqualTo(new Cost(4, Certainty.COUNTED, Duration.ofSeconds(150)));
    }

    @Test
    void noPersonsDataIsInAVerdictOnlyItsForm() throws Exception {
        company.people(60);
        for (int id = 1; id <= 60; id++) {
            company.person(id)
                    .put("firstName", "Żaneta")
                    .put("lastName", "Kowalska-" + id)
                    .put("birthDate", "1990-02-03")
                    .put("personalEmail", "zaneta@home.example")
                    .put("phone", "+48 600 100 2" + (10 + id));
            company.person(id).putObject("position").put("name", id % 2 == 0 ? "Developer" : "Accountant");
        }

        Verdict verdict = tried(V1);

        assertThat(verdict.toString()).doesNotContain("Kowalska", "1990", "zaneta", "600 100");
        assertThat(samples(verdict, "/lastName")).containsExactly("Aaaaaaaa-9", "Aaaaaaaa-99");
        assertThat(samples(verdict, "/birthDate")).containsExactly("9999-99-99");
        assertThat(samples(verdict, "/position/name")).containsExactlyInAnyOrder("Developer", "Accountant");
        assertThat(samples(verdict, "/archived")).containsExactly("false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|application/json|{\"code\":\"AUTH\"}|status 401 (AUTH)|api-key holds the current key",
                "403|application/json|{\"title\":\"Licence error.\"}|status 403 (Licence error.)|Give this key access",
                "404|application/json|{\"code\":\"INVALID_METHOD_URL\"}|status 404|it ends in /api",
                "405|application/json|{}|status 405|v1 is asked by POST, v2 by GET",
                "302|text/html|''|status 302|final address",
                "200|text/html|<html>Sign in</html>|content type 'text/html'|not a login page",
                "200|application/json|{\"people\":[{\"id\":1}]}|no list at /employees|in this answer: /people (1 rows)",
                "200|application/json|{\"page\":{\"rows\":[{\"id\":1},{\"id\":2}]}}|no list at /employees|/page/rows (2 rows)",
                "200|application/json|[{\"id\":1}]|no list at /employees|\"\" (1 rows)",
                "200|application/json|{\"message\":\"hello\"}|no list at /employees|holds no list of rows at all"
            })
    void whatIsWrongWithHostKeyScopePathOrPointerIsSaidWithTheFix(
            int status, String type, String body, String answered, String advice) throws Exception {
        company.twist(good -> new Answer(
                status, type, Optional.empty(), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));

        Verdict verdict = tried(V1);

        assertThat(verdict.sound()).isFalse();
        Finding first = verdict.findings().getFirst();
        assertThat(first.tried()).startsWith("POST /employees/v1/search");
        assertThat(first.answered()).contains(answered);
        assertThat(first.advice()).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/legacyID|/hireDate|primary key /legacyID|3 of 3 rows have nothing there|did you mean /legacyId?",
                "/position/name|/hireDate|primary key /position/name|3 rows have only 1 different values there|in these rows: /id, /legacyId, /firstName",
                "/id|/hireDat|field hireDate from /hireDat|no row has anything there|did you mean /hireDate?",
                "/id|/lastName|field hireDate from /lastName|3 of 3 values are no date in a known form; one looks like 'Aaaa9'|Add the pattern to dates"
            })
    void whatIsWrongWithKeyColumnOrFieldIsSaidWithTheFix(
            String key, String hireDate, String tried, String answered, String advice) throws Exception {
        company.people(3);
        List.of(1, 2, 3).forEach(id -> company.person(id).putObject("position").put("name", "Developer"));

        Verdict verdict = tried(OWN.formatted("/employees", key, hireDate));

        Finding first = verdict.findings().getFirst();
        assertThat(first.tried()).isEqualTo(tried);
        assertThat(first.answered()).isEqualTo(answered);
        assertThat(first.advice()).contains(advice);
    }

    @Test
    void aServerThatIgnoresThePageIsFoundOut() throws Exception {
        company.people(100);
        Company first = new Company().people(100);
        company.twist(good -> first.ask(company.asked().getFirst()));

        assertThat(tried(V2).findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::answered)
                .contains("every row of it had come on page 1", "all its people are those of the first list");
    }

    @Test
    void anIntervalThatTheQuotaDoesNotBearIsAWarning() throws Exception {
        company.people(950);

        assertThat(tried(V1 + "interval: PT1M\n").findings()).anySatisfy(finding -> {
            assertThat(finding.weight()).isEqualTo(Finding.Weight.WARNING);
            assertThat(finding.tried()).isEqualTo("interval PT1M");
            assertThat(finding.answered()).contains("11 requests");
        });
    }

    @Test
    void aKeyThatMayNotSeeAbsencesIsAWarningAlone() throws Exception {
        company.people(3);
        company.twist(good -> company.asked().getLast().endpoint().path().startsWith("/leave")
                ? Company.json(403, "{\"title\":\"Licence error.\"}")
                : good);

        Verdict verdict = tried(V1);

        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.findings())
                .anySatisfy(finding -> assertThat(finding.advice()).contains("absences: {enabled: false}"));
    }

    @Test
    void aTableIsTriedTooCountedAndItsWrongPointersNamed() throws Exception {
        company.people(3).serving("/teams/v1/all", "[{\"id\":7,\"name\":\"Berlin\"}]");
        company.person(1).putArray("teamIds").add(8);
        String tables = V1 + "tables: {all: {method: POST, path: /teams/v1/all, key: /id}}\n"
                + "fields: {teams: {from: /%s, type: names, table: all, via: /teamIds/*}}\n";

        Verdict disjoint = tried(tables.formatted("name"));
        assertThat(disjoint.sound()).isTrue();
        assertThat(disjoint.cost().requests()).isEqualTo(3);
        assertThat(disjoint.lists().getLast().list()).isEqualTo("POST /teams/v1/all {}");
        assertThat(disjoint.findings())
                .extracting(Finding::answered)
                .contains("of 1 references at /teamIds/* none is a key at /id on the table's first pages (1 keys)");
        assertThat(tried(tables.formatted("nam")).findings())
                .extracting(Finding::advice)
                .anyMatch(advice -> advice.endsWith("did you mean /name?"));
    }

    @Test
    void noRowsAtAllIsAWarning() throws Exception {
        assertThat(tried(V2).findings())
                .singleElement()
                .extracting(Finding::answered)
                .isEqualTo("no list has a row");
    }

    private static List<String> samples(Verdict verdict, String pointer) {
        return verdict.columns().stream()
                .filter(column -> column.pointer().toString().equals(pointer))
                .findFirst()
                .orElseThrow()
                .samples();
    }

    private Verdict tried(String source) throws Exception {
        return trial().of(connection(source), OptionalInt.empty());
    }

    private Trial trial() {
        return new Trial(ignored -> company, NOON);
    }

    private static Connection connection(String source) {
        String yaml = "kind: connection\nname: acme\nbase-url: https://acme.calamari.io/api\n"
                + "key: {variable: LOLIGO_CALAMARI_API_KEY}\n" + source;
        return ((Reading.Accepted) new ConnectionReader(Reach.publicOnly()).read(new SourceFile("acme.yaml", yaml)))
                .documents()
                .getFirst()
                .connection();
    }
}
