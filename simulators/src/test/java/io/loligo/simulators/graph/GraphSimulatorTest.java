package io.loligo.simulators.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.graph.GraphSettings.Client;
import io.loligo.simulators.graph.GraphSettings.Delays;
import io.loligo.simulators.graph.tenant.CloudGroup;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.License;
import io.loligo.simulators.graph.tenant.Sku;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphSimulatorTest {
    private static final String ANN = "ann@corp.example.com";
    private static final Sku E3 = Sku.USUAL.get(0);
    private static final Sku EXCHANGE = Sku.USUAL.get(1);
    private static final Sku FLOW = Sku.USUAL.get(2);
    private static final GraphSettings SETTINGS = GraphSettings.forTests()
            .with(Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC))
            .with(new Delays(Duration.ofMinutes(10), Duration.ofMinutes(2)));

    private GraphSimulator graph;
    private GraphClient client;
    private CloudUser ann;

    @BeforeEach
    void start() throws Exception {
        graph = GraphSimulator.start(SETTINGS);
        client = new GraphClient(graph);
        ann = graph.add(ANN, "PL");
    }

    @AfterEach
    void stop() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    client_secret | wrong                                | 401 | invalid_client         | AADSTS7000215
                    client_id     | 00000000-0000-0000-0000-000000000000 | 400 | unauthorized_client    | AADSTS700016
                    grant_type    | password                             | 400 | unsupported_grant_type | AADSTS70003
                    scope         | User.Read                            | 400 | invalid_scope          | AADSTS1002012
                    """)
    void aTokenIsForTheRightClientAlone(String field, String value, int status, String error, String number)
            throws Exception {
        HttpResponse<String> refused = GraphClient.token(graph, Map.of(field, value));

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(GraphClient.tree(refused).path("error").asText()).isEqualTo(error);
        assertThat(GraphClient.tree(refused).path("error_description").asText()).startsWith(number);
        assertThat(refused.body()).doesNotContain(SETTINGS.client().secret());
    }

    @Test
    void aTokenExpiresAndAMadeUpOneIsRefused() throws Exception {
        assertThat(client.send("GET", "/users/" + ANN, "").statusCode()).isEqualTo(200);
        graph.advance(Duration.ofMinutes(60));

        HttpResponse<String> late = client.send("GET", "/users/" + ANN, "");
        client.use("made-up");
        HttpResponse<String> madeUp = client.send("GET", "/users/" + ANN, "");

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(error(late)).isEqualTo("InvalidAuthenticationToken");
        assertThat(GraphClient.tree(late).at("/error/message").asText()).contains("expired");
        assertThat(madeUp.statusCode()).isEqualTo(401);
    }

    @Test
    void aUserIsReadByIdentifierAndByNameWithWhatIsSelected() throws Exception {
        JsonNode byName = client.get("/users/ANN@corp.example.com");
        JsonNode selected = client.get("/users/" + ann.id() + "?$select=id,accountEnabled,usageLocation");

        assertThat(byName.path("id").asText()).isEqualTo(ann.id().toString());
        assertThat(byName.has("accountEnabled")).isFalse();
        assertThat(selected.path("accountEnabled").asBoolean()).isTrue();
        assertThat(selected.path("usageLocation").asText()).isEqualTo("PL");
        assertThat(selected.has("displayName")).isFalse();
        assertThat(client.send("GET", "/users/" + ANN + "?$select=shoeSize", "").statusCode())
                .isEqualTo(400);
        HttpResponse<String> nobody = client.send("GET", "/users/nobody@corp.example.com", "");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(error(nobody)).isEqualTo("Request_ResourceNotFound");
    }

    @Test
    void pagesAreFollowedByTheirLinks() throws Exception {
        for (int i = 0; i < 24; i++) {
            graph.add("person" + i + "@corp.example.com", "PL");
        }
        List<String> names = new ArrayList<>();
        String next = "/users?$top=10&$select=userPrincipalName,id&$filter=accountEnabled eq true";
        int pages = 0;
        while (!next.isEmpty()) {
            JsonNode page = client.get(next);
            page.path("value")
                    .forEach(row -> names.add(row.path("userPrincipalName").asText()));
            next = page.path("@odata.nextLink").asText();
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(names).hasSize(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    userPrincipalName eq 'ANN@corp.example.com'                             | 1
                    startswith(userPrincipalName,'an') and accountEnabled eq true           | 1
                    accountEnabled eq false                                                 | 0
                    mail eq 'o''hara@corp.example.com'                                      | 1
                    employeeId eq null                                                      | 2
                    userPrincipalName eq 'x' or mail eq 'o''hara@corp.example.com'          | 1
                    accountEnabled eq true and mail eq 'x' or mail eq 'y' and mail eq 'y'   | 0
                    """)
    void usersAreFiltered(String filter, int found) throws Exception {
        graph.add("o'hara@corp.example.com", "IE");

        assertThat(client.get("/users?$filter=" + filter).path("value")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    userPrincipalName like 'ann'  | Request_UnsupportedQuery
                    accountEnabled eq true or     | Request_UnsupportedQuery
                    shoeSize eq '43'              | Request_BadRequest
                    """)
    void aFilterThatGraphDoesNotKnowIsRefused(String filter, String code) throws Exception {
        HttpResponse<String> refused = client.send("GET", "/users?$filter=" + filter, "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused)).isEqualTo(code);
    }

    @Test
    void theSynchronisationBringsPeopleAndTheirNewNames() throws Exception {
        graph.synchronise("QW5u", "ann.old@x", true);
        String id = graph.user("ann.old@x").id().toString();

        graph.synchronise("QW5u", "ann.new@x", false);

        assertThat(graph.user(id).userPrincipalName()).isEqualTo("ann.new@x");
        assertThat(client.get("/users?$select=accountEnabled&$filter=onPremisesImmutableId eq 'QW5u'")
                        .at("/value/0/accountEnabled")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void licencesAreGivenAndTaken() throws Exception {
        String plan = E3.plans().get(1).id().toString();

        assertThat(assign("{\"skuId\":\"%s\",\"disabledPlans\":[\"%s\"]}".formatted(E3.id(), plan), "")
                        .statusCode())
                .isEqualTo(200);
        JsonNode states = states();
        assertThat(states).hasSize(1);
        assertThat(states.path(0).path("assignedByGroup").isNull()).isTrue();
        assertThat(states.path(0).at("/disabledPlans/0").asText()).isEqualTo(plan);
        assertThat(client.get("/subscribedSkus").at("/value/0/consumedUnits").asInt())
                .isOne();

        assertThat(assign("", "\"" + E3.id() + "\"").statusCode()).isEqualTo(200);
        assertThat(states()).isEmpty();
    }

    @Test
    void aLicenceOfAGroupIsToldApartAndGoesWithTheGroup() throws Exception {
        CloudGroup group = graph.addGroup("Licensed", List.of(E3.id()), List.of(ann));
        assertThat(states().path(0).path("assignedByGroup").asText())
                .isEqualTo(group.id().toString());

        HttpResponse<String> refused = assign("", "\"" + E3.id() + "\"");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("inherited from a group membership");
        assertThat(client.get("/users/" + ANN + "/memberOf").at("/value/0/id").asText())
                .isEqualTo(group.id().toString());

        String member = "/groups/" + group.id() + "/members/" + ann.id() + "/$ref";
        assertThat(client.send("DELETE", member, "").statusCode()).isEqualTo(204);
        assertThat(client.send("DELETE", member, "").statusCode()).isEqualTo(404);
        assertThat(states()).as("the cloud takes its time").hasSize(1);
        graph.advance(Duration.ofMinutes(2));
        assertThat(states()).isEmpty();
    }

    @Test
    void bothAtOnceAreTwoStatesOfOneLicence() throws Exception {
        graph.addGroup("Licensed", List.of(E3.id()), List.of(ann));
        assign("{\"skuId\":\"%s\"}".formatted(E3.id()), "");

        assertThat(states()).hasSize(2);
        assertThat(client.get("/users/" + ANN + "?$select=assignedLicenses").path("assignedLicenses"))
                .hasSize(1);
        assertThat(assign("", "\"" + E3.id() + "\"").statusCode()).isEqualTo(200);
        assertThat(graph.licenses(ANN))
                .singleElement()
                .satisfies(left -> assertThat(left.isDirect()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {}                                                          | missing parameters are: addLicenses
                    {"addLicenses":[]}                                          | missing parameters are: removeLicenses
                    {"addLicenses":[{"skuId":"x"}],"removeLicenses":[]}         | Edm.Guid
                    {"addLicenses":[],"removeLicenses":["E3"]}                  | Edm.Guid
                    {"addLicenses":[{"skuId":"00000000-0000-0000-0000-000000000000"}],"removeLicenses":[]} | valid company License
                    {"addLicenses":[],"removeLicenses":["4b9405b0-7788-4568-add1-99614e613b69"]} | does not have a corresponding license
                    {"addLicenses":[{"skuId":"4b9405b0-7788-4568-add1-99614e613b69","disabledPlans":["00000000-0000-0000-0000-000000000000"]}],"removeLicenses":[]} | service plan
                    """)
    void anImpossibleAssignmentIsRefusedAsAWhole(String body, String words) throws Exception {
        HttpResponse<String> refused = client.send("POST", "/users/" + ANN + "/assignLicense", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(GraphClient.tree(refused).at("/error/message").asText()).contains(words);
        assertThat(states()).isEmpty();
    }

    @Test
    void nobodyIsLicensedWithoutACountryNorBeyondWhatWasBought() throws Exception {
        client.send("PATCH", "/users/" + ANN, "{\"usageLocation\":null}");
        assertThat(assign("{\"skuId\":\"%s\"}".formatted(E3.id()), "").body()).contains("invalid usage location");

        try (var small =
                GraphSimulator.start(SETTINGS.with(List.of(new Sku(E3.id(), E3.partNumber(), 1, E3.plans()))))) {
            var other = new GraphClient(small);
            small.add("one@x", "PL");
            small.add("two@x", "PL");
            String body = "{\"addLicenses\":[{\"skuId\":\"%s\"}],\"removeLicenses\":[]}".formatted(E3.id());
            assertThat(other.send("POST", "/users/one@x/assignLicense", body).statusCode())
                    .isEqualTo(200);
            assertThat(other.send("POST", "/users/two@x/assignLicense", body).body())
                    .contains("does not have any available licenses");
        }
    }

    @Test
    void aMailboxAppearsSomeTimeAfterALicenceWithExchange() throws Exception {
        String settings = "/users/" + ANN + "/mailboxSettings";
        assertThat(error(client.send("GET", settings, ""))).isEqualTo("MailboxNotEnabledForRESTAPI");
        assign("{\"skuId\":\"%s\"}".formatted(FLOW.id()), "");
        graph.advance(Duration.ofMinutes(11));
        assertThat(client.send("GET", settings, "").statusCode()).isEqualTo(404);

        assign("{\"skuId\":\"%s\"}".formatted(EXCHANGE.id()), "");
        assertThat(client.send("GET", settings, "").statusCode()).isEqualTo(404);
        graph.advance(Duration.ofMinutes(10));
        assertThat(client.get(settings).at("/automaticRepliesSetting/status").asText())
                .isEqualTo("disabled");

        assign("", "\"" + EXCHANGE.id() + "\"");
        assertThat(client.send("GET", settings, "").statusCode()).isEqualTo(404);
    }

    @Test
    void automaticRepliesAreSetAndWhatIsNotSaidStays() throws Exception {
        withMailbox();
        String settings = "/users/" + ANN + "/mailboxSettings";
        String scheduled = """
                {"automaticRepliesSetting":{"status":"scheduled","externalAudience":"all",
                 "scheduledStartDateTime":{"dateTime":"2026-12-24T00:00:00","timeZone":"Europe/Warsaw"},
                 "scheduledEndDateTime":{"dateTime":"2027-01-02T00:00:00","timeZone":"Europe/Warsaw"},
                 "internalReplyMessage":"<p>Żegnaj</p>"}}
                """;

        assertThat(client.send("PATCH", settings, scheduled).statusCode()).isEqualTo(200);
        client.send("PATCH", settings, "{\"automaticRepliesSetting\":{\"externalReplyMessage\":\"away\"}}");

        JsonNode replies = client.get(settings + "/automaticRepliesSetting");
        assertThat(replies.path("status").asText()).isEqualTo("scheduled");
        assertThat(replies.path("internalReplyMessage").asText()).isEqualTo("<p>Żegnaj</p>");
        assertThat(replies.path("externalReplyMessage").asText()).isEqualTo("away");
        assertThat(replies.at("/scheduledStartDateTime/timeZone").asText()).isEqualTo("Europe/Warsaw");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {"status":"sometimes"}                        | status must be one of
                    {"externalAudience":"everybody"}              | externalAudience must be one of
                    {"scheduledStartDateTime":{"dateTime":"soon"}} | dateTime must be
                    {"status":"scheduled","scheduledEndDateTime":{"dateTime":"2020-01-01T00:00:00"}} | must be before
                    """)
    void wrongAutomaticRepliesAreRefused(String replies, String words) throws Exception {
        withMailbox();

        HttpResponse<String> refused = client.send(
                "PATCH", "/users/" + ANN + "/mailboxSettings", "{\"automaticRepliesSetting\":%s}".formatted(replies));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(words);
        assertThat(graph.user(ANN).replies().status()).isEqualTo("disabled");
    }

    @Test
    void aPhotoIsPutReadInSizesAndDeleted() throws Exception {
        String photo = "/users/" + ANN + "/photo/$value";
        assertThat(client.send("PUT", photo, "image/jpeg", BodyPublishers.ofByteArray(jpeg(504)))
                        .statusCode())
                .as("without a mailbox")
                .isEqualTo(404);
        withMailbox();
        assertThat(error(client.send("GET", photo, ""))).isEqualTo("ImageNotFound");

        byte[] picture = jpeg(504);
        assertThat(client.send("PUT", photo, "image/jpeg", BodyPublishers.ofByteArray(picture))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.bytes(photo)).isEqualTo(picture);
        assertThat(client.get("/users/" + ANN + "/photo").path("id").asText()).isEqualTo("504x504");
        assertThat(ImageIO.read(new ByteArrayInputStream(client.bytes("/users/" + ANN + "/photos/96x96/$value")))
                        .getWidth())
                .isEqualTo(96);
        assertThat(client.send("GET", "/users/" + ANN + "/photos/648x648/$value", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.send("GET", "/users/" + ANN + "/photos/7x7/$value", "")
                        .statusCode())
                .isEqualTo(400);

        assertThat(client.send("PUT", photo, "image/jpeg", BodyPublishers.ofString("no picture"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.send("DELETE", photo, "").statusCode()).isEqualTo(204);
        assertThat(client.send("DELETE", photo, "").statusCode()).isEqualTo(404);
    }

    @Test
    void anAccountIsBlockedAndSignedOutEverywhere() throws Exception {
        graph.advance(Duration.ofMinutes(1));
        assertThat(client.send("PATCH", "/users/" + ANN, "{\"accountEnabled\":false}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> revoked = client.send("POST", "/users/" + ANN + "/revokeSignInSessions", "");

        assertThat(GraphClient.tree(revoked).path("value").asBoolean()).isTrue();
        assertThat(graph.user(ANN).accountEnabled()).isFalse();
        assertThat(graph.user(ANN).sessionsValidFrom()).isEqualTo(Instant.parse("2026-11-24T10:01:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {"accountEnabled":"no"}      | Invalid value specified for property 'accountEnabled'
                    {"usageLocation":"Poland"}   | Invalid value specified for property 'usageLocation'
                    {"displayName":"Ann"}        | on-premises mastered
                    {"shoeSize":43}              | 'shoeSize' does not exist
                    [1]                          | Unable to read JSON
                    """)
    void aWrongChangeOfAUserIsRefused(String body, String words) throws Exception {
        HttpResponse<String> refused = client.send("PATCH", "/users/" + ANN, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(GraphClient.tree(refused).at("/error/message").asText()).contains(words);
    }

    @Test
    void aSecondStartGoesOnWhereTheFirstStopped(@TempDir Path folder) throws Exception {
        GraphSettings kept = SETTINGS.keptIn(folder.resolve("graph.json"));
        CloudUser before;
        List<License> licenses;
        try (var first = GraphSimulator.start(kept)) {
            CloudUser bo = first.add("bo@x", "PL");
            first.addGroup("Licensed", List.of(E3.id()), List.of(bo));
            var own = new GraphClient(first);
            own.send(
                    "POST",
                    "/users/bo@x/assignLicense",
                    "{\"addLicenses\":[{\"skuId\":\"%s\"}],\"removeLicenses\":[]}".formatted(FLOW.id()));
            before = first.user("bo@x");
            licenses = first.licenses("bo@x");
        }

        try (var second = GraphSimulator.start(kept)) {
            assertThat(second.user("bo@x")).isEqualTo(before);
            assertThat(second.licenses("bo@x")).isEqualTo(licenses).hasSize(2);
        }
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(SETTINGS.toString()).doesNotContain(SETTINGS.client().secret());
        assertThat(new Client(ann.id(), "hidden", Duration.ZERO).toString()).doesNotContain("hidden");
    }

    private void withMailbox() throws Exception {
        assign("{\"skuId\":\"%s\"}".formatted(EXCHANGE.id()), "");
        graph.advance(Duration.ofMinutes(10));
    }

    private HttpResponse<String> assign(String added, String removed) throws Exception {
        return client.send(
                "POST",
                "/users/" + ANN + "/assignLicense",
                "{\"addLicenses\":[%s],\"removeLicenses\":[%s]}".formatted(added, removed));
    }

    private JsonNode states() throws Exception {
        return client.get("/users/" + ANN + "?$select=licenseAssignmentStates").path("licenseAssignmentStates");
    }

    private static String error(HttpResponse<String> response) throws Exception {
        return GraphClient.tree(response).at("/error/code").asText();
    }

    private static byte[] jpeg(int side) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
