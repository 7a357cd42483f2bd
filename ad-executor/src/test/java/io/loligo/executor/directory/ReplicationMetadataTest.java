package io.loligo.executor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationMetadataTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void theTimeOfAnAttributesLastChangeIsFoundAmongOthers() {
        String list = list(0x00000003, 1, ReplicationMetadata.USER_ACCOUNT_CONTROL, NOON.getEpochSecond());

        assertThat(ReplicationMetadata.changedAt(list, ReplicationMetadata.USER_ACCOUNT_CONTROL))
                .contains(NOON);
        assertThat(ReplicationMetadata.changedAt(list, 0x00090001)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "AAAA", "AQAAAAAAAAD/////AAAAAA=="})
    void whatIsNoListSaysNothing(String list) {
        assertThat(ReplicationMetadata.changedAt(list, ReplicationMetadata.USER_ACCOUNT_CONTROL))
                .isEmpty();
    }

    private static String list(long... attributesAndTimes) {
        ByteBuffer list =
                ByteBuffer.allocate(16 + 48 * attributesAndTimes.length / 2).order(ByteOrder.LITTLE_ENDIAN);
        list.putInt(1).putInt(0).putInt(attributesAndTimes.length / 2).putInt(0);
        for (int i = 0; i < attributesAndTimes.length; i += 2) {
            list.putInt((int) attributesAndTimes[i]).putInt(1);
            list.putLong(11_644_473_600L + attributesAndTimes[i + 1]);
            list.put(new byte[32]);
        }
        return Base64.getEncoder().encodeToString(list.array());
    }
}
