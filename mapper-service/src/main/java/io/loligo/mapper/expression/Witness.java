package io.loligo.mapper.expression;

import java.util.List;

/** Is told what expressions yield, in the order in which they are asked, so that a decision can be explained by what was really looked at. */
public interface Witness {
    /** Needs no explanation. */
    Witness NOBODY = new Witness() {
        @Override
        public void saw(Expression expression, List<String> values) {
            // Nobody asked.
        }

        @Override
        public void sawNone(Expression expression, String problem) {
            // Nobody asked.
        }
    };

    /** @param values as text; empty texts are left out */
    void saw(Expression expression, List<String> values);

    /** @param problem why it has no value for this person; names no value of theirs */
    void sawNone(Expression expression, String problem);
}
