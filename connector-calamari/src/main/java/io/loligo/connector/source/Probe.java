package io.loligo.connector.source;

/**
 * A look at a part of the people between two complete passes. It may show who is new or archived, never who is missing.
 *
 * @param list sorted so that what is worth seeing comes first
 * @param pages at most so many are asked for
 */
public record Probe(Endpoint list, int pages) {
    public Probe {
        if (pages < 1) {
            throw new IllegalArgumentException("pages: 1 or more, not " + pages);
        }
    }
}
