package io.loligo.connector.duty;

import io.loligo.contracts.operator.OperatorActivity;

/**
 * What somebody wants of a connection.
 *
 * @param fulfilled to be run when what follows from it is written down; until then it would come again after a crash
 */
public record Wish(String connection, OperatorActivity activity, Runnable fulfilled) {}
