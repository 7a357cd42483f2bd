package io.loligo.connector.bulletin;

/** What a connection does now. */
public enum Stage {
    /** Reads back its memory. */
    STARTING,
    WAITING,
    READING,
    /** HR refuses the key: nothing is asked until the key is exchanged, somebody changes the settings or asks for a pass. */
    STOPPED,
    /** Another replica keeps the connection, and it is not known yet how it does there. */
    STANDBY
}
