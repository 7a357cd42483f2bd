package io.loligo.executor.script.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A script as it was read. */
final class ScriptFile {
    private static final String POWER_SHELL = ".ps1";

    private final String name;
    private final byte[] content;

    ScriptFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    String name() {
        return name;
    }

    void writeTo(Path file) throws IOException {
        Files.write(file, content);
    }

    /** {@code onboard.undo.sh} beside {@code onboard.sh}, {@code onboard.undo} beside {@code onboard}. */
    static String companion(String name, String purpose) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "." + purpose : name.substring(0, dot) + "." + purpose + name.substring(dot);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    boolean isPowerShell() {
        return name.endsWith(POWER_SHELL);
    }

    /** Whether the system finds its interpreter by itself. */
    boolean namesItsInterpreter() {
        return content.length > 2 && new String(content, 0, 2, StandardCharsets.US_ASCII).equals("#!");
    }
}
