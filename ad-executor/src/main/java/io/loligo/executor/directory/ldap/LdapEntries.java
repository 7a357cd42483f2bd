package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values on the wire and in the core. */
final class LdapEntries {
    static final String GUID = "objectGUID";

    private static final int[] ORDER = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

    private LdapEntries() {}

    static Entry entry(SearchResultEntry found, Schema schema) {
        Map<String, List<String>> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Attribute attribute : found.getAttributes()) {
            String name = attribute.getBaseName();
            if (!name.equalsIgnoreCase(GUID)) {
                attributes
                        .computeIfAbsent(name, unused -> new ArrayList<>())
                        .addAll(values(attribute, schema.syntax(name)));
            }
        }
        return Entry.of(new ObjectIdentity(guid(found), Dn.of(found.getDN())), attributes);
    }

    static List<String> values(Attribute attribute, Schema.Syntax syntax) {
        List<String> values = new ArrayList<>();
        for (byte[] value : attribute.getValueByteArrays()) {
            values.add(
                    attribute.getBaseName().equalsIgnoreCase("objectSid")
                            ? sid(value)
                            : syntax == Schema.Syntax.BINARY
                                    ? Base64.getEncoder().encodeToString(value)
                                    : text(value));
        }
        return values;
    }

    /** The bytes of a value as the directory takes it. */
    static byte[] bytes(String value, Schema.Syntax syntax) {
        return syntax == Schema.Syntax.BINARY
                ? Base64.getDecoder().decode(value)
                : value.getBytes(StandardCharsets.UTF_8);
    }

    private static String guid(SearchResultEntry found) {
        byte[] bytes = found.getAttributeValueBytes(GUID);
        return bytes == null || bytes.length != 16 ? "" : guid(bytes);
    }

    /** The first three groups are little-endian. */
    static String guid(byte[] bytes) {
        StringBuilder text = new StringBuilder(36);
        for (int i = 0; i < ORDER.length; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text.append('-');
            }
            text.append(Character.forDigit(bytes[ORDER[i]] >> 4 & 0xf, 16))
                    .append(Character.forDigit(bytes[ORDER[i]] & 0xf, 16));
        }
        return text.toString();
    }

    /** The bytes of a text form. */
    static byte[] guidBytes(String text) {
        byte[] plain = HexFormat.of().parseHex(text.replace("-", ""));
        byte[] bytes = new byte[plain.length];
        for (int i = 0; i < ORDER.length; i++) {
            bytes[ORDER[i]] = plain[i];
        }
        return bytes;
    }

    static String sid(byte[] bytes) {
        if (bytes.length < 8 || bytes.length < 8 + 4 * bytes[1]) {
            return text(bytes);
        }
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = authority << 8 | Byte.toUnsignedLong(bytes[i]);
        }
        StringBuilder text = new StringBuilder("S-" + bytes[0] + "-" + authority);
        ByteBuffer parts = ByteBuffer.wrap(bytes, 8, 4 * bytes[1]).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        while (parts.hasRemaining()) {
            text.append('-').append(Integer.toUnsignedLong(parts.getInt()));
        }
        return text.toString();
    }

    private static boolean isAscii(byte[] value) {
        for (byte one : value) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] value) {
        if (isAscii(value)) {
            return new String(value, StandardCharsets.US_ASCII);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException binary) {
            return Base64.getEncoder().encodeToString(value);
        }
    }
}
