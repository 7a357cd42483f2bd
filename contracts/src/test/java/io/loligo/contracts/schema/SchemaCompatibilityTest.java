package io.loligo.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCompatibilityTest {
    private static final String PUBLISHED = """
            {"type": "object",
             "properties": {
               "name": {"type": "string"},
               "since": {"type": "string", "format": "date"},
               "note": {"type": "string"},
               "mode": {"$ref": "#/definitions/Mode"},
               "tags": {"type": "array", "items": {"type": "string"}},
               "wish": {"allOf": [{"$ref": "#/definitions/Wish"}, {"description": "what"}]}},
             "required": ["name", "since", "mode", "tags", "wish"],
             "definitions": {
               "Mode": {"type": "string", "enum": ["ON", "OFF"]},
               "Wish": {"anyOf": [
                 {"type": "object", "properties": {"kind": {"const": "text"}, "text": {"type": "string"}},
                  "required": ["kind", "text"]},
                 {"type": "object", "properties": {"kind": {"const": "many"},
                    "wishes": {"type": "array", "items": {"$ref": "#/definitions/Wish"}}},
                  "required": ["kind", "wishes"]}]}}}""";

    @Test
    void aSchemaIsCompatibleWithItself() throws Exception {
        assertThat(SchemaCompatibility.breaks(json(PUBLISHED), json(PUBLISHED))).isEmpty();
    }

    @Test
    void anOptionalFieldMayBeAddedAndADescriptionChanged() throws Exception {
        String added = PUBLISHED
                .replace("\"note\":", "\"later\": {\"type\": \"number\"}, \"note\":")
                .replace("\"description\": \"what\"", "\"description\": \"what is wished for\"");

        assertThat(SchemaCompatibility.breaks(json(PUBLISHED), json(added))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a change                                                      | what breaks
                "\"note\": {\"type\": \"string\"},    |                                  | /note: removed or renamed",
                "\"name\": {                          | \"fullName\": {                  | /name: removed or renamed",
                "\"name\": {\"type\": \"string\"}     | \"name\": {\"type\": \"number\"} | /name: type \"string\" became \"number\"",
                "\"format\": \"date\"                 | \"format\": \"date-time\"        | /since: format \"date\" became \"date-time\"",
                "\"items\": {\"type\": \"string\"}    | \"items\": {\"type\": \"null\"}  | /tags/[]: type \"string\" became \"null\"",
                "[\"name\", \"since\",                | [\"since\",                      | /name: no longer required",
                "[\"name\", \"since\",                | [\"name\", \"note\", \"since\",  | /note: became required",
                "[\"ON\", \"OFF\"]                    | [\"ON\"]                         | /mode: enum value OFF removed",
                "[\"ON\", \"OFF\"]                    | [\"ON\", \"OFF\", \"AUTO\"]      | /mode: enum value AUTO added",
                "\"const\": \"text\"                  | \"const\": \"words\"             | /wish: variant kind=text removed",
                "\"const\": \"text\"                  | \"const\": \"words\"             | /wish: variant kind=words added",
                "\"text\": {\"type\": \"string\"}     | \"text\": {\"type\": \"number\"} | /wish<kind=text>/text: type"
            })
    void whatReadersCannotBearIsNamedWithItsPlace(String before, String after, String expected) throws Exception {
        JsonNode changed = json(PUBLISHED.replace(before, after == null ? "" : after));

        assertThat(SchemaCompatibility.breaks(json(PUBLISHED), changed))
                .anySatisfy(one -> assertThat(one).startsWith(expected));
    }

    @Test
    void aNewRequiredFieldBreaksReadersOfOldMessages() throws Exception {
        String added = PUBLISHED
                .replace("\"note\":", "\"later\": {\"type\": \"number\"}, \"note\":")
                .replace("\"required\": [\"name\"", "\"required\": [\"later\", \"name\"");

        assertThat(SchemaCompatibility.breaks(json(PUBLISHED), json(added)))
                .containsExactly("/later: new and required, so messages written before cannot be read");
    }

    @Test
    void aRecursiveSchemaIsComparedToItsEnd() {
        JsonNode command = new EventSchemas().of(EventType.RESULT);

        assertThat(SchemaCompatibility.breaks(command, command)).isEmpty();
    }

    private static JsonNode json(String text) throws Exception {
        return ContractsJson.mapper().readTree(text);
    }
}
