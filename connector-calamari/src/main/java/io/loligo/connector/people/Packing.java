package io.loligo.connector.people;

import io.loligo.contracts.employee.FieldValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values as few bytes, in the order of the connection's fields. Equal values give equal bytes, so that most people of a pass are
 * compared without making an object. Only for memory: the form is not kept anywhere and may change. Not safe for use by
 * several threads.
 */
final class Packing {
    private static final byte ABSENT = 0;
    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;
    private static final byte NO = 3;
    private static final byte YES = 4;
    private static final byte DAY = 5;
    private static final byte ITEMS = 6;

    private byte[] bytes = new byte[512];
    private int position;

    byte[] pack(List<FieldValue> values) {
        write(values);
        return Arrays.copyOf(bytes, position);
    }

    /** Whether that is what the values are packed to. */
    boolean isPacked(List<FieldValue> values, byte[] packed) {
        write(values);
        return Arrays.equals(bytes, 0, position, packed, 0, packed.length);
    }

    private void write(List<FieldValue> values) {
        position = 0;
        for (int index = 0; index < values.size(); index++) {
            put(values.get(index));
        }
    }

    List<FieldValue> unpack(byte[] packed) {
        bytes = packed.length > bytes.length ? new byte[packed.length] : bytes;
        System.arraycopy(packed, 0, bytes, 0, packed.length);
        position = 0;
        List<FieldValue> values = new ArrayList<>();
        while (position < packed.length) {
            values.add(take());
        }
        return values;
    }

    private void put(FieldValue value) {
        switch (value) {
            case FieldValue.Absent ignored -> put(ABSENT);
            case FieldValue.Text text -> put(TEXT, text.value());
            case FieldValue.Numeric number -> put(NUMBER, number.value().toString());
            case FieldValue.Flag flag -> put(flag.value() ? YES : NO);
            case FieldValue.Day day -> {
                put(DAY);
                length((int) day.value().toEpochDay());
            }
            case FieldValue.Items items -> {
                put(ITEMS);
                length(items.values().size());
                for (int index = 0; index < items.values().size(); index++) {
                    put(items.values().get(index));
                }
            }
        }
    }

    private FieldValue take() {
        byte tag = bytes[position++];
        return switch (tag) {
            case ABSENT -> FieldValue.absent();
            case TEXT -> new FieldValue.Text(text());
            case NUMBER -> new FieldValue.Numeric(new BigDecimal(text()));
            case NO, YES -> new FieldValue.Flag(tag == YES);
            case DAY -> new FieldValue.Day(LocalDate.ofEpochDay(length()));
            case ITEMS -> {
                int size = length();
                List<FieldValue> items = new ArrayList<>(size);
                for (int count = 0; count < size; count++) {
                    items.add(take());
                }
                yield new FieldValue.Items(items);
            }
            default -> throw new IllegalStateException("no such tag: " + tag);
        };
    }

    private void put(byte tag, String text) {
        put(tag);
        if (isPut(text)) {
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        length(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, position, utf8.length);
        position += utf8.length;
    }

    /** Puts a text of ASCII alone, as nearly all are, without making an object. */
    private boolean isPut(String text) {
        int start = position;
        length(text.length());
        room(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter > 0x7F) {
                position = start;
                return false;
            }
            bytes[position++] = (byte) letter;
        }
        return true;
    }

    private String text() {
        int length = length();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    private void put(byte one) {
        room(1);
        bytes[position++] = one;
    }

    /** Seven bits a byte, the last without the high bit; negative numbers take five bytes. */
    private void length(int number) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    private int length() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private void room(int more) {
        if (position + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, position + more));
        }
    }
}
