package io.loligo.mapper.http;

import io.loligo.mapper.decision.BadInputException;
import io.loligo.mapper.request.Place;
import io.loligo.mapper.request.RequestFilter;
import io.loligo.mapper.request.StageKind;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be asked of the list of requests; the same for programs and for the page. */
public class ListParameters {
    private static final String OPEN = "open";
    private static final String ALL = "all";

    /** A stage's name, {@code open} or {@code all}. */
    @QueryParam("stage")
    public @Nullable String stage;

    @QueryParam("automation")
    public @Nullable String automation;

    @QueryParam("person")
    public @Nullable String person;

    /** The login of somebody who is asked. */
    @QueryParam("mine")
    public @Nullable String mine;

    @QueryParam("before")
    public @Nullable String before;

    /** With the stage that counts where none is named. */
    public RequestFilter filter(String otherwise) {
        return new RequestFilter(
                stages(given(stage).orElse(otherwise)), given(automation), given(person), Optional.empty());
    }

    public Optional<String> asked() {
        return given(mine);
    }

    public Optional<Place> place() {
        return given(before)
                .map(text -> Place.parse(text)
                        .orElseThrow(() -> new BadInputException(
                                "before", "the value of 'before' of the page that came first, unchanged")));
    }

    /** What was given and is not blank. */
    public static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static Set<StageKind> stages(String name) {
        return switch (name) {
            case OPEN ->
                Arrays.stream(StageKind.values())
                        .filter(StageKind::isOpen)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StageKind.class)));
            case ALL -> EnumSet.allOf(StageKind.class);
            default ->
                Set.of(StageKind.named(name)
                        .orElseThrow(() -> new BadInputException(
                                "stage",
                                "open, all, "
                                        + Arrays.stream(StageKind.values())
                                                .map(StageKind::wireName)
                                                .collect(Collectors.joining(", ")))));
        };
    }
}
