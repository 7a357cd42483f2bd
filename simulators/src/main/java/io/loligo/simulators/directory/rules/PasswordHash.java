package io.loligo.simulators.directory.rules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted hash, as text. Cheap on purpose: the passwords of a stand-in guard nothing, and a domain controller sets
 * thousands a minute.
 */
final class PasswordHash {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROUNDS = 250;
    private static final int BITS = 256;
    private static final int SALT = 16;

    private PasswordHash() {}

    static byte[] of(char[] password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return (encoded(salt) + "$" + encoded(derived(password, salt))).getBytes(StandardCharsets.US_ASCII);
    }

    static boolean matches(byte[] hash, char[] password) {
        String[] parts = new String(hash, StandardCharsets.US_ASCII).split("\\$", -1);
        return parts.length == 2
                && MessageDigest.isEqual(
                        Base64.getDecoder().decode(parts[1]),
                        derived(password, Base64.getDecoder().decode(parts[0])));
    }

    private static byte[] derived(char[] password, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", missing);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length));
    }
}
