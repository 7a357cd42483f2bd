package io.loligo.executor.credential;

import io.loligo.executor.password.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals passwords with AES-256-GCM, each under a key of its own that is used once. */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BYTES_OF_A_CHARACTER = 3;

    private Seal() {}

    /**
     * A password that nobody can read without its key.
     *
     * @param nonce base64
     * @param ciphertext base64, with the tag
     */
    public record Sealed(String nonce, String ciphertext) {}

    /** The key of one sealed password; closing wipes it. */
    public static final class Key implements AutoCloseable {
        private final byte[] bytes;

        private Key(byte[] bytes) {
            this.bytes = bytes;
        }

        static Key random(SecureRandom random) {
            byte[] bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            return new Key(bytes);
        }

        /** Reads the form that links carry; empty when it is none. */
        public static Optional<Key> of(String text) {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(text);
                return bytes.length == KEY_BYTES ? Optional.of(new Key(bytes)) : Optional.empty();
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        /** As links carry it: base64url without padding. */
        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        public void close() {
            Arrays.fill(bytes, (byte) 0);
        }

        @Override
        public String toString() {
            return "a key";
        }
    }

    /** Seals a password for one purpose; for another it cannot be opened. */
    static Sealed seal(Secret secret, Key key, String purpose, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = secret.read(Seal::utf8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(plain);
            return new Sealed(
                    Base64.getEncoder().encodeToString(nonce),
                    Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + CIPHER, missing);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Empty when the key is not the one. */
    static Optional<Secret> open(Sealed sealed, Key key, String purpose) {
        byte[] nonce = Base64.getDecoder().decode(sealed.nonce());
        byte[] plain = new byte[0];
        try {
            plain = cipher(Cipher.DECRYPT_MODE, key, nonce, purpose)
                    .doFinal(Base64.getDecoder().decode(sealed.ciphertext()));
            return Optional.of(new Secret(characters(plain)));
        } catch (AEADBadTagException otherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + CIPHER, missing);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key.bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] utf8(char[] characters) {
        ByteBuffer encoded = ByteBuffer.allocate(characters.length * BYTES_OF_A_CHARACTER);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    private static char[] characters(byte[] utf8) {
        CharBuffer decoded = CharBuffer.allocate(utf8.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8), decoded, true);
        char[] characters = Arrays.copyOf(decoded.array(), decoded.position());
        Arrays.fill(decoded.array(), '\0');
        return characters;
    }
}
