package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.*;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDirectories
class AccountStateIT {
    private final Scene scene;
    private final String anchor = random("e");

    AccountStateIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void anAccountIsDisabledAndEnabledOnce() throws Exception {
        scene.hired(anchor, "Ann");

        Applied disabled = scene.applied(anchor, new DisableAccount());
        assertThat(flags()).isEqualTo("514");
        assertThat(disabled.before().attributes()).containsEntry("userAccountControl", List.of("512"));
        assertThat(disabled.after().attributes()).containsEntry("userAccountControl", List.of("514"));
        assertThat(disabled.undo()).isEqualTo(new Undo.Steps(List.of(new EnableAccount(Expiry.KEEP))));

        Applied enabled = scene.applied(anchor, new EnableAccount(Expiry.KEEP));
        assertThat(flags()).isEqualTo("512");
        assertThat(enabled.undo()).isEqualTo(new Undo.Steps(List.of(new DisableAccount())));
    }

    @Test
    void otherFlagsStayAsTheyAre() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        scene.directory().replace(account.getDN(), "userAccountControl", "66048");

        scene.applied(anchor, new DisableAccount());

        assertThat(flags()).isEqualTo("66050");
    }

    @Test
    void anExpiryThatHasPassedIsClearedWhenAskedFor() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        scene.directory().replace(account.getDN(), "accountExpires", "130000000000000000");

        assertThat(scene.run(anchor, new EnableAccount(Expiry.KEEP))).isEqualTo(new Outcome.AlreadySatisfied());
        Applied applied = scene.applied(anchor, new EnableAccount(Expiry.CLEAR));

        assertThat(applied.before().attributes()).containsEntry("accountExpires", List.of("130000000000000000"));
        assertThat(scene.directory().account(anchor).getAttributeValue("accountExpires"))
                .isEqualTo("0");
    }

    @Test
    void anAccountWithoutAPasswordIsNotEnabled() throws Exception {
        scene.directory()
                .addUser("Ann", new Attribute("employeeID", anchor), new Attribute("userAccountControl", "546"));

        scene.refused(anchor, new EnableAccount(Expiry.KEEP), RefusalCode.PRECONDITION);
    }

    @Test
    void aLockedAccountIsUnlocked() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        scene.directory().setPassword(account.getDN(), "Kraków-2026!x");
        String user = anchor + "@" + scene.suffix();
        assertThat(scene.run(anchor, new UnlockAccount())).isEqualTo(new Outcome.AlreadySatisfied());
        for (int i = 0; i < 6; i++) {
            scene.directory().canBind(user, "wrong" + i);
        }
        assertThat(scene.directory().canBind(user, "Kraków-2026!x")).isFalse();

        Applied applied = scene.applied(anchor, new UnlockAccount());

        assertThat(applied.undo()).isInstanceOf(Undo.NotNeeded.class);
        assertThat(scene.directory().canBind(user, "Kraków-2026!x")).isTrue();
    }

    @Test
    void aResetPasswordLetsNobodyInWithTheOldOne() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        scene.directory().setPassword(account.getDN(), "Kraków-2026!x");
        String user = anchor + "@" + scene.suffix();
        assertThat(scene.directory().canBind(user, "Kraków-2026!x")).isTrue();

        Outcome outcome = scene.run(
                anchor,
                new ResetPassword(
                        new PasswordRule(24, PasswordRule.NextLogon.MUST_CHANGE, PasswordRule.Delivery.NONE),
                        Lockout.LIFT));

        assertThat(outcome).isInstanceOf(Applied.class);
        assertThat(((Applied) outcome).undo()).isInstanceOf(Undo.Impossible.class);
        assertThat(((Applied) outcome).after().attributes()).containsEntry("pwdLastSet", List.of("0"));
        assertThat(outcome.toString()).doesNotContain("unicodePwd");
        assertThat(scene.directory().account(anchor).getAttributeValue("pwdLastSet"))
                .isEqualTo("0");
        // In the hour after, Active Directory takes the former password for NTLM and simple binds only of a change.
        assertThat(scene.directory().canBind(user, "Kraków-2026!x")).isFalse();
    }

    @Test
    void whoeverHasNoAccountIsRefusedEverything() throws Exception {
        scene.refused(anchor, new DisableAccount(), RefusalCode.NO_ACCOUNT);
        scene.refused(anchor, new EnableAccount(Expiry.CLEAR), RefusalCode.NO_ACCOUNT);
        scene.refused(anchor, new UnlockAccount(), RefusalCode.NO_ACCOUNT);
        scene.refused(anchor, new ResetPassword(People.RULE, Lockout.KEEP), RefusalCode.NO_ACCOUNT);
        scene.refused(anchor, new ModifyAttributes(List.of(AttributeWrite.set("title", "x"))), RefusalCode.NO_ACCOUNT);
    }

    @Test
    void whatTheDirectoryNeedsForItselfIsNeverTouched() throws Exception {
        String krbtgt = "CN=krbtgt,CN=Users," + scene.directory().base();
        scene.directory().replace(krbtgt, "employeeID", anchor);
        try {
            Refused refused = scene.refused(anchor, new EnableAccount(Expiry.KEEP), RefusalCode.PROTECTED);

            assertThat(refused.explanation().answered()).contains("krbtgt").contains("critical");
        } finally {
            scene.directory().replace(krbtgt, "employeeID");
        }
    }

    @Test
    void theExecutorsOwnAccountIsNeverTouched() throws Exception {
        String own = "CN=Administrator,CN=Users," + scene.directory().base();
        scene.directory().replace(own, "employeeID", anchor);
        try {
            Refused refused = scene.refused(anchor, new DisableAccount(), RefusalCode.PROTECTED);

            assertThat(refused.explanation().answered()).contains("the executor itself uses");
        } finally {
            scene.directory().replace(own, "employeeID");
        }
    }

    private String flags() throws Exception {
        return scene.directory().account(anchor).getAttributeValue("userAccountControl");
    }
}
