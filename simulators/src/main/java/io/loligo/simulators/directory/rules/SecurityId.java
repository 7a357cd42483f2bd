package io.loligo.simulators.directory.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A security identifier such as {@code S-1-5-21-1-2-3-1104}.
 *
 * @param authority 5 for everything that Windows makes
 * @param parts the last one is the relative identifier
 */
public record SecurityId(long authority, List<Long> parts) {
    private static final Pattern TEXT = Pattern.compile("[Ss]-1-\\d+(-\\d+)+");
    private static final int HEAD = 8;

    public SecurityId {
        parts = List.copyOf(parts);
    }

    /** The identifier of a domain. */
    public static SecurityId domain(long first, long second, long third) {
        return new SecurityId(5, List.of(21L, first, second, third));
    }

    /** One of the groups that every machine has, such as 544 for Administrators. */
    public static SecurityId builtin(long relative) {
        return new SecurityId(5, List.of(32L, relative));
    }

    public static SecurityId parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("a security identifier looks like S-1-5-21-1-2-3-500, not " + text);
        }
        String[] numbers = text.split("-", -1);
        List<Long> parts = new ArrayList<>();
        for (int at = 3; at < numbers.length; at++) {
            parts.add(Long.parseLong(numbers[at]));
        }
        return new SecurityId(Long.parseLong(numbers[2]), parts);
    }

    public static SecurityId of(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        bytes.get();
        int count = bytes.get();
        long authority = ((bytes.getShort() & 0xFFFFL) << 32) | (bytes.getInt() & 0xFFFFFFFFL);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        List<Long> parts = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            parts.add(bytes.getInt() & 0xFFFFFFFFL);
        }
        return new SecurityId(authority, parts);
    }

    public SecurityId with(long relative) {
        List<Long> longer = new ArrayList<>(parts);
        longer.add(relative);
        return new SecurityId(authority, longer);
    }

    public SecurityId above() {
        return new SecurityId(authority, parts.subList(0, parts.size() - 1));
    }

    public long relative() {
        return parts.getLast();
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + Integer.BYTES * parts.size());
        bytes.put((byte) 1).put((byte) parts.size());
        bytes.putShort((short) (authority >>> 32)).putInt((int) authority);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        parts.forEach(part -> bytes.putInt(part.intValue()));
        return bytes.array();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("S-1-").append(authority);
        parts.forEach(part -> text.append('-').append(part));
        return text.toString();
    }
}
