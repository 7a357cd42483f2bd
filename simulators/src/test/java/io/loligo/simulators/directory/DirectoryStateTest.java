package io.loligo.simulators.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStateTest {
    private static final String PEOPLE = "OU=People,DC=corp,DC=example,DC=com";
    private static final String ANN = "CN=Żaneta Łęcka,OU=People,DC=corp,DC=example,DC=com";
    private static final String BOB =
            "CN=Bob \"B\\, C\" O'Neil,OU=People,DC=corp,DC=example,DC=com".replace("\"", "\\\"");
    private static final String GROUP = "CN=Everybody,OU=People,DC=corp,DC=example,DC=com";
    private static final Control SHOW_DELETED = new Control("1.2.840.113556.1.4.417", true);
    private static final String SECRET = "Correct-Horse-1";

    private Path file;
    private DirectorySettings settings;

    @BeforeEach
    void keepStateInAFile(@TempDir Path folder) {
        file = folder.resolve("kept").resolve("directory.ldif");
        settings = DirectorySettings.forTests()
                .withUnits("People")
                .with(new DirectorySettings.Files(Optional.of(file), Optional.empty()));
    }

    @Test
    void aSecondStartGoesOnWhereTheFirstStopped() throws Exception {
        SearchResultEntry ann;
        long usn;
        try (DirectorySimulator first = DirectorySimulator.start(settings);
                LDAPConnection connection = SimulatedConnection.asAdministrator(first)) {
            add(connection, BOB, "user", "bob");
            add(connection, ANN, "user", "ann");
            add(connection, GROUP, "group", "everybody");
            connection.modify(GROUP, new Modification(ModificationType.ADD, "member", ANN, BOB));
            connection.modify(ANN, new Modification(ModificationType.ADD, "manager", BOB));
            connection.modify(
                    ANN,
                    new Modification(ModificationType.REPLACE, "unicodePwd", quoted(SECRET)),
                    new Modification(ModificationType.REPLACE, "userAccountControl", "512"));
            ann = connection.getEntry(ANN, "*", "memberOf");
            usn = first.status().highestCommittedUsn();
        }

        try (DirectorySimulator second = DirectorySimulator.start(settings);
                LDAPConnection connection = SimulatedConnection.asAdministrator(second);
                LDAPConnection annsOwn = SimulatedConnection.anonymous(second)) {
            assertThat(connection.getEntry(ANN, "*", "memberOf")).isEqualTo(ann);
            assertThat(connection.getEntry(BOB, "directReports").getAttributeValue("directReports"))
                    .isEqualTo(ann.getDN());
            assertThat(second.status().highestCommittedUsn()).isEqualTo(usn);
            assertThat(annsOwn.bind(ANN, SECRET).getResultCode().intValue()).isZero();
            add(connection, "CN=Next," + PEOPLE, "user", "next");
            assertThat(connection.getEntry("CN=Next," + PEOPLE).getAttributeValueBytes("objectSid"))
                    .isNotEqualTo(ann.getAttributeValueBytes("objectSid"));
        }
    }

    @Test
    void aDeletedAccountIsRestoredWithItsGroupsAfterARestart() throws Exception {
        try (DirectorySimulator first = DirectorySimulator.start(settings);
                LDAPConnection connection = SimulatedConnection.asAdministrator(first)) {
            add(connection, ANN, "user", "ann");
            add(connection, GROUP, "group", "everybody");
            connection.modify(GROUP, new Modification(ModificationType.ADD, "member", ANN));
            connection.delete(ANN);
        }

        try (DirectorySimulator second = DirectorySimulator.start(settings);
                LDAPConnection connection = SimulatedConnection.asAdministrator(second)) {
            SearchRequest deleted =
                    new SearchRequest(second.baseDn(), SearchScope.SUB, "(sAMAccountName=ann)", "lastKnownParent");
            deleted.addControl(SHOW_DELETED);
            SearchResultEntry found = connection.searchForEntry(deleted);
            assertThat(found.getAttributeValue("lastKnownParent")).isEqualTo(PEOPLE);
            ModifyRequest restore = new ModifyRequest(
                    found.getDN(),
                    new Modification(ModificationType.DELETE, "isDeleted"),
                    new Modification(ModificationType.REPLACE, "distinguishedName", ANN));
            restore.addControl(SHOW_DELETED);
            connection.modify(restore);

            assertThat(connection.getEntry(ANN, "memberOf").getAttributeValue("memberOf"))
                    .isEqualTo(GROUP);
        }
    }

    @Test
    void aWriteReachesTheFileSoonThoughNobodyStopsTheDirectory() throws Exception {
        try (DirectorySimulator simulator = DirectorySimulator.start(settings);
                LDAPConnection connection = SimulatedConnection.asAdministrator(simulator)) {
            add(connection, "CN=Cid," + PEOPLE, "user", "cid");

            await().until(() -> Files.readString(file).contains("sAMAccountName: cid"));
        }
    }

    @Test
    void noPasswordStandsInTheFile() throws Exception {
        try (DirectorySimulator simulator = DirectorySimulator.start(settings);
                LDAPConnection connection = SimulatedConnection.asAdministrator(simulator)) {
            add(connection, ANN, "user", "ann");
            connection.modify(ANN, new Modification(ModificationType.REPLACE, "unicodePwd", quoted(SECRET)));
        }

        String kept = Files.readString(file);
        assertThat(kept).doesNotContain(SECRET, settings.administratorPassword());
        assertThat(kept).doesNotContain(java.util.Base64.getEncoder().encodeToString(quoted(SECRET)));
    }

    @Test
    void theFileIsForItsOwnerAlone() throws Exception {
        DirectorySimulator.start(settings).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileOfAnotherDomainIsRefusedInWords() throws Exception {
        DirectorySimulator.start(settings).close();
        DirectorySettings other = new DirectorySettings(
                "DC=other,DC=example",
                settings.administratorPassword(),
                settings.ports(),
                settings.files(),
                settings.units(),
                settings.recycleBin(),
                settings.clock());

        assertThatThrownBy(() -> DirectorySimulator.start(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "holds the domain DC=corp,DC=example,DC=com, but DC=other,DC=example is to start");
    }

    @Test
    void aFileThatNoDirectoryWroteIsRefusedInWords() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "dn: CN=Counters\nnonsense\n");

        assertThatThrownBy(() -> DirectorySimulator.start(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not what a directory wrote")
                .hasMessageContaining("move it away");
    }

    private static void add(LDAPConnection connection, String dn, String objectClass, String name) throws Exception {
        connection.add(dn, new Attribute("objectClass", objectClass), new Attribute("sAMAccountName", name));
    }

    private static byte[] quoted(String password) {
        return ("\"" + password + "\"").getBytes(StandardCharsets.UTF_16LE);
    }
}
