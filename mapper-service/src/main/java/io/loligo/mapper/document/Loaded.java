package io.loligo.mapper.document;

import io.loligo.documents.Problem;
import io.loligo.mapper.policy.Policy;
import java.util.List;

/** What came of reading documents. */
public sealed interface Loaded {
    record Accepted(Policy policy) implements Loaded {}

    /** All problems of all documents, in the order of files and lines. */
    record Refused(List<Problem> problems) implements Loaded {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
