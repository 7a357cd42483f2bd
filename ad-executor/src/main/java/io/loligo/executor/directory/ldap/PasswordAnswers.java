package io.loligo.executor.directory.ldap;

import static io.loligo.executor.directory.ldap.Answer.to;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.system.Trouble;
import java.util.List;

/** About passwords. */
final class PasswordAnswers {
    private static final String POLICY = "0000052D";
    private static final String NO_TLS = "0000001F";

    static final List<Answer> ALL = List.of(
            to(19).beginningWith(POLICY)
                    .means(
                            new Trouble.Denied(RefusalCode.PASSWORD_POLICY),
                            "the password does not meet the policy for length, complexity, history or age",
                            "Raise minimum-length in the policy's password rule, or look at the domain's fine-grained"
                                    + " password policies."),
            to(53).beginningWith(POLICY)
                    .means(
                            new Trouble.Denied(RefusalCode.PASSWORD_POLICY),
                            "the account has no password that meets the policy",
                            "Reset the account's password first."),
            to(53).beginningWith(NO_TLS)
                    .means(
                            new Trouble.Denied(RefusalCode.NOT_CONFIGURED),
                            "a password is only taken over an encrypted connection",
                            "Reach the directory by ldaps:// or with start-tls=true."));

    private PasswordAnswers() {}
}
