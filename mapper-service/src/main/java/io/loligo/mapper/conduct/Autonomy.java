package io.loligo.mapper.conduct;

/** How far an automation may go by itself. */
public enum Autonomy {
    /** It shows what it would do. */
    PREVIEW,
    /** A person says yes to everything. */
    SUPERVISED,
    /** It does what its workflow and its limits leave to it. */
    AUTOMATIC
}
