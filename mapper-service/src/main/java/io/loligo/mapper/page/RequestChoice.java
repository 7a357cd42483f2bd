package io.loligo.mapper.page;

import io.loligo.mapper.request.StageKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a list of requests was narrowed by, and what else there is to choose.
 *
 * @param login the one that is remembered, or empty
 * @param older where the list goes on; empty on the last page
 */
public record RequestChoice(
        String stage,
        String automation,
        String person,
        String mine,
        boolean grouped,
        List<String> automations,
        String login,
        String older) {

    /** The names that a stage's field takes, with their words. */
    public List<Named> stages() {
        return Stream.concat(
                        Stream.of(new Named("open", "all that are open"), new Named("all", "all")),
                        Arrays.stream(StageKind.values())
                                .map(kind -> new Named(kind.wireName(), "those that " + kind.doing())))
                .toList();
    }

    /** A value of a field and how it is shown. */
    public record Named(String value, String words) {}
}
