package io.loligo.executor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.contracts.action.AccountName;
import io.loligo.executor.action.RefusedException;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.UniqueNames;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForestCheckTest {
    private static final String JAN = "jan.kowalski@corp.example.com";

    @Test
    void aNamesakeWhoWasFasterLeavesTheNextCandidateToTheOther() {
        UniqueNames gained = new UniqueNames(Set.of(JAN), Set.of(JAN));
        Entry faster = somebody(Map.of("userPrincipalName", List.of(JAN), "mail", List.of(JAN)));

        assertTaken(gained, faster);
    }

    @Test
    void anAddressThatFollowsThePrincipalNameAndIsSomebodysAliasLeavesTheNextCandidate() {
        UniqueNames gained = new UniqueNames(Set.of("Jan.Kowalski@corp.example.com"), Set.of(JAN));
        Entry former = somebody(Map.of("proxyAddresses", List.of("smtp:" + JAN)));

        assertTaken(gained, former);
    }

    @Test
    void anAddressInAnotherDomainFollowsThePrincipalNameToo() {
        UniqueNames gained = new UniqueNames(Set.of(JAN), Set.of("jan.kowalski@acme.example"));
        Entry other = somebody(Map.of("mail", List.of("Jan.Kowalski@acme.example")));

        assertTaken(gained, other);
    }

    @Test
    void anAddressOfItsOwnThatIsSomebodyElsesIsRefusedWithItsHolder() {
        UniqueNames gained = new UniqueNames(Set.of(JAN), Set.of("sales@corp.example.com"));
        Entry other = somebody(Map.of("mail", List.of("Sales@corp.example.com")));

        assertThatThrownBy(() -> ForestCheck.judge(gained, List.of(other)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.found())
                                .contains("sales@corp.example.com")
                                .contains("CN=Other"));
    }

    private static void assertTaken(UniqueNames gained, Entry holder) {
        assertThatThrownBy(() -> ForestCheck.judge(gained, List.of(holder)))
                .isInstanceOfSatisfying(
                        SystemException.class,
                        answer -> assertThat(answer.trouble())
                                .isEqualTo(new Trouble.NameTaken(Optional.of(AccountName.USER_PRINCIPAL_NAME))));
    }

    private static Entry somebody(Map<String, List<String>> attributes) {
        return Entry.of(new ObjectIdentity("9", Dn.of("CN=Other,OU=People,DC=corp,DC=example,DC=com")), attributes);
    }
}
