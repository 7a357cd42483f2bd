package io.loligo.contracts.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.Samples;
import io.loligo.contracts.wire.ContractsJson;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionTest {
    static Stream<Action> actions() {
        return Samples.actions().stream();
    }

    static Stream<Outcome> outcomes() {
        return Samples.outcomes().stream();
    }

    @Test
    void thereAreTwentyActionsEachWithATypeAndAName() {
        assertThat(Action.class.getPermittedSubclasses()).hasSize(20);
        assertThat(actions().map(Action::type)).containsExactly(ActionType.values());
        assertThat(ActionType.values())
                .extracting(ActionType::number)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void theNamesInJsonAreThoseOfTheTypes() {
        JsonSubTypes names = Action.class.getAnnotation(JsonSubTypes.class);

        assertThat(Arrays.stream(names.value()).map(JsonSubTypes.Type::name))
                .containsExactlyElementsOf(Arrays.stream(ActionType.values())
                        .map(ActionType::wireName)
                        .toList());
        assertThat(Arrays.stream(names.value()).<Class<?>>map(JsonSubTypes.Type::value))
                .containsExactlyInAnyOrder(Action.class.getPermittedSubclasses());
    }

    @Test
    void everyOutcomeHasASampleAndAName() {
        assertThat(outcomes().<Class<?>>map(Object::getClass)).containsExactly(Outcome.class.getPermittedSubclasses());
    }

    @Test
    void aSetOrMapIsWrittenInOneOrder() throws Exception {
        var photo = new ManagePhoto(
                new Photo.None(), Set.of(PhotoPlace.EXCHANGE, PhotoPlace.DIRECTORY, PhotoPlace.MICROSOFT_365));
        var script = new RunScript(
                "x", "0".repeat(64), Map.of("c", 3, "a", 1, "b", 2), "local", Duration.ofSeconds(1), Repeatable.YES);

        assertThat(ContractsJson.mapper().writeValueAsString(photo))
                .contains("[\"DIRECTORY\",\"MICROSOFT_365\",\"EXCHANGE\"]");
        assertThat(ContractsJson.mapper().writeValueAsString(script)).contains("{\"a\":1,\"b\":2,\"c\":3}");
    }

    @Test
    void aParameterThatMakesNoSenseIsRefusedByName() {
        var noon = LocalDateTime.of(2026, 11, 24, 12, 0);

        assertThatThrownBy(() -> new DeleteAccount(-1, Children.REFUSE)).hasMessageStartingWith("disabledDays:");
        assertThatThrownBy(() -> new DeleteHomeFolder(-1)).hasMessageStartingWith("quarantineDays:");
        assertThatThrownBy(() -> new RunScript("x", "abc", Map.of(), "local", Duration.ZERO, Repeatable.NO))
                .hasMessageStartingWith("sha256:");
        assertThatThrownBy(() -> new ManagePhoto(new Photo.None(), Set.of())).hasMessageStartingWith("places:");
        assertThatThrownBy(() -> new AutoReply.Scheduled(
                        "", "", AutoReply.Audience.NONE, noon, noon, ZoneId.of("Europe/Warsaw")))
                .hasMessageStartingWith("to:");
        assertThatThrownBy(() ->
                        new AttributeWrite("title", AttributeWrite.Mode.CLEAR, List.of(new WishedValue.Text("x"))))
                .hasMessageStartingWith("values:");
        assertThatThrownBy(() -> AttributeWrite.set("a b", "x")).hasMessageStartingWith("attribute:");
        assertThatThrownBy(() -> Samples.command(List.of())).hasMessageStartingWith("steps:");
    }

    @ParameterizedTest
    @MethodSource("actions")
    void anActionReadsBackAsItWasWritten(Action action) throws Exception {
        JsonNode json = ContractsJson.mapper().valueToTree(action);

        assertThat(json.path("action").textValue()).isEqualTo(action.type().wireName());
        assertThat(ContractsJson.mapper().treeToValue(json, Action.class)).isEqualTo(action);
    }

    @Test
    void aDeletionMaySayWhatBecomesOfAnAccountThatWasUsedAndAnOldOneDoesNot() throws Exception {
        var careful = new DeleteAccount(0, Children.REFUSE, Optional.of(WhenUsed.DISABLE));

        String json = ContractsJson.mapper().writeValueAsString(careful);

        assertThat(json).contains("\"whenUsed\":\"DISABLE\"");
        assertThat(ContractsJson.mapper().readValue(json, Action.class)).isEqualTo(careful);
        assertThat(ContractsJson.mapper()
                        .readValue(
                                "{\"action\":\"delete-account\",\"disabledDays\":90,\"children\":\"REFUSE\"}",
                                Action.class))
                .isEqualTo(new DeleteAccount(90, Children.REFUSE));
    }

    @Test
    void whatWasDoneOtherwiseSaysWhy() throws Exception {
        Outcome otherwise = new Outcome.Applied(
                EntryState.none(),
                EntryState.none(),
                new Undo.Steps(List.of(new EnableAccount(Expiry.KEEP))),
                Optional.of(new Explanation("delete it", "somebody logged on", "look who")));

        String json = ContractsJson.mapper().writeValueAsString(otherwise);

        assertThat(ContractsJson.mapper().readValue(json, Outcome.class)).isEqualTo(otherwise);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeReadsBackAsItWasWritten(Outcome outcome) throws Exception {
        ActionResult result = Samples.result(outcome);

        String json = ContractsJson.mapper().writeValueAsString(result);

        assertThat(ContractsJson.mapper().readValue(json, ActionResult.class)).isEqualTo(result);
    }
}
