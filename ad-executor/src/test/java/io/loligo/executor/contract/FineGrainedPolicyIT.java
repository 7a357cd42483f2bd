package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.RULE;
import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.ResetPassword;
import org.junit.jupiter.api.Test;

/** Password settings objects for some people (MS-ADTS 3.1.1.4.5.36), which only a real domain controller works out. */
class FineGrainedPolicyIT {
    private static final int LENGTH = 60;
    private static final String NEVER = "-9223372036854775808";
    private static final String HALF_AN_HOUR = "-18000000000";

    @Test
    void aPasswordKeepsToThePolicyOfItsPersonAlone() throws Exception {
        try (Scene scene = new Scene(DirectoryKind.SAMBA)) {
            String anchor = random("e");
            String account = scene.hired(anchor, "Ann Kowalska").getDN();
            String policy = "CN=" + random("pso") + ",CN=Password Settings Container,CN=System,"
                    + scene.directory().base();
            scene.directory()
                    .admin()
                    .add(
                            policy,
                            new Attribute("objectClass", "msDS-PasswordSettings"),
                            new Attribute("msDS-PasswordSettingsPrecedence", "1"),
                            new Attribute("msDS-PasswordReversibleEncryptionEnabled", "FALSE"),
                            new Attribute("msDS-PasswordHistoryLength", "0"),
                            new Attribute("msDS-PasswordComplexityEnabled", "TRUE"),
                            new Attribute("msDS-MinimumPasswordLength", Integer.toString(LENGTH)),
                            new Attribute("msDS-MinimumPasswordAge", "0"),
                            new Attribute("msDS-MaximumPasswordAge", NEVER),
                            new Attribute("msDS-LockoutThreshold", "0"),
                            new Attribute("msDS-LockoutObservationWindow", HALF_AN_HOUR),
                            new Attribute("msDS-LockoutDuration", HALF_AN_HOUR),
                            new Attribute("msDS-PSOAppliesTo", account));
            try {
                assertThat(scene.run(anchor, new ResetPassword(RULE, Lockout.KEEP)))
                        .isInstanceOf(Applied.class);
            } finally {
                scene.directory().admin().delete(policy);
            }
        }
    }
}
