package io.loligo.connector.connection;

import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Presets;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The connector's settings. Keys and values are explained in the module's README. */
@ConfigMapping(prefix = "loligo.calamari")
public interface ConnectorConfig {

    /** The simplest way to have a connection; documents are the other. */
    Map<String, Hr> connections();

    /** A folder of connection documents that count as they are, such as a mounted one. */
    Optional<Path> documents();

    /** The folder of the API keys that documents name as files. */
    @WithDefault("/run/secrets/loligo")
    Path keys();

    /** How often the folder of documents is looked at. */
    @WithDefault("PT5S")
    Duration lookEvery();

    Allowed reach();

    /** What connections of documents may reach besides public addresses over TLS. */
    interface Allowed {
        @WithDefault("false")
        boolean allowHttp();

        /** Networks such as {@code 10.1.0.0/16}. */
        Optional<List<String>> allowNetworks();
    }

    /** One connection; its name is part of every employee key. */
    interface Hr {
        URI baseUrl();

        @WithDefault("calamari-people-v2")
        Presets preset();

        Optional<String> apiKey();

        Optional<Path> apiKeyFile();

        @WithDefault("false")
        boolean allowHttp();

        Optional<Duration> interval();

        @WithDefault("18:00")
        LocalTime leavesAt();

        @WithDefault("Europe/Warsaw")
        ZoneId zone();

        @WithDefault("own")
        DayClock clock();

        /** Rows asked for at once, for presets that can be asked. */
        OptionalInt pageLimit();

        @WithDefault("1000")
        int maxPages();

        @WithDefault("67108864")
        long maxPageBytes();

        @WithDefault("PT10S")
        Duration connectTimeout();

        @WithDefault("PT60S")
        Duration readTimeout();

        /** Fields besides the preset's, or in place of one of the same name. */
        Map<String, Field> fields();

        /** Field names that may be mapped although they are private by nature. */
        Optional<Set<String>> allowPersonal();

        Absences absences();

        Guards guards();

        Limits limits();

        Retry retry();
    }

    /** Where a field stands in a row. */
    interface Field {
        String from();

        @WithDefault("text")
        FieldRule.Kind type();
    }

    /** Which absences count. */
    interface Absences {
        @WithDefault("true")
        boolean enabled();

        @WithDefault("30")
        int daysBack();

        @WithDefault("60")
        int daysAhead();

        @WithDefault("TIMEOFF")
        Set<String> categories();

        @WithDefault("ACCEPTED,APPROVED,PENDING_CANCELLATION")
        Set<String> statuses();
    }

    /** How much may change in one pass. */
    interface Guards {
        @WithDefault("1")
        int minRecords();

        @WithDefault("2")
        int confirmMissing();

        @WithDefault("20")
        int maxRemovals();

        @WithDefault("5")
        int maxRemovalPercent();

        Optional<Set<String>> mayVanish();

        @WithDefault("P30D")
        Duration eraseDisappearedAfter();
    }

    /** What Calamari allows, and the share of it to use. */
    interface Limits {
        @WithDefault("10")
        int perSecond();

        @WithDefault("720")
        int perHour();

        @WithDefault("2880")
        int perDay();

        @WithDefault("0.8")
        double share();
    }

    /** How long to wait after a fault. */
    interface Retry {
        @WithDefault("PT15S")
        Duration first();

        @WithDefault("PT15M")
        Duration longest();

        @WithDefault("PT15M")
        Duration forPerson();
    }

    /** Whose clock says what day it is. */
    enum DayClock {
        OWN,
        /** HR's own, from its Date header; only for a local simulator whose clock is moved. */
        SERVER
    }
}
