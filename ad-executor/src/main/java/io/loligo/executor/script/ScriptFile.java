package io.loligo.executor.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A script as it was read. */
public final class ScriptFile {
    private static final String POWER_SHELL = ".ps1";

    private final String name;
    private final byte[] content;

    public ScriptFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }

    public void writeTo(Path file) throws IOException {
        Files.write(file, content);
    }

    /** {@code onboard.undo.sh} beside {@code onboard.sh}, {@code onboard.undo} beside {@code onboard}. */
    public static String companion(String name, String purpose) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "." + purpose : name.substring(0, dot) + "." + purpose + name.substring(dot);
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public boolean isPowerShell() {
        return name.endsWith(POWER_SHELL);
    }

    /** Whether the system finds its interpreter by itself. */
    public boolean namesItsInterpreter() {
        return content.length > 2 && new String(content, 0, 2, StandardCharsets.US_ASCII).equals("#!");
    }
}
