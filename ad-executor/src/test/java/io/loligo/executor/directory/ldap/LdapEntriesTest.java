package io.loligo.executor.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LdapEntriesTest {

    @Test
    void theFirstThreeGroupsOfAGuidAreLittleEndian() {
        byte[] bytes = HexFormat.of().parseHex("aa0fe8cfa2386748ba25e5e1b2695e54");

        assertThat(LdapEntries.guid(bytes)).isEqualTo("cfe80faa-38a2-4867-ba25-e5e1b2695e54");
    }

    @Test
    void aSidIsWrittenAsAdministratorsKnowIt() {
        byte[] bytes = HexFormat.of().parseHex("01050000000000051500000053184dc763940d139d1e6327f4010000");

        assertThat(LdapEntries.sid(bytes)).isEqualTo("S-1-5-21-3343718483-319657059-660807325-500");
    }
}
