package io.loligo.executor.action;

import io.loligo.contracts.action.PasswordRule;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange.SetPassword;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.password.PasswordPolicy;
import io.loligo.executor.password.PasswordWish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Accounts between being added and getting their first password, and how that password is set. */
final class HalfMade {
    private HalfMade() {}

    /** Whether an account never got a password: disabled, none required, and none ever set. */
    static boolean is(Entry account) {
        AccountFlags flags = account.flags();
        return flags.isDisabled() && flags.isPasswordNotRequired() && account.number(Attributes.PASSWORD_LAST_SET) == 0;
    }

    /** Sets the password and the flags in one request, so that an account never is without one of them. */
    static SetPassword finish(Entry account, AccountFlags to, PasswordRule rule, PasswordPolicy policy) {
        List<Modification> along = new ArrayList<>(nextLogon(rule));
        AccountFlags from = account.flags();
        along.add(Modification.remove(Attributes.USER_ACCOUNT_CONTROL, from.text()));
        along.add(Modification.add(Attributes.USER_ACCOUNT_CONTROL, to.text()));
        return new SetPassword(wish(account, rule, policy), rule.delivery(), along);
    }

    static List<Modification> nextLogon(PasswordRule rule) {
        return switch (rule.nextLogon()) {
            case MUST_CHANGE -> List.of(Modification.replace(Attributes.PASSWORD_LAST_SET, "0"));
            case KEEP -> List.of();
        };
    }

    static PasswordWish wish(Entry account, PasswordRule rule, PasswordPolicy policy) {
        List<String> names = Stream.of(
                        Attributes.SAM_ACCOUNT_NAME,
                        Attributes.COMMON_NAME,
                        Attributes.DISPLAY_NAME,
                        Attributes.GIVEN_NAME,
                        Attributes.SURNAME)
                .flatMap(attribute -> account.all(attribute).stream())
                .toList();
        return PasswordWish.of(policy, rule.minimumLength(), names);
    }
}
