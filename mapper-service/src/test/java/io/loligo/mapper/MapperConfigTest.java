package io.loligo.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapperConfigTest {
    @Test
    void everySettingButTheFolderHasADefault() {
        MapperConfig config = config(Map.of());

        assertThat(config.instance()).isEqualTo("local");
        assertThat(config.workers()).isEqualTo(1);
        assertThat(config.batch()).isEqualTo(500);
        assertThat(config.tableWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.topicPrefix()).isEqualTo("loligo");
        assertThat(config.policy().directory()).isEmpty();
        assertThat(config.policy().checkEvery()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void everySettingCanBeSet() {
        MapperConfig config = config(Map.of(
                "loligo.mapper.instance", "mapper-0",
                "loligo.mapper.workers", "4",
                "loligo.mapper.batch", "100",
                "loligo.mapper.table-wait", "5s",
                "loligo.topics.prefix", "test",
                "loligo.policy.directory", "/etc/loligo/policy",
                "loligo.policy.check-every", "10s"));

        assertThat(config.instance()).isEqualTo("mapper-0");
        assertThat(config.workers()).isEqualTo(4);
        assertThat(config.batch()).isEqualTo(100);
        assertThat(config.tableWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.topicPrefix()).isEqualTo("test");
        assertThat(config.policy().directory()).contains(Path.of("/etc/loligo/policy"));
        assertThat(config.policy().checkEvery()).isEqualTo(Duration.ofSeconds(10));
    }

    private static MapperConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(MapperConfig.class)
                .build()
                .getConfigMapping(MapperConfig.class);
    }
}
