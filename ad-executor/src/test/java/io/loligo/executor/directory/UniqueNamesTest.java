package io.loligo.executor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.DirectoryChange.Modify;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UniqueNamesTest {
    private static final Dn PEOPLE = Dn.of("OU=People,DC=corp,DC=example,DC=com");
    private static final Entry NOBODY = entry(Map.of());

    @Test
    void aNewAccountGainsItsPrincipalNameAndEveryMailAddressOnce() {
        AddAccount add = new AddAccount(
                PEOPLE,
                "Ann",
                new TreeMap<>(Map.of(
                        "userPrincipalName", List.of("ann@corp.example.com"),
                        "mail", List.of("Ann@X.example"),
                        "proxyAddresses", List.of("SMTP:ann@x.example", "smtp:a@x.example", "X500:/o=acme/cn=ann"),
                        "title", List.of("Lead"))));

        assertThat(UniqueNames.gained(List.of(add), NOBODY))
                .isEqualTo(new UniqueNames(Set.of("ann@corp.example.com"), Set.of("ann@x.example", "a@x.example")));
    }

    @Test
    void whatAnAccountHasAlreadyIsNotGainedWhateverItsCase() {
        Entry ann = entry(Map.of(
                "userPrincipalName", List.of("ann@corp.example.com"),
                "mail", List.of("ann@x.example"),
                "proxyAddresses", List.of("SMTP:ann@x.example")));
        Modify modify = new Modify(List.of(
                Modification.replace("userPrincipalName", "Ann@corp.example.com"),
                Modification.replace("proxyAddresses", List.of("SMTP:nowak@x.example", "smtp:Ann@x.example"))));

        assertThat(UniqueNames.gained(List.of(modify), ann))
                .isEqualTo(new UniqueNames(Set.of(), Set.of("nowak@x.example")));
    }

    @Test
    void whatIsTakenAwayIsNotGained() {
        Modify modify = new Modify(List.of(
                Modification.remove("proxyAddresses", "smtp:a@x.example"), Modification.replace("mail", List.of())));

        assertThat(UniqueNames.gained(List.of(modify), NOBODY).isEmpty()).isTrue();
    }

    @Test
    void aHolderIsToldByWhatItHoldsOfThem() {
        UniqueNames names = new UniqueNames(Set.of("ann@corp.example.com"), Set.of("ann@x.example", "b@x.example"));
        Entry eve = entry(Map.of(
                "userPrincipalName", List.of("ANN@corp.example.com"), "proxyAddresses", List.of("smtp:ANN@x.example")));

        UniqueNames held = names.heldBy(eve);

        assertThat(held.addresses()).containsExactly("ann@x.example");
        assertThat(held.principals()).containsExactly("ANN@corp.example.com");
    }

    private static Entry entry(Map<String, List<String>> attributes) {
        return Entry.of(new ObjectIdentity("1", PEOPLE.child("CN", "Ann")), attributes);
    }
}
