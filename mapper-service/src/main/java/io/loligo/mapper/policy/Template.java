package io.loligo.mapper.policy;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.mapper.expression.Expression;
import java.util.List;
import java.util.Set;

/** Where an account lives and how it looks, besides what is mapped from HR. */
public record Template(
        String name,
        Directory directory,
        Placement placement,
        Names names,
        List<AttributeRule> defaults,
        Groups groups,
        Birth birth) {
    public Template {
        defaults = List.copyOf(defaults);
    }

    /** The container, by an expression that yields its distinguished name. */
    public record Placement(Expression container, MissingContainer missing) {}

    /** The names to try, and those that a later change keeps. */
    public record Names(NamingRule naming, Set<AccountName> kept) {
        public Names {
            kept = Set.copyOf(kept);
        }
    }

    /** The groups a person belongs to, and all those about which the template decides. */
    public record Groups(Expression wished, Expression managed) {}

    /** How a new account starts. */
    public record Birth(PasswordRule password, AccountState state) {}
}
