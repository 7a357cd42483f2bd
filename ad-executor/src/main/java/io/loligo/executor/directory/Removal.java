package io.loligo.executor.directory;

import java.util.List;
import java.util.Optional;

/**
 * What matters for deleting an account and for bringing one back.
 *
 * @param children the entries below the account, each before those above it
 * @param deleted the deleted entry that was asked for, if it is still kept
 * @param recycleBin whether deleted entries keep what is needed to bring them back whole
 */
public record Removal(List<Entry> children, Optional<Entry> deleted, RecycleBin recycleBin) {
    public Removal {
        children = List.copyOf(children);
    }

    public static Removal notAsked() {
        return new Removal(List.of(), Optional.empty(), RecycleBin.OFF);
    }

    /** The forest's optional feature of that name. */
    public enum RecycleBin {
        ON,
        OFF
    }
}
