package io.loligo.connector.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.KeyReference;
import io.loligo.connector.source.DayForms;
import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Pointer;
import io.loligo.connector.source.Presets;
import io.loligo.connector.source.Source.ManagerReference;
import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import io.loligo.outbound.Reach;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionReaderTest {
    private static final String LEAST = """
            kind: connection
            name: acme
            base-url: https://acme.calamari.io/api/
            key: {variable: LOLIGO_CALAMARI_API_KEY_ACME}
            """;
    private static final String EVERYTHING = """
            kind: connection
            name: acme
            description: Head office
            base-url: https://acme.us.calamari.io/api
            key: {file: acme-key}
            people:
              paging: {style: page-in-body, parameter: p, first: 1, totals: [/totalPages, /pages]}
              lists:
                - {method: POST, path: /employees/v1/list, body: {withArchived: true, teams: [a]}, records: /employees}
                - {method: POST, path: /employees/v1/former, query: {since: "2020"}, records: ""}
              primary-key: /id
              identities: [/email, /login]
              mail: /login
              managers:
                - {from: /directManager/id}
                - {from: /directManager/email, equals: /email}
              lifecycle: {archived: /archived, hire-date: /hired, termination-date: /plannedFiring}
            fields:
              costCentre: {from: /costCentre/code, type: number}
              born: {from: /birthDate, type: day}
            allow-personal: [born]
            dates: [dd.MM.uuuu]
            interval: PT5M
            zone: Asia/Tokyo
            leaves-at: 17:30
            max-pages: 7
            max-page-bytes: 1000
            connect-timeout: PT1S
            read-timeout: PT2S
            absences: {enabled: false, days-back: 1, days-ahead: 2, categories: [TIMEOFF, WORK], statuses: ACCEPTED}
            guards: {min-records: 10, confirm-missing: 3, max-removals: 4, max-removal-percent: 6, may-vanish: [born], erase-disappeared-after: P7D}
            limits: {per-second: 1, per-hour: 2, per-day: 3, share: 0.5}
            retry: {first: PT1S, longest: PT2S, for-person: PT3S}
            """;

    @Test
    void anAddressAndAKeysPlaceAreEnoughAndMeanWhatTheSettingsMean() {
        Connection acme = accepted(LEAST);

        assertThat(acme.name()).isEqualTo("acme");
        assertThat(acme.address().base()).isEqualTo(URI.create("https://acme.calamari.io/api"));
        assertThat(acme.address().key()).isEqualTo(new KeyReference.Variable("LOLIGO_CALAMARI_API_KEY_ACME"));
        assertThat(acme.address().reach()).isEqualTo(Reach.publicOnly());
        assertThat(acme.address().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(acme.address().readTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(acme.address().maxPageBytes()).isEqualTo(64L << 20);
        assertThat(acme.source()).isEqualTo(Presets.CALAMARI_PEOPLE_V2.source());
        assertThat(acme.interval()).isEmpty();
        assertThat(acme.days().leavesAt()).isEqualTo(LocalTime.of(18, 0));
        assertThat(acme.days().otherwise()).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(acme.absences().enabled()).isTrue();
        assertThat(acme.absences().categories()).containsExactly("TIMEOFF");
        assertThat(acme.guards().confirmMissing()).isEqualTo(2);
        assertThat(acme.eraseDisappearedAfter()).isEqualTo(Duration.ofDays(30));
        assertThat(acme.limits().perDay()).isEqualTo(2880);
        assertThat(acme.limits().share()).isEqualTo(0.8);
        assertThat(acme.pauses().longest()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void everyFieldIsHeeded() {
        Connection acme = accepted(EVERYTHING);
        Paging paging = new Paging.NumberInBody("p", 1, List.of(Pointer.of("/totalPages"), Pointer.of("/pages")));

        assertThat(acme.address().key()).isEqualTo(new KeyReference.MountedFile("acme-key"));
        assertThat(acme.address().maxPageBytes()).isEqualTo(1000);
        assertThat(acme.source().lists()).hasSize(2);
        Endpoint list = acme.source().lists().getFirst();
        assertThat(list.display()).isEqualTo("POST /employees/v1/list");
        assertThat(list.body()).isEqualTo(Map.of("withArchived", true, "teams", List.of("a")));
        assertThat(list.records()).isEqualTo(Pointer.of("/employees"));
        assertThat(list.paging()).isEqualTo(paging);
        assertThat(acme.source().lists().getLast().query()).isEqualTo(Map.of("since", "2020"));
        assertThat(acme.source().key()).isEqualTo(Pointer.of("/id"));
        assertThat(acme.source().identities()).containsExactly(Pointer.of("/email"), Pointer.of("/login"));
        assertThat(acme.source().mail()).isEqualTo(1);
        assertThat(acme.source().managers())
                .containsExactly(
                        new ManagerReference(Pointer.of("/directManager/id"), ManagerReference.KEY),
                        new ManagerReference(Pointer.of("/directManager/email"), 0));
        assertThat(acme.source().fields())
                .containsExactly(
                        new FieldRule("archived", Pointer.of("/archived"), FieldRule.Kind.FLAG),
                        new FieldRule("born", Pointer.of("/birthDate"), FieldRule.Kind.DAY),
                        new FieldRule("costCentre", Pointer.of("/costCentre/code"), FieldRule.Kind.NUMBER),
                        new FieldRule("hireDate", Pointer.of("/hired"), FieldRule.Kind.DAY),
                        new FieldRule("terminationDate", Pointer.of("/plannedFiring"), FieldRule.Kind.DAY));
        assertThat(acme.source().days()).isEqualTo(new DayForms(List.of("dd.MM.uuuu")));
        assertThat(acme.interval()).contains(Duration.ofMinutes(5));
        assertThat(acme.days().leavesAt()).isEqualTo(LocalTime.of(17, 30));
        assertThat(acme.days().otherwise()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(acme.maxPages()).isEqualTo(7);
        assertThat(acme.absences().enabled()).isFalse();
        assertThat(acme.absences().statuses()).isEqualTo(Set.of("ACCEPTED"));
        assertThat(acme.guards().mayVanish()).isEqualTo(Set.of("born"));
        assertThat(acme.eraseDisappearedAfter()).isEqualTo(Duration.ofDays(7));
        assertThat(acme.limits().share()).isEqualTo(0.5);
        assertThat(acme.pauses().forPerson()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void theTextIsKeptAsItWasWrittenWithItsComments() {
        String commented = LEAST + "# asked for by HR\n";

        assertThat(((Reading.Accepted) read(commented)).documents())
                .singleElement()
                .extracting(ConnectionDocument::yaml)
                .isEqualTo(commented);
    }

    @Test
    void aFileMayHoldSeveralButEachNameOnce() {
        assertThat(((Reading.Accepted) read(LEAST + "---\n" + LEAST.replace("name: acme", "name: other"))).documents())
                .extracting(ConnectionDocument::name)
                .containsExactly("acme", "other");
        assertThat(problems(LEAST + "---\n" + LEAST))
                .containsExactly("acme.yaml:7:7: name: there is already a connection 'acme' in this file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "intervall: PT5M | acme.yaml:5:1: intervall: is no field here; did you mean 'interval'?",
                "interval: 5 min | acme.yaml:5:11: interval: a duration above zero, such as PT30S, PT5M or P30D, is accepted, not '5 min'",
                "interval: PT-5M | acme.yaml:5:11: interval: a duration above zero, such as PT30S, PT5M or P30D, is accepted, not 'PT-5M'",
                "interval: [PT5M] | acme.yaml:5:11: interval: a text is accepted, not a list",
                "zone: Europe/Warsow | acme.yaml:5:7: zone: a time zone such as Europe/Warsaw is accepted, not 'Europe/Warsow'",
                "leaves-at: six | acme.yaml:5:12: leaves-at: a time of day such as 18:00 is accepted, not 'six'",
                "preset: v3 | acme.yaml:5:9: preset: 'v3' is not accepted; accepted: calamari-employees-v1, calamari-people-v2",
                "max-pages: 0 | acme.yaml:5:12: max-pages: a whole number from 1 to 100000 is accepted, not '0'",
                "page-limit: many | acme.yaml:5:13: page-limit: a whole number from 1 to 10000 is accepted, not 'many'",
                "limits: {share: 1.5} | acme.yaml:5:17: limits.share: a share above 0 and at most 1, such as 0.8, is accepted, not '1.5'",
                "limits: {per-minute: 5} | acme.yaml:5:10: limits.per-minute: is no field here; accepted: per-day, per-hour, per-second, share",
                "limits: none | acme.yaml:5:9: limits: fields are accepted here (name: value), not a plain value",
                "absences: {enabled: yes} | acme.yaml:5:21: absences.enabled: true or false is accepted, not 'yes'",
                "guards: {max-removal-percent: 101} | acme.yaml:5:31: guards.max-removal-percent: a whole number from 0 to 100 is accepted, not '101'",
                "dates: [dd.MM] | acme.yaml:5:8: dates: a date pattern such as dd.MM.uuuu (letters as in Java's DateTimeFormatter) is accepted, not 'dd.MM'",
                "fields: {home: {from: /addressLine1}} | acme.yaml:5:23: fields.home.from: /addressLine1 is private; name the field in allow-personal if it must leave HR",
                "fields: {born: {from: /birthDate, type: day}} | acme.yaml:5:23: fields.born.from: /birthDate is private; name the field in allow-personal if it must leave HR",
                "fields: {title: {from: position}} | acme.yaml:5:24: fields.title.from: a JSON pointer such as /email or /teams/*/name is accepted, not 'position'",
                "fields: {title: {type: text}} | acme.yaml:5:17: fields.title.from: is missing",
                "fields: {title: {from: /position, type: word}} | acme.yaml:5:41: fields.title.type: 'word' is not accepted; accepted: text, number, flag, day, names",
                "volatile: [shoes] | acme.yaml:5:11: volatile: 'shoes' is no field of this connection; there are [archived, contractType, email, externalNumber, firstName, hireDate, lastName, middleName, position, teams, terminationDate, workingWeek]",
                "volatile: hireDate | acme.yaml:5:11: volatile: 'hireDate' decides who works here, so no change of it may be left out",
                "fields: {centre: {from: /code, table: contracts}} | acme.yaml:5:39: fields.centre.table: one of the tables is accepted: [], not 'contracts'",
                "fields: {centre: {from: /code, via: /id}} | acme.yaml:5:37: fields.centre.via: a way is accepted only into a table",
                "tables: {teams: {method: POST, path: /teams/v1/all, key: /id}} | acme.yaml:5:9: tables: no field takes a value from table 'teams'",
                "people: {primary-key: /id} | acme.yaml:5:9: people.lists: at least one list is needed, with its method and path",
                "people: {lists: [{method: GET, path: /p}]} | acme.yaml:5:9: people.primary-key: is missing; the column that is unique for each person, such as /id",
                "people: {primary-key: /personalEmail, lists: [{method: GET, path: /p}]} | acme.yaml:5:23: people.primary-key: /personalEmail is private, and the key is in every event; another column is accepted",
                "people: {primary-key: /id, lists: [{method: PUT, path: /p}]} | acme.yaml:5:45: people.lists[0].method: 'PUT' is not accepted; accepted: GET, POST",
                "people: {primary-key: /id, lists: [{method: GET, path: \"/p?a=b\"}]} | acme.yaml:5:56: people.lists[0].path: a path below base-url is accepted, such as /people/v2; parameters go to query",
                "people: {primary-key: /id, lists: [{method: GET, path: /p, body: {a: b}}]} | acme.yaml:5:66: people.lists[0].body: a body is sent only with POST",
                "people: {primary-key: /id, mail: /mail, lists: [{method: GET, path: /p}]} | acme.yaml:5:34: people.mail: one of identities is accepted: [/email]",
                "people: {primary-key: /id, paging: {style: scroll}, lists: [{method: GET, path: /p}]} | acme.yaml:5:44: people.paging.style: 'scroll' is not accepted; accepted: whole, page-in-body, page-in-query, limit-and-offset"
            })
    void whatDoesNotFitIsRefusedWithLineColumnFieldAndAcceptedForm(String line, String problem) {
        assertThat(problems(LEAST + line + "\n")).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: conection | acme.yaml:1:7: kind: 'conection' is not accepted; accepted: connection",
                "name: Acme Inc | acme.yaml:2:7: name: 1 to 63 lower-case letters, digits and hyphens are accepted, not 'Acme Inc'",
                "base-url: http://acme.calamari.io/api | acme.yaml:3:11: base-url: https://<company>.calamari.io/api (http only with allow-http=true, for a local simulator), not http://acme.calamari.io",
                "base-url: https://calamari:hush@acme.calamari.io/api | acme.yaml:3:11: base-url: no user, password or query in it; the key goes elsewhere",
                "base-url: acme calamari | acme.yaml:3:11: base-url: https://<company>.calamari.io/api is accepted, not what is no address at all",
                "key: hush | acme.yaml:4:6: key: fields are accepted here (name: value), not a plain value",
                "key: {variable: hush} | acme.yaml:4:17: key.variable: a name that begins with LOLIGO_CALAMARI_API_KEY is accepted",
                "key: {file: ../hush} | acme.yaml:4:13: key.file: a file's name without a folder is accepted",
                "key: {value: hush} | acme.yaml:4:6: key: exactly one of variable, file is accepted"
            })
    void theFirstFieldsAreCheckedTooAndNoSecretIsRepeated(String line, String problem) {
        String field = line.substring(0, line.indexOf(':'));
        String wrong = LEAST.lines()
                .map(one -> one.startsWith(field + ":") ? line : one)
                .collect(java.util.stream.Collectors.joining("\n"));

        assertThat(problems(wrong)).containsExactly(problem).noneMatch(words -> words.contains("hush"));
    }

    @Test
    void anAddressWithoutTlsNeedsTheOperatorsLeave() {
        String plain = LEAST.replace("https", "http");
        ConnectionReader allowing = new ConnectionReader(new Reach(true, List.of()));

        assertThat(problems(plain)).hasSize(1);
        assertThat(allowing.read(new SourceFile("acme.yaml", plain))).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void noDocumentAtAllIsAProblem() {
        assertThat(problems(""))
                .containsExactly("acme.yaml:1:1: there is no document; one of kind connection is needed");
    }

    private static Connection accepted(String yaml) {
        assertThat(problems(yaml)).isEmpty();
        return ((Reading.Accepted) read(yaml)).documents().getFirst().connection();
    }

    private static List<String> problems(String yaml) {
        return switch (read(yaml)) {
            case Reading.Accepted ignored -> List.of();
            case Reading.Refused refused ->
                refused.problems().stream().map(Problem::toString).toList();
        };
    }

    private static Reading read(String yaml) {
        return new ConnectionReader(Reach.publicOnly()).read(new SourceFile("acme.yaml", yaml));
    }
}
