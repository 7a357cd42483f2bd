package io.loligo.executor.folder;

/** One write to a file server, planned or done. A second time it does no harm. */
public sealed interface FolderChange {

    default String words() {
        return switch (this) {
            case Create(var folder, var person) -> "make the folder " + folder;
            case Quarantine(var folder, var as) -> "move " + folder + " into the quarantine";
            case Begin(var move) -> "note that " + move.source() + " is being moved to " + move.target();
            case Rename(var move) -> "move " + move.source() + " to " + move.target();
            case Copy(var move) -> "copy " + move.source() + " to " + move.target();
            case Verify(var move) -> "compare " + move.target() + " with " + move.source();
            case RemoveSource(var move) -> "remove " + move.source();
            case End(var move) -> "note that the move to " + move.target() + " is done";
        };
    }

    /** An empty folder that is the person's own; what the parent grants others is inherited. */
    record Create(UncPath folder, Person person) implements FolderChange {}

    /** The folder, out of everybody's way until it expires. */
    record Quarantine(UncPath folder, Quarantined as) implements FolderChange {}

    /** One phase of a move that is, or comes to be, in the journal. */
    sealed interface Moving extends FolderChange {
        Relocation move();
    }

    /** Notes in the journal what is going to be moved; whatever is at the target from then on came there by this move. */
    record Begin(Relocation move) implements Moving {}

    /** The source gets the target's name. */
    record Rename(Relocation move) implements Moving {}

    /** What the target lacks comes from the source, with access lists. */
    record Copy(Relocation move) implements Moving {}

    /** Compares the target with the source and notes that they are the same. */
    record Verify(Relocation move) implements Moving {}

    /** Removes the source, unless somebody has written to it since it was verified. */
    record RemoveSource(Relocation move) implements Moving {}

    /** Takes the note out of the journal. */
    record End(Relocation move) implements Moving {}
}
