package io.loligo.executor.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.executor.directory.AdTime;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ReplicationMetadata;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsOfUseTest {
    private static final Instant MADE = Instant.parse("2026-11-24T12:00:00Z");
    private static final Entry FRESH = Directories.entry(
            Directories.PEOPLE.child("CN", "Ann"),
            Map.of(
                    "whenCreated", List.of("20261124120000.0Z"),
                    "pwdLastSet", List.of(at(Duration.ofSeconds(2))),
                    "lastLogon", List.of("0"),
                    "logonCount", List.of("0")));

    @Test
    void anAccountThatIsAsItWasMadeIsUnused() {
        assertThat(SignsOfUse.of(FRESH)).isEmpty();
        assertThat(SignsOfUse.of(FRESH.with("pwdLastSet", List.of("0")))).isEmpty();
        assertThat(SignsOfUse.of(FRESH.with("logonCount", List.of())
                        .with("replPropertyMetaData", List.of(metadata(ReplicationMetadata.USER_ACCOUNT_CONTROL)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lastLogonTimestamp, 134085024000000000, 'somebody logged on with it at 2025-11-25T00:00:00Z',",
        "lastLogon, 134085024000000000, 'somebody logged on with it at 2025-11-25T00:00:00Z',",
        "logonCount, 1, 'logonCount is 1',",
        "'memberOf', 'CN=VPN,DC=x', 'it is a member of CN=VPN,DC=x',",
        "homeMDB, 'CN=DB1,DC=x', 'it has a mailbox (homeMDB)',",
        "msExchRemoteRecipientType, 1, 'it has a mailbox',"
    })
    void eachSignSaysWhenceItIsKnown(String attribute, String value, String words) {
        assertThat(SignsOfUse.of(FRESH.with(attribute, List.of(value))))
                .hasValueSatisfying(sign -> assertThat(sign).contains(words));
    }

    @Test
    void aPasswordThatWasSetLaterIsSomebodysOwn() {
        assertThat(SignsOfUse.of(FRESH.with("pwdLastSet", List.of(at(Duration.ofMinutes(1))))))
                .isEmpty();
        assertThat(SignsOfUse.of(FRESH.with("pwdLastSet", List.of(at(Duration.ofMinutes(2))))))
                .contains("its password was set at 2026-11-24T12:02:00Z (pwdLastSet), and it was made at"
                        + " 2026-11-24T12:00:00Z");
        assertThat(SignsOfUse.of(FRESH.with("whenCreated", List.of())))
                .hasValueSatisfying(sign -> assertThat(sign).endsWith("made nobody can tell when"));
    }

    @Test
    void aLogonThatOnlyTheReplicationKnowsOfCounts() {
        assertThat(SignsOfUse.of(FRESH.with(
                        "replPropertyMetaData", List.of(metadata(ReplicationMetadata.LAST_LOGON_TIMESTAMP)))))
                .contains("somebody logged on with it at 2026-11-24T12:00:00Z (lastLogonTimestamp in"
                        + " replPropertyMetaData)");
    }

    @Test
    void whereNothingCanBeReadNothingIsKnown() {
        assertThat(SignsOfUse.of(FRESH.with("logonCount", List.of()).with("lastLogon", List.of())))
                .hasValueSatisfying(sign -> assertThat(sign).contains("cannot be told"));
    }

    private static String at(Duration later) {
        return Long.toString(AdTime.of(MADE.plus(later)));
    }

    /** A list of one attribute that was written when the account was made. */
    private static String metadata(int attribute) {
        ByteBuffer list = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        list.putInt(0, 1).putInt(8, 1).putInt(16, attribute);
        list.putLong(
                24,
                Duration.between(Instant.parse("1601-01-01T00:00:00Z"), MADE).toSeconds());
        return Base64.getEncoder().encodeToString(list.array());
    }
}
