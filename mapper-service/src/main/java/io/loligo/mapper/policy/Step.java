package io.loligo.mapper.policy;

import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.mapper.expression.Expression;
import java.util.List;

/** A step of an automation: done when its condition holds. */
public record Step(Expression when, Wish wish) {

    /** What the step does. */
    public sealed interface Wish {
        record Create(Template template, AccountState state, List<AttributeRule> rules) implements Wish {
            public Create {
                rules = List.copyOf(rules);
            }
        }

        record Modify(List<AttributeRule> rules) implements Wish {
            public Modify {
                rules = List.copyOf(rules);
            }
        }

        record ByTemplate(Template template, List<AttributeRule> rules) implements Wish {
            public ByTemplate {
                rules = List.copyOf(rules);
            }
        }

        record NewPassword(PasswordRule rule, Lockout lockout) implements Wish {}

        record Unlock() implements Wish {}

        record Enable(Expiry expiry) implements Wish {}

        record Disable() implements Wish {}

        record Join(Expression groups) implements Wish {}

        record Leave(Expression groups) implements Wish {}

        record LeaveAllExcept(Expression groups) implements Wish {}

        record Swap(Expression from, Expression to) implements Wish {}
    }
}
