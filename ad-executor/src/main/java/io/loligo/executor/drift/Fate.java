package io.loligo.executor.drift;

/** What became of a difference that was found. */
public enum Fate {
    /** An event told of it, and it was left as it was. */
    TOLD,
    /** It is to be repaired, and nothing has been heard of that yet. */
    ASKED,
    /** The wish was written again. */
    REPAIRED,
    /** The wish was to be written again, which was refused or failed. */
    NOT_REPAIRED
}
