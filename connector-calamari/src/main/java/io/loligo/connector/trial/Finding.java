package io.loligo.connector.trial;

import io.loligo.connector.pass.Fault;

/**
 * Something about a connection that a person should know.
 *
 * @param tried what was looked at
 * @param answered what was found; no person's data is in it
 * @param advice what to do
 */
public record Finding(Weight weight, String tried, String answered, String advice) {

    /** How much it matters. */
    public enum Weight {
        /** A pass would come to nothing. */
        ERROR,
        /** A pass would go through, but perhaps not with what is wanted. */
        WARNING
    }

    static Finding error(String tried, String answered, String advice) {
        return new Finding(Weight.ERROR, tried, answered, advice);
    }

    static Finding warning(String tried, String answered, String advice) {
        return new Finding(Weight.WARNING, tried, answered, advice);
    }

    static Finding error(Fault fault) {
        return error(fault.tried(), fault.answered(), fault.advice());
    }

    public boolean isError() {
        return weight == Weight.ERROR;
    }
}
