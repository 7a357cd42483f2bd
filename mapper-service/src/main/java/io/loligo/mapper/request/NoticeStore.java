package io.loligo.mapper.request;

import java.util.List;

/** What nobody was told yet. Every method blocks, and throws {@link StoreUnavailableException} when there is no answer. */
public interface NoticeStore {

    /** A notice with its request. */
    record Untold(long number, Notice notice, Request request) {}

    /** Some, oldest first. */
    List<Untold> untold();

    /** Takes note that these were told, or need not be. */
    void told(List<Untold> told);
}
