package io.loligo.contracts.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.Samples;
import io.loligo.contracts.wire.ContractsJson;
import java.util.Arrays;
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

    @ParameterizedTest
    @MethodSource("actions")
    void anActionReadsBackAsItWasWritten(Action action) throws Exception {
        JsonNode json = ContractsJson.mapper().valueToTree(action);

        assertThat(json.path("action").textValue()).isEqualTo(action.type().wireName());
        assertThat(ContractsJson.mapper().treeToValue(json, Action.class)).isEqualTo(action);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeReadsBackAsItWasWritten(Outcome outcome) throws Exception {
        ActionResult result = Samples.result(outcome);

        String json = ContractsJson.mapper().writeValueAsString(result);

        assertThat(ContractsJson.mapper().readValue(json, ActionResult.class)).isEqualTo(result);
    }
}
