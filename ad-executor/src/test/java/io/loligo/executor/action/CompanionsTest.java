package io.loligo.executor.action;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.WhenUsed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompanionsTest {
    private static final RetireMailbox MAILBOX = new RetireMailbox(new MailboxRetirement.Delete());

    @Test
    void aMailboxGoesOnlyWithAnAccountThatGoesInAnyCase() {
        DeleteAccount always = new DeleteAccount(0, Children.REFUSE);
        DeleteAccount unlessUsed = new DeleteAccount(0, Children.REFUSE, Optional.of(WhenUsed.DISABLE));

        assertThatCode(() -> Companions.refuseUnlessComplete(MAILBOX, List.of(MAILBOX, always)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Companions.refuseUnlessComplete(MAILBOX, List.of(MAILBOX, unlessUsed)))
                .withMessageContaining("in any case");
    }
}
