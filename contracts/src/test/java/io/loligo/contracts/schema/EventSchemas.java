package io.loligo.contracts.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.EventType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (draft 7, which AsyncAPI embeds) of the events' bodies, from their records and the records' Javadoc. Every
 * component is required unless it is an {@link Optional}; fields that are not named are allowed, for later versions may add
 * some.
 */
public final class EventSchemas {
    private static final String DEFINITION_OF_FIELD_VALUE = """
            {"anyOf": [
               {"type": ["string", "number", "boolean", "null"]},
               {"type": "array", "items": {"$ref": "#/definitions/FieldValue"}},
               {"type": "object", "required": ["date"], "additionalProperties": false,
                "properties": {"date": {"type": "string", "format": "date"}}}]}""";

    /** Types whose JSON their structure does not show. */
    private static final Map<Class<?>, String> SCALARS = Map.of(
            Duration.class, """
            {"type": "string", "format": "duration"}""",
            LocalDateTime.class, """
            {"type": "string", "description": "A date and time without offset, such as 2026-11-24T08:00:00."}""",
            ZoneId.class, """
            {"type": "string", "description": "An IANA time zone name such as Europe/Warsaw."}""");

    private final RecordWords words = RecordWords.ofMainSources();
    private final SchemaGenerator generator = new SchemaGenerator(settings().build());

    public JsonNode of(EventType type) {
        ObjectNode generated = generator.generateSchema(type.record());
        ObjectNode schema = ContractsJson.mapper().createObjectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", "urn:loligo:schema:" + type.typeName());
        schema.put("title", type.typeName());
        schema.setAll(generated);
        return schema;
    }

    private SchemaGeneratorConfigBuilder settings() {
        var settings = new SchemaGeneratorConfigBuilder(
                        ContractsJson.mapper(), SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(
                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                        JacksonOption.INLINE_TRANSFORMED_SUBTYPES,
                        JacksonOption.SKIP_SUBTYPE_LOOKUP))
                .with(Option.STANDARD_FORMATS, Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS)
                .without(Option.FLATTENED_OPTIONALS);
        settings.forFields()
                .withRequiredCheck(component -> !isOptional(component.getDeclaredType()))
                .withTargetTypeOverridesResolver(EventSchemas::whatIsInside)
                .withDescriptionResolver(this::componentWords);
        settings.forTypesInGeneral()
                .withDescriptionResolver(type -> words.of(type.getType().getErasedType()))
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider((type, context) -> byHand(type.getErasedType()))
                .withCustomDefinitionProvider(EventSchemas::map)
                .withCustomDefinitionProvider(EventSchemas::choice)
                .withDefinitionNamingStrategy(
                        (key, context) -> nameOf(key.getType().getErasedType()));
        return settings;
    }

    private @Nullable String componentWords(FieldScope component) {
        return component.isFakeContainerItemScope()
                ? null
                : words.of(
                        component.getMember().getRawMember().getDeclaringClass(),
                        component.getMember().getName());
    }

    private static boolean isOptional(ResolvedType type) {
        return type != null && type.getErasedType() == Optional.class;
    }

    private static @Nullable List<ResolvedType> whatIsInside(FieldScope component) {
        return isOptional(component.getType()) ? component.getType().getTypeParameters() : null;
    }

    private static @Nullable CustomDefinition byHand(Class<?> type) {
        if (type == FieldValue.class) {
            return new CustomDefinition(
                    json(DEFINITION_OF_FIELD_VALUE), DefinitionType.ALWAYS_REF, AttributeInclusion.YES);
        }
        String scalar = SCALARS.get(type);
        return scalar == null
                ? null
                : new CustomDefinition(json(scalar), DefinitionType.INLINE, AttributeInclusion.YES);
    }

    private static @Nullable CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Map.class)) {
            return null;
        }
        ObjectNode map = json("{\"type\": \"object\"}");
        ResolvedType value = type.typeParametersFor(Map.class).getLast();
        if (value.getErasedType() != Object.class) {
            map.set("additionalProperties", context.createDefinitionReference(value));
        }
        return new CustomDefinition(map, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    /** A sealed interface is one definition that lists its variants, so that it has a name wherever it is used. */
    private static @Nullable CustomDefinition choice(ResolvedType type, SchemaGenerationContext context) {
        JsonSubTypes variants = type.getErasedType().getAnnotation(JsonSubTypes.class);
        if (variants == null) {
            return null;
        }
        ObjectNode choice = ContractsJson.mapper().createObjectNode();
        ArrayNode anyOf = choice.putArray("anyOf");
        for (JsonSubTypes.Type variant : variants.value()) {
            anyOf.add(
                    context.createDefinitionReference(context.getTypeContext().resolveSubtype(type, variant.value())));
        }
        return new CustomDefinition(choice, DefinitionType.ALWAYS_REF, AttributeInclusion.YES);
    }

    /** {@code GroupSelection.Listed} rather than {@code Listed}: variants of two types may share a name. */
    private static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) ContractsJson.mapper().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
