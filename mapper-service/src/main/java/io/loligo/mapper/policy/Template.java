package io.loligo.mapper.policy;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.policy.Step.Wish;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an account lives and how it looks, besides what is mapped from HR. */
public record Template(
        String name,
        Directory directory,
        Placement placement,
        Names names,
        List<AttributeRule> defaults,
        Groups groups,
        Birth birth,
        Belongings belongings) {
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

    /** The groups a person belongs to, and all those about which the template decides; each by expressions whose lists are united. */
    public record Groups(List<Expression> wished, List<Expression> managed) {
        public Groups {
            wished = List.copyOf(wished);
            managed = List.copyOf(managed);
        }
    }

    /** How a new account starts. */
    public record Birth(PasswordRule password, AccountState state) {}

    /**
     * What its people have beside the account, for steps that do not say it themselves.
     *
     * @param licences that every licence is revoked but those of the template
     */
    public record Belongings(
            Optional<Wish> mailbox, Optional<Wish> homeFolder, Optional<Wish> photo, Optional<Wish> licences) {}
}
