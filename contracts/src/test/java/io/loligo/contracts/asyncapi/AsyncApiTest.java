package io.loligo.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topic.Retention;
import io.loligo.contracts.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** Ties {@code asyncapi.yaml}, which is written by hand, to the code. */
class AsyncApiTest {
    private static final Topics TOPICS = Topics.standard();
    private static final Map<String, JsonNode> CHANNELS = new HashMap<>();
    private static JsonNode document;

    @BeforeAll
    static void read() throws Exception {
        document = ContractsJson.mapper().valueToTree(new Yaml().load(Files.readString(Path.of("asyncapi.yaml"))));
        for (JsonNode channel : document.path("channels")) {
            addresses(channel)
                    .forEach(address -> assertThat(CHANNELS.put(address, channel))
                            .as("channels at %s", address)
                            .isNull());
        }
    }

    @Test
    void itNamesEveryTopicOnceButForThoseThatAServiceKeepsForItself() {
        List<Topic> published = new ArrayList<>(TOPICS.all());
        published.removeAll(List.of(
                TOPICS.connectorState(),
                TOPICS.connectorDocuments(),
                TOPICS.connectorWishes(),
                TOPICS.executorMarks(),
                TOPICS.executorCredentials()));

        assertThat(CHANNELS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        published.stream().map(Topic::name).toList());
    }

    @Test
    void itSaysHowManyPartitionsATopicHasAndWhatItKeeps() {
        for (Topic topic : TOPICS.all()) {
            JsonNode channel = CHANNELS.get(topic.name());
            if (channel != null) {
                JsonNode kafka = channel.at("/bindings/kafka");
                assertThat(kafka.path("partitions").asInt()).as(topic.name()).isEqualTo(topic.partitions());
                assertThat(kept(kafka.path("topicConfiguration")))
                        .as(topic.name())
                        .isEqualTo(topic.retention());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void itNamesEveryTypeOnceOnItsTopicWithItsSchema(EventType type) {
        List<String> carriers = CHANNELS.entrySet().stream()
                .filter(channel -> messages(channel.getValue())
                        .anyMatch(message -> message.path("name").asText().equals(type.typeName())))
                .map(Map.Entry::getKey)
                .toList();
        JsonNode message = messages(document.path("components"))
                .filter(one -> one.path("name").asText().equals(type.typeName()))
                .findFirst()
                .orElseThrow();

        assertThat(carriers).containsExactly(type.topic(TOPICS).name());
        assertThat(message.at("/payload/schema/$ref").asText())
                .isEqualTo("src/main/resources/io/loligo/contracts/schemas/" + type.typeName() + ".json");
        assertThat(message.at("/traits/0/$ref").asText())
                .isEqualTo("#/components/messageTraits/"
                        + (type.typeName().contains(".operator.") ? "aboutObject" : "aboutEmployee"));
    }

    @Test
    void itNamesNoTypeThatIsNotThere() {
        assertThat(messages(document.path("components"))
                        .map(message -> message.path("name").asText())
                        .filter(name -> !name.equals("dead-letter")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(EventType::typeName)
                        .toList());
    }

    @Test
    void everyChannelIsOneThatLoligoSendsTo() {
        assertThat(document.path("operations")
                        .valueStream()
                        .map(operation -> operation.path("action").asText() + " "
                                + operation.at("/channel/$ref").asText()))
                .containsExactlyInAnyOrderElementsOf(document.path("channels")
                        .propertyStream()
                        .map(channel -> "send #/channels/" + channel.getKey())
                        .toList());
    }

    /** The messages of a channel, or of the components, with references followed. */
    private static Stream<JsonNode> messages(JsonNode holder) {
        return holder.path("messages")
                .valueStream()
                .map(message -> message.has("$ref")
                        ? document.at(message.path("$ref").asText().substring(1))
                        : message);
    }

    private static List<String> addresses(JsonNode channel) {
        List<String> addresses = List.of(channel.path("address").asText());
        for (Map.Entry<String, JsonNode> parameter : channel.path("parameters").properties()) {
            JsonNode values = parameter.getValue().path("enum");
            List<String> filled = new ArrayList<>();
            for (String address : addresses) {
                String place = "{" + parameter.getKey() + "}";
                if (values.isEmpty()) {
                    filled.add(address.replace(
                            place, parameter.getValue().path("default").asText()));
                } else {
                    values.forEach(value -> filled.add(address.replace(place, value.asText())));
                }
            }
            addresses = filled;
        }
        return addresses;
    }

    private static Retention kept(JsonNode settings) {
        return switch (settings.at("/cleanup.policy/0").asText()) {
            case "compact" -> new Retention.LastOfEachKey();
            case "delete" ->
                new Retention.For(
                        Duration.ofMillis(settings.path("retention.ms").asLong()));
            default -> throw new IllegalArgumentException("cleanup.policy: compact or delete");
        };
    }
}
