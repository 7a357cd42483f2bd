package io.loligo.executor.folder;

/** What is found at a path. */
public sealed interface Folder {

    record Absent() implements Folder {}

    /** Nothing is there, and the folder that it would be in is not there either. */
    record Nowhere(UncPath missing) implements Folder {}

    /** A folder with nothing in it. */
    record Empty() implements Folder {}

    /** A folder with something in it. */
    record Filled() implements Folder {}

    /** The path leads through a link or junction, ends at one, or names a folder by its short name: it is not followed. */
    record Link(UncPath at) implements Folder {}

    /** A file, there or on the way there. */
    record NoFolder(UncPath at) implements Folder {}

    default boolean isPresent() {
        return switch (this) {
            case Empty empty -> true;
            case Filled filled -> true;
            case Absent absent -> false;
            case Nowhere nowhere -> false;
            case Link link -> false;
            case NoFolder file -> false;
        };
    }
}
