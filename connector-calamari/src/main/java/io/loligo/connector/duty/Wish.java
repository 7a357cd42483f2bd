package io.loligo.connector.duty;

import io.loligo.contracts.operator.OperatorActivity;

/** What a connection's keeper is to do or to know. */
public sealed interface Wish {
    String connection();

    /** To be run when what follows from it is written down; until then it would come again after a crash. */
    Runnable fulfilled();

    /** What somebody wants of a connection. */
    record Asked(String connection, OperatorActivity activity, Runnable fulfilled) implements Wish {}

    /** Requests that somebody else sends to the connection's tenant, to be counted by it. */
    record Sent(String connection, Sending sending, Runnable fulfilled) implements Wish {}
}
