package io.loligo.mapper.page;

import io.loligo.mapper.request.Note;
import io.loligo.mapper.wording.StepWords;
import java.util.List;

/**
 * All there is to one request.
 *
 * @param asked who may decide now, in words
 * @param stops the gates it has passed and those ahead
 * @param history newest first
 * @param login the one that is remembered, or empty
 */
public record RequestSight(
        RequestLine line,
        List<StepWords> steps,
        List<String> asked,
        List<Stop> stops,
        List<Note> history,
        String version,
        String login) {}
