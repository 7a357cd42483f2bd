package io.loligo.executor.password;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Function;

/** A password in memory for as short as can be: closing wipes it. It never shows itself as text. */
public final class Secret implements AutoCloseable {
    private final char[] characters;

    /** Takes the array over: it is wiped with the secret. */
    public Secret(char[] characters) {
        this.characters = characters;
    }

    public int length() {
        return characters.length;
    }

    /** Lends the characters; the borrower keeps no reference. */
    public <T> T read(Function<char[], T> borrower) {
        return borrower.apply(characters);
    }

    /** The form that {@code unicodePwd} takes: in double quotes, UTF-16LE. The caller wipes it. */
    public byte[] quotedUtf16() {
        char[] quoted = new char[characters.length + 2];
        quoted[0] = '"';
        System.arraycopy(characters, 0, quoted, 1, characters.length);
        quoted[quoted.length - 1] = '"';
        ByteBuffer encoded =
                ByteBuffer.allocate(quoted.length * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        encoded.asCharBuffer().put(quoted);
        Arrays.fill(quoted, '\0');
        return encoded.array();
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
