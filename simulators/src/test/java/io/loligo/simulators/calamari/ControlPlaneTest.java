package io.loligo.simulators.calamari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.tenant.Tenant.ReturnAs;
import io.loligo.simulators.company.AbsenceRequest.Status;
import io.loligo.simulators.company.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an HR clerk does, and how it is refused. */
class ControlPlaneTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, Object> ANN = Map.of(
            "firstName", "Ann", "lastName", "Łącka", "email", "ann@acme.example", "teams", List.of("Office-Kraków"));

    private CalamariSimulator calamari;
    private CalamariControl control;

    @BeforeEach
    void start() {
        calamari = CalamariSimulator.start(
                SimulatorSettings.of(50, Outsider.KEY).with(Switch.RATE_LIMIT, "off"),
                Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
        control = calamari.control();
    }

    @AfterEach
    void stop() {
        calamari.close();
    }

    @Test
    void aWorkingLifeFromHireToDeletion() {
        Person ann = control.hire(ANN);
        assertThat(ann.id()).isEqualTo(53);
        assertThat(ann.employment().hireDate()).contains(TODAY);

        Map<String, Object> married = new HashMap<>(Map.of("lastName", "O'Hara", "email", "ann.ohara@acme.example"));
        married.put("position", null);
        Person renamed = control.change(ann.id(), married);
        assertThat(renamed.uuid()).isEqualTo(ann.uuid());
        assertThat(renamed.email()).isEqualTo("ann.ohara@acme.example");
        assertThat(control.search("łącka")).extracting(Person::id).doesNotContain(ann.id());
        assertThat(control.search("o'hara")).extracting(Person::id).contains(ann.id());

        assertThat(control.terminate(ann.id(), TODAY.plusDays(30)).employment().terminationDate())
                .contains(TODAY.plusDays(30));
        assertThat(control.clearTermination(ann.id()).employment().terminationDate())
                .isEmpty();
        assertThat(control.archive(ann.id()).archived()).isTrue();
        control.delete(ann.id());
        assertThatThrownBy(() -> control.person(ann.id())).hasMessage("id: the number of a person, not 53");
    }

    @Test
    void aPersonComesBackInTheirOldRecordOrInANewOne() {
        Person ann = control.hire(ANN);
        control.archive(ann.id());

        Person same = control.bringBack(ann.id(), ReturnAs.SAME_RECORD, TODAY.plusDays(3));
        assertThat(same.id()).isEqualTo(ann.id());
        assertThat(same.uuid()).isEqualTo(ann.uuid());
        assertThat(same.archived()).isFalse();
        assertThat(same.employment().hireDate()).contains(TODAY.plusDays(3));

        control.archive(ann.id());
        Person other = control.bringBack(ann.id(), ReturnAs.NEW_RECORD, TODAY);
        assertThat(other.id()).isNotEqualTo(ann.id());
        assertThat(other.uuid()).isNotEqualTo(ann.uuid());
        assertThat(other.email()).isEqualTo(ann.email());
        assertThat(control.person(ann.id()).archived()).isTrue();
        assertThatThrownBy(() -> control.bringBack(ann.id(), ReturnAs.SAME_RECORD, TODAY))
                .hasMessageStartingWith("id: somebody whose e-mail address nobody else has by now");
        assertThatThrownBy(() -> control.bringBack(other.id(), ReturnAs.SAME_RECORD, TODAY))
                .hasMessage("id: the number of somebody who left; " + other.id() + " works here");
    }

    @Test
    void onlyAnArchivedPersonIsDeleted() {
        assertThatThrownBy(() -> control.delete(2)).hasMessage("id: the number of an archived person; archive 2 first");
    }

    @Test
    void anAbsenceStartsIsDecidedAndIsCancelled() {
        var absence = control.startAbsence(2, TODAY, TODAY.plusDays(13));
        assertThat(absence.status()).isEqualTo(Status.ACCEPTED);

        assertThat(control.decideAbsence(absence.id(), Status.REJECTED).status())
                .isEqualTo(Status.REJECTED);
        assertThat(control.cancelAbsence(absence.id()).status()).isEqualTo(Status.CANCELED);
        assertThat(control.absences(2)).contains(control.cancelAbsence(absence.id()));
        assertThatThrownBy(() -> control.startAbsence(2, TODAY, TODAY.minusDays(1)))
                .hasMessage("to: a day not before 2026-11-24, not 2026-11-23");
        assertThatThrownBy(() -> control.cancelAbsence(9999)).hasMessage("id: the number of an absence, not 9999");
    }

    @Test
    void theClockGoesForwardOnly() {
        control.advance(Duration.ofHours(13));
        assertThat(control.status().today()).isEqualTo(TODAY.plusDays(1));
        assertThat(control.advanceTo(LocalDate.of(2027, 3, 1)).now()).isEqualTo(Instant.parse("2027-02-28T23:00:00Z"));
        assertThatThrownBy(() -> control.advanceTo(TODAY)).hasMessageStartingWith("to: from now to ten years ahead");
        assertThatThrownBy(() -> control.advance(Duration.ofDays(4000)))
                .hasMessageStartingWith("advance: from now to ten years ahead");
    }

    @Test
    void aNewStartForgetsEverythingButTheSettings() {
        control.hire(ANN);
        control.flip(Switch.V2_META, "total");
        control.advance(Duration.ofDays(40));

        control.reset();

        assertThat(control.status().active()).isEqualTo(50);
        assertThat(control.status().switches())
                .filteredOn(one -> !one.value().equals(one.standard()))
                .extracting(one -> one.key() + "=" + one.value())
                .containsExactly("rate.limit=off");
        assertThat(control.status().today()).isEqualTo(TODAY.plusDays(40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST   | people                | {}                                          | firstName  | text of 1 to 200 characters
                    POST   | people                | {"firstName":"A"}                           | email      | an e-mail address in ASCII
                    POST   | people                | {"firstName":"A","email":"a b@c"}           | email      | an e-mail address in ASCII
                    POST   | people                | [1]                                         | body       | a JSON object
                    POST   | people                | {"firstName":                               | body       | a JSON object
                    POST   | people                | {"firstName":"A","email":"a@b","shoe":43}   | shoe       | no such field
                    PATCH  | people/2              | {"email":"EMAIL-3"}                         | email      | nobody else has
                    PATCH  | people/2              | {"hireDate":"24.11.2026"}                   | hireDate   | yyyy-MM-dd
                    PATCH  | people/2              | {"timeZone":"Warsaw"}                       | timeZone   | IANA
                    PATCH  | people/2              | {"teams":"Team-IT"}                         | teams      | a list of names or numbers
                    PATCH  | people/2              | {"sex":"male"}                              | sex        | MALE, FEMALE
                    PATCH  | people/2              | {"maritalStatus":1}                         | maritalStatus | SINGLE
                    PATCH  | people/2              | {"childrenCount":100}                       | childrenCount | from 0 to 99
                    PATCH  | people/2              | {"workingWeek":"Never"}                     | workingWeek | Full time
                    PATCH  | people/1              | {"manager":2}                               | manager    | does not report to the person
                    PATCH  | people/2              | {"manager":"no@body"}                       | manager    | a person's number, UUID or e-mail
                    PATCH  | people/2              | {"lastName":"two\\nlines"}                  | lastName   | at most 200 characters
                    PATCH  | people/999            | {}                                          | id         | the number of a person
                    POST   | people/2/terminate    | {"date":"tomorrow"}                         | date       | yyyy-MM-dd
                    POST   | people/2/terminate    | {"day":"2026-11-24"}                        | day        | no such field
                    POST   | people/2/return       | {"as":"ghost"}                              | as         | same-record, new-record
                    POST   | people/2/absences     | {"status":"maybe"}                          | status     | pending, accepted
                    POST   | clock                 | {}                                          | advance    | P1D
                    POST   | clock                 | {"advance":"a day"}                         | advance    | P1D
                    PATCH  | switches              | {"v3.meta":"none"}                          | v3.meta    | no such switch
                    PATCH  | switches              | {"v1.pageSize":0}                           | v1.pageSize | from 1 to 100000
                    POST   | faults                | {"fault":{"kind":"fire"}}                   | fault.kind | unauthorized
                    POST   | faults                | {"fault":{"kind":"server-error","status":404}} | fault   | from 500 to 599
                    POST   | faults                | {"fault":{"kind":"html-page"},"scope":{"endpoint":"GET /x"}} | endpoint | GET /people/v2
                    POST   | faults                | {"fault":{"kind":"html-page"},"scope":{"times":0}} | times | 1 or more
                    POST   | faults                | {"fault":{"kind":"html-page"},"scope":{"after":-1}} | after | 0 or more
                    DELETE | faults/77             | {}                                          | id         | an armed fault
                    POST   | reset                 | {"people":0}                                | people     | from 1 to 1000000
                    GET    | people?limit=0        |                                             | limit      | from 1 to 1000
                    """)
    void badInputNamesTheFieldAndTheAcceptedForm(String method, String path, String body, String field, String accepted)
            throws Exception {
        var before = control.search("");
        String text =
                body == null ? "" : body.replace("EMAIL-3", control.person(3).email());

        var answer = send(method, path, text, "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        var json = new ObjectMapper().readTree(answer.body());
        assertThat(json.path("field").asText()).isEqualTo(field);
        assertThat(json.path("problem").asText()).contains(accepted);
        assertThat(control.search("")).isEqualTo(before);
    }

    @Test
    void anotherSitesPageCannotChangeAnything() throws Exception {
        assertThat(send("POST", "people/2/archive", "{}", "text/plain").statusCode())
                .isEqualTo(400);
        assertThat(control.person(2).archived()).isFalse();
    }

    @Test
    void anUnknownControlIsNamed() throws Exception {
        var answer = send("POST", "people/2/dance", "{}", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("no such control as POST /people/{id}/dance");
    }

    private HttpResponse<String> send(String method, String path, String body, String type) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(calamari.page() + "/_sim/" + path))
                            .header("Content-Type", type)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
