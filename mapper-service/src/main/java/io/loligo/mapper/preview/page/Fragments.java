package io.loligo.mapper.preview.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.mapper.preview.PersonSight;
import io.loligo.mapper.preview.Summary;
import io.loligo.mapper.preview.http.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A preview as pieces of a page, each on a line of its own; what a page cannot show well any more is only counted. */
final class Fragments implements Sink {
    private static final int SHOWN = 300;
    private static final int SAY_EVERY = 25;

    private final OutputStream out;
    private int listed;

    Fragments(OutputStream out) {
        this.out = out;
    }

    @Override
    public void person(PersonSight sight) throws IOException {
        listed++;
        if (listed <= SHOWN) {
            line(Map.of("person", Templates.previewPerson(sight).render()));
        }
    }

    @Override
    public void seen(int people) throws IOException {
        if (people % SAY_EVERY == 0) {
            line(Map.of("seen", people, "listed", listed));
        }
    }

    @Override
    public void end(Summary summary) throws IOException {
        line(Map.of(
                "seen",
                summary.people(),
                "listed",
                listed,
                "summary",
                Templates.previewSummary(summary, SummaryPicture.of(summary), listed, Math.min(listed, SHOWN))
                        .render()));
    }

    private void line(Map<String, Object> piece) throws IOException {
        try {
            out.write((ContractsJson.mapper().writeValueAsString(piece) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts become JSON", impossible);
        }
        out.flush();
    }
}
