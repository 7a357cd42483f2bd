package io.loligo.connector.document;

import io.loligo.documents.Problem;
import java.util.List;

/** What came of reading a file of connection documents. */
public sealed interface Reading {

    /** In the order of the file. */
    record Accepted(List<ConnectionDocument> documents) implements Reading {
        public Accepted {
            documents = List.copyOf(documents);
        }
    }

    /** All problems, in the order of lines. */
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
