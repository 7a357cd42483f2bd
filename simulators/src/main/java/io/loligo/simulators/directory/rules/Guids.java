package io.loligo.simulators.directory.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** GUIDs as the directory writes them: the first three groups with the least significant byte first. */
public final class Guids {
    private Guids() {}

    public static byte[] bytes(UUID guid) {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        long high = guid.getMostSignificantBits();
        bytes.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        return bytes.order(ByteOrder.BIG_ENDIAN)
                .putLong(guid.getLeastSignificantBits())
                .array();
    }

    public static UUID of(byte[] value) {
        if (value.length != 16) {
            throw new IllegalArgumentException("a GUID has 16 bytes, not " + value.length);
        }
        ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        long high = ((long) bytes.getInt() << 32) | ((bytes.getShort() & 0xFFFFL) << 16) | (bytes.getShort() & 0xFFFFL);
        return new UUID(high, bytes.order(ByteOrder.BIG_ENDIAN).getLong());
    }
}
