package io.loligo.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.Checked;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.EventType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/io/loligo/contracts/schemas");
    private static final Path PUBLISHED = Path.of("published/v1");
    private static final EventSchemas GENERATED = new EventSchemas();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theCheckedInSchemaIsTheOneOfTheRecord(EventType type) throws Exception {
        Checked.in(SCHEMAS.resolve(file(type)), GENERATED.of(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aPublishedSchemaIsNeverBroken(EventType type) throws Exception {
        JsonNode published =
                ContractsJson.mapper().readTree(PUBLISHED.resolve(file(type)).toFile());

        assertThat(SchemaCompatibility.breaks(published, GENERATED.of(type)))
                .as(
                        "%s breaks its readers; give the event a next version instead (contracts/README.md)",
                        type.typeName())
                .isEmpty();
    }

    @Test
    void everyTypeHasOneSchemaCheckedInAndOnePublishedAndNoneIsLeftOver() throws Exception {
        String[] expected =
                Arrays.stream(EventType.values()).map(SchemasTest::file).toArray(String[]::new);

        for (Path folder : new Path[] {SCHEMAS, PUBLISHED}) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as("files in %s", folder)
                        .containsExactlyInAnyOrder(expected);
            }
        }
    }

    private static String file(EventType type) {
        return type.typeName() + ".json";
    }
}
