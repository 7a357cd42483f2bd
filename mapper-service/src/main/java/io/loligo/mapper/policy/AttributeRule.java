package io.loligo.mapper.policy;

import io.loligo.mapper.attribute.DirectoryAttribute;
import io.loligo.mapper.expression.Expression;
import java.util.List;

/** What one attribute shall hold. */
public record AttributeRule(DirectoryAttribute attribute, Source source, Overwriting overwriting) {

    /** Adds later rules; for one attribute the last rule counts. */
    public static void replace(List<AttributeRule> all, List<AttributeRule> later) {
        for (AttributeRule rule : later) {
            all.removeIf(one ->
                    one.attribute().name().equalsIgnoreCase(rule.attribute().name()));
            all.add(rule);
        }
    }

    /** Where the value comes from. */
    public sealed interface Source {
        /** A field of HR as it stands. */
        record Column(String field) implements Source {}

        record Computed(Expression expression) implements Source {}

        /** From the account's other attributes, in braces, once these are known. */
        record Pattern(String pattern) implements Source {}

        /** The account of the person's manager. */
        record ManagersAccount() implements Source {}
    }

    /** How the value meets what is there. */
    public enum Overwriting {
        /** Write it; when there is none, leave what is there. */
        SET,
        /** Write it only where nothing is. */
        ONLY_IF_EMPTY,
        /** Write it when the account is created, and never again, not even where somebody emptied it. */
        NEVER_OVERWRITE,
        /** Write it; when there is none, empty the attribute. */
        CLEAR_WHEN_EMPTY;

        /** Whether another value that is there already has to give way. */
        public boolean replaces() {
            return this == SET || this == CLEAR_WHEN_EMPTY;
        }
    }
}
