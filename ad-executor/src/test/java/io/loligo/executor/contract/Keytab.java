package io.loligo.executor.contract;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.security.auth.kerberos.KerberosKey;
import javax.security.auth.kerberos.KerberosPrincipal;

/** Writes the file that {@code ktpass} makes on a domain controller: MIT's format, version 0x502. */
final class Keytab {
    private static final int AES256 = 18;
    private static final int PRINCIPAL = 1;

    private Keytab() {}

    static Path write(Path file, String principal, String password) throws IOException {
        KerberosPrincipal name = new KerberosPrincipal(principal);
        KerberosKey key = new KerberosKey(name, password.toCharArray(), "aes256-cts-hmac-sha1-96");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream entry = new DataOutputStream(bytes);
        entry.writeShort(1);
        text(entry, name.getRealm());
        text(entry, principal.substring(0, principal.indexOf('@')));
        entry.writeInt(PRINCIPAL);
        entry.writeInt(0);
        entry.writeByte(1);
        entry.writeShort(AES256);
        entry.writeShort(key.getEncoded().length);
        entry.write(key.getEncoded());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream keytab = new DataOutputStream(all);
        keytab.writeShort(0x502);
        keytab.writeInt(bytes.size());
        keytab.write(bytes.toByteArray());
        return Files.write(file, all.toByteArray());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }
}
