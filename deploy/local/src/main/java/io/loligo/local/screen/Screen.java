package io.loligo.local.screen;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells step by step what happens: on a terminal the last line is written over, elsewhere each line stays. */
public final class Screen {
    private static final String OVERWRITE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private boolean lineOpen;

    private Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** One whose lines may be written over. */
    public static Screen terminal(PrintStream out) {
        return new Screen(out, true);
    }

    /** One for a file or a pipe. */
    public static Screen plain(PrintStream out) {
        return new Screen(out, false);
    }

    public void starting(String piece) {
        if (terminal) {
            passing("  … " + piece);
        }
    }

    public void ready(String piece, Duration after, String address) {
        line(String.format(
                Locale.ROOT, "  ✓ %-24s ready after %4.1f s   %s", piece, after.toMillis() / 1000.0, address));
    }

    /** A line that stays. */
    public synchronized void line(String text) {
        out.println((lineOpen ? OVERWRITE : "") + text);
        lineOpen = false;
    }

    public void note(String text) {
        line("  · " + text);
    }

    public void trouble(String text) {
        line("  ✗ " + text.replace("\n", "\n      "));
    }

    /** A line that the next one takes the place of, where that can be; elsewhere it stays. */
    public synchronized void passing(String text) {
        if (terminal) {
            out.print(OVERWRITE + text);
            out.flush();
            lineOpen = true;
        } else {
            out.println(text);
        }
    }
}
