package io.loligo.mapper.planning;

import io.loligo.mapper.attribute.DirectoryAttribute;
import io.loligo.mapper.expression.EvaluationException;

/** Checks a value against the directory's schema before anybody is asked to write it. */
final class AttributeValues {
    private AttributeValues() {}

    static void check(DirectoryAttribute attribute, String value) throws EvaluationException {
        if (value.length() > attribute.maximumLength()) {
            throw new EvaluationException(attribute.name() + " holds at most " + attribute.maximumLength()
                    + " characters, and the value has " + value.length()
                    + "; shorten it in the mapping with left(…, " + attribute.maximumLength() + ")");
        }
        switch (attribute.syntax()) {
            case INTEGER -> whole(attribute, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LARGE_INTEGER -> whole(attribute, value, Long.MIN_VALUE, Long.MAX_VALUE);
            case TEXT, BOOLEAN, ACCOUNT, BINARY -> {}
        }
    }

    private static void whole(DirectoryAttribute attribute, String value, long least, long most)
            throws EvaluationException {
        try {
            long whole = Long.parseLong(value);
            if (whole >= least && whole <= most) {
                return;
            }
        } catch (NumberFormatException notWhole) {
            // Told below, in the same words.
        }
        throw new EvaluationException(
                attribute.name() + " holds a whole number from " + least + " to " + most + "; the value is none");
    }
}
