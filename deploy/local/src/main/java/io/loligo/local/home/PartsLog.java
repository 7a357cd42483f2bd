package io.loligo.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Takes what the parts in this process log: into a file, for the screen is for people. */
public final class PartsLog {
    private static final int BYTES = 5_000_000;
    private static final int FILES = 2;

    private PartsLog() {}

    /**
     * From now on everything is written on in this file, and in one beside it when it is full.
     *
     * @throws IOException if it cannot be written
     */
    public static void into(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        // A percent sign stands for itself only when doubled; see FileHandler's patterns.
        var handler = new FileHandler(file.toString().replace("%", "%%") + ".%g", BYTES, FILES, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.INFO);
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(Level.INFO);
    }
}
