package io.loligo.connector.page;

import io.loligo.connector.trial.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A document under somebody's hands.
 *
 * @param name the connection's; empty for a new one
 * @param version the one that this started from; 0 for a new connection
 * @param said what came of the last wish; empty for none
 * @param tone how it came out
 */
public record Editing(
        String name,
        int version,
        String yaml,
        String comment,
        String said,
        String tone,
        List<Mark> marks,
        Optional<Verdict> verdict) {
    private static final String STARTER = """
            kind: connection
            name: acme
            base-url: https://acme.calamari.io/api
            key: {variable: LOLIGO_CALAMARI_API_KEY_ACME}
            preset: calamari-people-v2
            """;

    public Editing {
        marks = List.copyOf(marks);
    }

    static Editing fresh() {
        return of("", 0, STARTER, "");
    }

    static Editing of(String name, int version, String yaml, String comment) {
        return new Editing(name, version, yaml, comment, "", "", List.of(), Optional.empty());
    }

    Editing saying(String words, String how) {
        return new Editing(name, version, yaml, comment, words, how, marks, verdict);
    }

    Editing marked(List<Mark> wrong) {
        return new Editing(name, version, yaml, comment, said, tone, wrong, verdict);
    }

    Editing judged(Verdict judgement) {
        return new Editing(name, version, yaml, comment, said, tone, marks, Optional.of(judgement));
    }

    /** The entry of the navigation that this is. */
    public String section() {
        return isNew() ? "new" : "edit";
    }

    public boolean isNew() {
        return name.isEmpty();
    }
}
