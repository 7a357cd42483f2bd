package io.loligo.executor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnTest {
    private static final Dn PEOPLE = Dn.of("OU=People,DC=corp,DC=example,DC=com");

    @Test
    void caseSpacesAndEscapingDoNotCount() {
        assertThat(Dn.of("ou=people, dc=CORP,DC=example,DC=com"))
                .isEqualTo(PEOPLE)
                .hasSameHashCodeAs(PEOPLE);
        assertThat(Dn.of("CN=a\\2Cb,OU=People,DC=corp,DC=example,DC=com")).isEqualTo(PEOPLE.child("CN", "a,b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smith, John", "#1", " a ", "a=b", "\"", "+", "<>;", "\\", "Łódź", "🦑"})
    void everyNameComesBackFromItsDistinguishedName(String name) {
        Dn child = PEOPLE.child("CN", name);

        assertThat(child.name()).isEqualTo(name);
        assertThat(child.nameAttribute()).isEqualTo("CN");
        assertThat(child.parent()).contains(PEOPLE);
        assertThat(Dn.of(child.toString())).isEqualTo(child);
        assertThat(Dn.of(child.relativeName() + "," + PEOPLE)).isEqualTo(child);
    }

    @Test
    void whatLiesBelowIsWithin() {
        assertThat(PEOPLE.child("CN", "Ann").isWithin(PEOPLE)).isTrue();
        assertThat(PEOPLE.isWithin(PEOPLE)).isTrue();
        assertThat(PEOPLE.isWithin(PEOPLE.child("CN", "Ann"))).isFalse();
        assertThat(Dn.of("OU=Other People,DC=corp,DC=example,DC=com").isWithin(PEOPLE))
                .isFalse();
    }

    @Test
    void whatIsNoDistinguishedNameIsSaidSo() {
        assertThatIllegalArgumentException().isThrownBy(() -> Dn.of("People")).withMessageContaining("OU=People,DC=");
        assertThat(Dn.parse("")).isEmpty();
    }
}
