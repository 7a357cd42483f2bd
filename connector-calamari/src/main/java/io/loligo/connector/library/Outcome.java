package io.loligo.connector.library;

import io.loligo.documents.Problem;
import java.util.List;

/** What came of the wish to change a connection's document. */
public sealed interface Outcome {

    /** It is a version now, and in force. */
    record Saved(Version version) implements Outcome {}

    /** It says what the version in force says. */
    record Unchanged(Version version) implements Outcome {}

    /** It is not accepted; the version in force stays in force. */
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It was written with another version in mind.
     *
     * @param last the number of the version in force; 0 for none
     */
    record Overtaken(String connection, int last) implements Outcome {
        public String words() {
            return "version: " + last + " is in force; look at what changed, then save on top of it";
        }
    }

    /** The connection is changed somewhere else, and there alone. */
    record Elsewhere(String connection, String place) implements Outcome {
        public String words() {
            return "connection: '" + connection + "' comes from " + place + "; change it there";
        }
    }

    /** There is nothing of that name to withdraw. */
    record Unknown(String connection) implements Outcome {}
}
