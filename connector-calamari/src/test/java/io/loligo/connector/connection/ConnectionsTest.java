package io.loligo.connector.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Presets;
import io.loligo.outbound.Reach;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {
    private static final Map<String, String> LEAST =
            Map.of("base-url", "https://acme.calamari.io/api/", "api-key", "k");

    @Test
    void anAddressAndAKeyAreEnough() {
        Connection acme = connection(LEAST);

        assertThat(acme.name()).isEqualTo("acme");
        assertThat(acme.address().base()).isEqualTo(URI.create("https://acme.calamari.io/api"));
        assertThat(acme.address().key()).isEqualTo(new KeyReference.Given(new ApiKey("k")));
        assertThat(acme.address().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(acme.address().readTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(acme.address().maxPageBytes()).isEqualTo(64L << 20);
        assertThat(acme.address().followServerClock()).isFalse();
        assertThat(acme.source()).isEqualTo(Presets.CALAMARI_PEOPLE_V2.source());
        assertThat(acme.interval()).isEmpty();
        assertThat(acme.days().leavesAt()).isEqualTo(LocalTime.of(18, 0));
        assertThat(acme.days().otherwise()).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(acme.absences().enabled()).isTrue();
        assertThat(acme.absences().daysBack()).isEqualTo(30);
        assertThat(acme.absences().daysAhead()).isEqualTo(60);
        assertThat(acme.absences().categories()).containsExactly("TIMEOFF");
        assertThat(acme.absences().statuses())
                .containsExactlyInAnyOrder("ACCEPTED", "APPROVED", "PENDING_CANCELLATION");
        assertThat(acme.guards().minRecords()).isEqualTo(1);
        assertThat(acme.guards().confirmMissing()).isEqualTo(2);
        assertThat(acme.guards().maxRemovals()).isEqualTo(20);
        assertThat(acme.guards().maxRemovalPercent()).isEqualTo(5);
        assertThat(acme.guards().mayVanish()).isEmpty();
        assertThat(acme.eraseDisappearedAfter()).isEqualTo(Duration.ofDays(30));
        assertThat(acme.maxPages()).isEqualTo(1000);
        assertThat(acme.limits().perSecond()).isEqualTo(10);
        assertThat(acme.limits().perHour()).isEqualTo(720);
        assertThat(acme.limits().perDay()).isEqualTo(2880);
        assertThat(acme.limits().share()).isEqualTo(0.8);
        assertThat(acme.pauses())
                .isEqualTo(
                        new Connection.Pauses(Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofMinutes(15)));
    }

    @Test
    void everyKeyIsHeeded() {
        Map<String, String> all = new HashMap<>(LEAST);
        all.put("base-url", "http://localhost:8100/api");
        all.put("allow-http", "true");
        all.put("preset", "calamari-employees-v1");
        all.put("interval", "PT5M");
        all.put("leaves-at", "00:00");
        all.put("zone", "Asia/Tokyo");
        all.put("clock", "server");
        all.put("max-pages", "7");
        all.put("max-page-bytes", "1000");
        all.put("connect-timeout", "PT1S");
        all.put("read-timeout", "PT2S");
        all.put("fields.\"costCentre\".from", "/costCentre/code");
        all.put("fields.\"costCentre\".type", "number");
        all.put("fields.\"born\".from", "/birthDate");
        all.put("fields.\"born\".type", "day");
        all.put("allow-personal", "born");
        all.put("absences.enabled", "false");
        all.put("absences.days-back", "1");
        all.put("absences.days-ahead", "2");
        all.put("absences.categories", "TIMEOFF,WORK");
        all.put("absences.statuses", "ACCEPTED");
        all.put("guards.min-records", "10");
        all.put("guards.confirm-missing", "3");
        all.put("guards.max-removals", "4");
        all.put("guards.max-removal-percent", "6");
        all.put("guards.may-vanish", "businessPhone");
        all.put("guards.erase-disappeared-after", "P7D");
        all.put("limits.per-second", "1");
        all.put("limits.per-hour", "2");
        all.put("limits.per-day", "3");
        all.put("limits.share", "0.5");
        all.put("retry.first", "PT1S");
        all.put("retry.longest", "PT2S");
        all.put("retry.for-person", "PT3S");

        Connection acme = connection(all);

        assertThat(acme.address())
                .isEqualTo(new Address(
                        URI.create("http://localhost:8100/api"),
                        new KeyReference.Given(new ApiKey("k")),
                        Reach.anywhere(true),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        1000,
                        true));
        assertThat(acme.source().lists())
                .isEqualTo(Presets.CALAMARI_EMPLOYEES_V1.source().lists());
        assertThat(acme.source().fields()).extracting(FieldRule::name).contains("costCentre", "born", "email");
        assertThat(acme.interval()).contains(Duration.ofMinutes(5));
        assertThat(acme.days().leavesAt()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(acme.days().otherwise()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(acme.maxPages()).isEqualTo(7);
        assertThat(acme.absences().enabled()).isFalse();
        assertThat(acme.absences().daysBack()).isEqualTo(1);
        assertThat(acme.absences().daysAhead()).isEqualTo(2);
        assertThat(acme.absences().categories()).isEqualTo(Set.of("TIMEOFF", "WORK"));
        assertThat(acme.absences().statuses()).isEqualTo(Set.of("ACCEPTED"));
        assertThat(acme.guards().minRecords()).isEqualTo(10);
        assertThat(acme.guards().confirmMissing()).isEqualTo(3);
        assertThat(acme.guards().maxRemovals()).isEqualTo(4);
        assertThat(acme.guards().maxRemovalPercent()).isEqualTo(6);
        assertThat(acme.guards().mayVanish()).containsExactly("businessPhone");
        assertThat(acme.eraseDisappearedAfter()).isEqualTo(Duration.ofDays(7));
        assertThat(acme.limits().perDay()).isEqualTo(3);
        assertThat(acme.limits().share()).isEqualTo(0.5);
        assertThat(acme.pauses().forPerson()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void thePageLimitIsForThePresetThatHasOne() {
        Map<String, String> limited = new HashMap<>(LEAST);
        limited.put("page-limit", "25");

        assertThat(connection(limited).source().paging())
                .isInstanceOfSatisfying(
                        Paging.LimitAndOffset.class,
                        paging -> assertThat(paging.limit()).isEqualTo(25));
    }

    @Test
    void theKeyMayStandInAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "from-file\n");

        Connection acme =
                connection(Map.of("base-url", "https://acme.calamari.io/api", "api-key-file", file.toString()));

        assertThat(acme.address().key()).isEqualTo(new KeyReference.Given(new ApiKey("from-file")));
        assertThat(acme.toString()).doesNotContain("from-file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base-url|http://acme.calamari.io/api|base-url: https://<company>.calamari.io/api (http only with allow-http=true",
                "base-url|https://calamari:key@acme.calamari.io/api|base-url: no user, password or query",
                "base-url|acme.calamari.io|base-url: https://",
                "api-key|' '|api-key: Calamari's API key",
                "api-key-file|/nowhere/key|api-key-file: a readable file, not /nowhere/key",
                "limits.share|0|share: above 0",
                "guards.confirm-missing|0|confirm-missing: 1 or more",
                "guards.max-removal-percent|101|max-removal-percent: 0 to 100",
                "page-limit|0|limit: 1 or more",
                "fields.\"private\".from|/personalEmail|fields.private: /personalEmail is private",
                "fields.\"private\".from|emergencyContactPhone|pointer: empty or starting with '/'"
            })
    void whatDoesNotFitIsRefusedWithItsNameAndTheAcceptedForm(String key, String value, String words) {
        Map<String, String> wrong = new HashMap<>(LEAST);
        wrong.put(key, value);

        assertThatThrownBy(() -> connection(wrong))
                .hasMessageContaining("loligo.calamari.connections.\"acme\".")
                .hasMessageContaining(words);
    }

    @Test
    void aNameIsADnsLabel() {
        assertThatThrownBy(() -> Connections.of(config("Acme Inc", LEAST))).hasMessageContaining("lower-case letters");
    }

    @Test
    void documentsComeFromKafkaAloneUnlessAFolderIsNamedAndReachNothingButPublicAddresses() {
        ConnectorConfig usual = config("acme", LEAST);

        assertThat(usual.documents()).isEmpty();
        assertThat(usual.keys()).isEqualTo(Path.of("/run/secrets/loligo"));
        assertThat(usual.lookEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(usual.reach().allowHttp()).isFalse();
        assertThat(usual.reach().allowNetworks()).isEmpty();
    }

    @Test
    void aFolderOfDocumentsAndWhatTheyMayReachCanBeSet() {
        ConnectorConfig all = mapped(Map.of(
                "loligo.calamari.documents", "/etc/loligo/connections",
                "loligo.calamari.keys", "/etc/loligo/keys",
                "loligo.calamari.look-every", "PT1M",
                "loligo.calamari.reach.allow-http", "true",
                "loligo.calamari.reach.allow-networks", "127.0.0.0/8,::1"));

        assertThat(all.documents()).contains(Path.of("/etc/loligo/connections"));
        assertThat(all.keys()).isEqualTo(Path.of("/etc/loligo/keys"));
        assertThat(all.lookEvery()).isEqualTo(Duration.ofMinutes(1));
        assertThat(all.reach().allowHttp()).isTrue();
        assertThat(all.reach().allowNetworks()).contains(List.of("127.0.0.0/8", "::1"));
    }

    private static Connection connection(Map<String, String> settings) {
        List<Connection> all = Connections.of(config("acme", settings));
        return Optional.of(all.getFirst()).orElseThrow();
    }

    private static ConnectorConfig config(String name, Map<String, String> settings) {
        Map<String, String> full = new HashMap<>();
        settings.forEach((key, value) -> full.put("loligo.calamari.connections.\"" + name + "\"." + key, value));
        return mapped(full);
    }

    private static ConnectorConfig mapped(Map<String, String> full) {
        return new SmallRyeConfigBuilder()
                .withMapping(ConnectorConfig.class)
                .withSources(new PropertiesConfigSource(full, "test", 100))
                .build()
                .getConfigMapping(ConnectorConfig.class);
    }
}
