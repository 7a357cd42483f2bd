package io.loligo.mapper.preview.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.mapper.preview.PersonSight;
import io.loligo.mapper.preview.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A preview as lines of JSON: one for each person who is listed, the summary last. */
final class Lines implements Sink {
    private final OutputStream out;

    Lines(OutputStream out) {
        this.out = out;
    }

    /** The last line. */
    record Last(Summary summary) {}

    @Override
    public void person(PersonSight sight) throws IOException {
        line(sight);
    }

    @Override
    public void seen(int people) {
        // Whoever reads lines counts them.
    }

    @Override
    public void end(Summary summary) throws IOException {
        line(new Last(summary));
    }

    private void line(Object value) throws IOException {
        out.write((json(value) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static String json(Object value) {
        try {
            return ContractsJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records become JSON", impossible);
        }
    }
}
