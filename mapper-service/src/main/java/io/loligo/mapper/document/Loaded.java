package io.loligo.mapper.document;

import io.loligo.documents.Problem;
import io.loligo.mapper.policy.Policy;
import java.util.List;

/** What came of reading documents. */
public sealed interface Loaded {
    /** With the places that count on fields of HR. */
    record Accepted(Policy policy, List<FieldUse> uses) implements Loaded {
        public Accepted {
            uses = List.copyOf(uses);
        }
    }

    /** All problems of all documents, in the order of files and lines. */
    record Refused(List<Problem> problems) implements Loaded {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
