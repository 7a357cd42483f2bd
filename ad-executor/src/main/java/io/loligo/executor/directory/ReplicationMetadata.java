package io.loligo.executor.directory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * When attributes of an object were last written anywhere in the domain: {@code replPropertyMetaData} (MS-DRSR,
 * PROPERTY_META_DATA_EXT_VECTOR), a little-endian list of attributes with version, time and place of their last change.
 */
public final class ReplicationMetadata {
    /** {@code userAccountControl} in the form in which the list names attributes. */
    public static final int USER_ACCOUNT_CONTROL = 0x00090008;

    /** {@code lastLogonTimestamp} in that form. */
    public static final int LAST_LOGON_TIMESTAMP = 0x000906A0;

    private static final Instant ORIGIN = Instant.parse("1601-01-01T00:00:00Z");
    private static final int HEADER = 16;
    private static final int COUNT = 8;
    private static final int ENTRY = 48;
    private static final int TIME = 8;

    private ReplicationMetadata() {}

    /** Empty when the list does not say. */
    public static Optional<Instant> changedAt(String base64, int attribute) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBinary) {
            return Optional.empty();
        }
        ByteBuffer list = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER) {
            return Optional.empty();
        }
        long entries = Integer.toUnsignedLong(list.getInt(COUNT));
        for (long i = 0; i < entries && HEADER + (i + 1) * ENTRY <= bytes.length; i++) {
            int at = (int) (HEADER + i * ENTRY);
            if (list.getInt(at) == attribute) {
                return Optional.of(ORIGIN.plusSeconds(list.getLong(at + TIME)));
            }
        }
        return Optional.empty();
    }
}
