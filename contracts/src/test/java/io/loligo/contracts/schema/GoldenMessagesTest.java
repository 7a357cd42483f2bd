package io.loligo.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.loligo.contracts.Checked;
import io.loligo.contracts.GoldenMessages;
import io.loligo.contracts.Samples;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.EventType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written once must be readable for ever: the files are version 1 as first published. */
class GoldenMessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources" + GoldenMessages.FOLDER);
    private static final EventSchemas SCHEMAS = new EventSchemas();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    static Stream<Action> actions() {
        return Samples.actions().stream();
    }

    static Stream<Outcome> outcomes() {
        return Samples.outcomes().stream();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyEventIsWrittenAndReadAsItAlwaysWas(EventType type) throws Exception {
        JsonNode message = ContractsJson.mapper().valueToTree(Samples.body(type));

        Checked.in(FOLDER.resolve(type.typeName() + ".json"), message);

        assertThat(ContractsJson.mapper().treeToValue(message, type.record())).isEqualTo(Samples.body(type));
        assertThat(violations(SCHEMAS.of(type), message)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyActionIsWrittenAndReadAsItAlwaysWas(Action action) throws Exception {
        JsonNode message = ContractsJson.mapper().valueToTree(action);

        Checked.in(FOLDER.resolve("actions/" + action.type().wireName() + ".json"), message);

        assertThat(ContractsJson.mapper().treeToValue(message, Action.class)).isEqualTo(action);
        assertThat(violations(variantOf(EventType.COMMAND, action.getClass()), message))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeIsWrittenAndReadAsItAlwaysWas(Outcome outcome) throws Exception {
        JsonNode message = ContractsJson.mapper().valueToTree(outcome);

        Checked.in(FOLDER.resolve("outcomes/" + message.path("outcome").asText() + ".json"), message);

        assertThat(ContractsJson.mapper().treeToValue(message, Outcome.class)).isEqualTo(outcome);
        assertThat(violations(variantOf(EventType.RESULT, outcome.getClass()), message))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aMessageThatLacksARequiredFieldDoesNotFitTheSchema(EventType type) throws Exception {
        JsonNode schema = SCHEMAS.of(type);
        for (JsonNode required : schema.path("required")) {
            ObjectNode message = ContractsJson.mapper().valueToTree(Samples.body(type));
            message.remove(required.asText());

            assertThat(violations(schema, message)).as("without %s", required).isNotEmpty();
        }
    }

    private static JsonNode variantOf(EventType type, Class<?> variant) {
        ObjectNode schema = SCHEMAS.of(type).deepCopy();
        String name = variant.getName().substring(variant.getPackageName().length() + 1);
        ObjectNode one = ContractsJson.mapper().createObjectNode();
        one.put("$ref", "#/definitions/" + name.replace('$', '.'));
        one.set("definitions", schema.path("definitions"));
        return one;
    }

    private static List<com.networknt.schema.Error> violations(JsonNode schema, JsonNode message) {
        Schema compiled = REGISTRY.getSchema(schema);
        return compiled.validate(message);
    }
}
