package io.loligo.mapper.policy;

import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.CloudSignIn;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RunScript;
import io.loligo.mapper.conduct.Timing;
import io.loligo.mapper.expression.Expression;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A step of an automation: done when its condition holds.
 *
 * @param timing when it is due
 * @param compared whether accounts are later compared with what it wishes for
 */
public record Step(Expression when, Wish wish, Timing timing, boolean compared) {

    /** What the step does. */
    public sealed interface Wish {

        /** What it writes into attributes. */
        default List<AttributeRule> rules() {
            return switch (this) {
                case Create create -> create.rules();
                case Modify modify -> modify.rules();
                case ByTemplate byTemplate -> byTemplate.rules();
                case NewPassword ignored -> List.of();
                case Unlock ignored -> List.of();
                case Enable ignored -> List.of();
                case Disable ignored -> List.of();
                case Join ignored -> List.of();
                case Leave ignored -> List.of();
                case LeaveAllExcept ignored -> List.of();
                case Swap ignored -> List.of();
                case Fixed ignored -> List.of();
                case Likeness ignored -> List.of();
                case NewMailbox ignored -> List.of();
                case Reply ignored -> List.of();
                case Revoke ignored -> List.of();
                case RevokeAllExcept ignored -> List.of();
                case Home ignored -> List.of();
                case Script ignored -> List.of();
            };
        }

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

        record Enable(Expiry expiry, Optional<CloudSignIn> cloud) implements Wish {}

        record Disable(Optional<CloudSignIn> cloud) implements Wish {}

        record Join(Expression groups) implements Wish {}

        record Leave(Expression groups) implements Wish {}

        record LeaveAllExcept(Expression groups) implements Wish {}

        record Swap(Expression from, Expression to) implements Wish {}

        /** The same for everybody. */
        record Fixed(Action action) implements Wish {}

        /**
         * A photo.
         *
         * @param address yields where it can be fetched; without it the photo is removed
         */
        record Likeness(Optional<Expression> address, Set<PhotoPlace> places) implements Wish {
            public Likeness {
                places = Set.copyOf(places);
            }
        }

        /**
         * A mailbox.
         *
         * @param usageLocation yields the country of a cloud mailbox's licence; without it the one in {@code mailbox} counts
         */
        record NewMailbox(Mailbox mailbox, Optional<Expression> usageLocation, Expression alias) implements Wish {}

        /**
         * An automatic reply.
         *
         * @param days yields the first and the last day; without it the reply is sent always
         */
        record Reply(
                Expression internal,
                Expression external,
                AutoReply.Audience audience,
                Optional<Days> days,
                Existing existing)
                implements Wish {

            /** From the start of one day to the end of another, in the person's time zone. */
            public record Days(Expression first, Expression last) {}
        }

        record Revoke(Expression licences) implements Wish {}

        /** Every licence but those that any of the expressions yields. */
        record RevokeAllExcept(List<Expression> licences) implements Wish {
            public RevokeAllExcept {
                licences = List.copyOf(licences);
            }
        }

        record Home(Expression path, String drive) implements Wish {}

        /** A script, with what each of its parameters gets. */
        record Script(RunScript run, SortedMap<String, Expression> parameters) implements Wish {
            public Script {
                parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
            }
        }
    }
}
