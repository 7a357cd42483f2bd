package io.loligo.executor.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder on a file server, {@code \\server\share\folder\…}, or the share itself. Two are equal when Windows takes them for the
 * same name: letter case does not count. Whatever Windows would read as another name than is written is no path here: see
 * {@link FileName}.
 *
 * @param folders below the share, the outermost first; none for the share itself
 */
public record UncPath(String server, String share, List<String> folders) {
    /** Of Windows, for a whole path, in UTF-16 units. */
    private static final int LONGEST = 32_000;

    private static final String ACCEPTED = "a path such as \\\\fs1\\home\\jsmith";

    public UncPath {
        folders = List.copyOf(folders);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is none; the message says why and what is accepted
     */
    public static UncPath of(String text) {
        if (text.startsWith("\\\\?") || text.startsWith("\\\\.")) {
            throw refused(text, "a device path, and Windows does not check what follows");
        }
        if (!text.startsWith("\\\\")) {
            throw refused(text, "no path on a file server");
        }
        if (text.length() > LONGEST) {
            throw refused(text.substring(0, 60) + "…", "longer than " + LONGEST + " characters");
        }
        List<String> parts = List.of(text.substring(2).split("\\\\", -1));
        if (parts.size() < 2) {
            throw refused(text, "a server without a share");
        }
        for (String part : parts) {
            Optional<String> wrong = FileName.wrong(part);
            if (wrong.isPresent()) {
                throw refused(text, "not acceptable, for '" + part + "' " + wrong.get());
            }
        }
        return new UncPath(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }

    /** Reads what somebody else wrote into a directory: a backslash at the end is no mistake. */
    public static Optional<UncPath> parse(String text) {
        try {
            return Optional.of(of(text.endsWith("\\") ? text.substring(0, text.length() - 1) : text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException(ACCEPTED + ", not '" + text + "', which is " + why);
    }

    /** The folder of this name in this one. */
    public UncPath child(String name) {
        return new UncPath(
                server, share, Stream.concat(folders.stream(), Stream.of(name)).toList());
    }

    /** The folder that this one is in; empty for a share. */
    public Optional<UncPath> parent() {
        return folders.isEmpty()
                ? Optional.empty()
                : Optional.of(new UncPath(server, share, folders.subList(0, folders.size() - 1)));
    }

    /** Of the folder, or of the share itself. */
    public String name() {
        return folders.isEmpty() ? share : folders.getLast();
    }

    /** Below the share, with backslashes; empty for the share itself. */
    public String inShare() {
        return String.join("\\", folders);
    }

    /** Whether this lies anywhere below {@code other}. */
    public boolean isBelow(UncPath other) {
        return folders.size() > other.folders.size()
                && key().subList(0, other.key().size()).equals(other.key());
    }

    public boolean isOnShareOf(UncPath other) {
        return key().subList(0, 2).equals(other.key().subList(0, 2));
    }

    /**
     * Whether one may hold the other. A server has more than one name, {@code fs1} and {@code fs1.corp.example.com}: those with
     * the same first label are taken for one.
     */
    public boolean mayOverlap(UncPath other) {
        UncPath mine = underShortName();
        UncPath others = other.underShortName();
        return mine.equals(others) || mine.isBelow(others) || others.isBelow(mine);
    }

    private UncPath underShortName() {
        boolean isAddress = server.chars().allMatch(character -> character == '.' || Character.isDigit(character));
        int dot = server.indexOf('.');
        return isAddress || dot < 0 ? this : new UncPath(server.substring(0, dot), share, folders);
    }

    private List<String> key() {
        List<String> key = new ArrayList<>(List.of(fold(server), fold(share)));
        folders.forEach(folder -> key.add(fold(folder)));
        return key;
    }

    private static String fold(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UncPath path && key().equals(path.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return "\\\\" + server + "\\" + share + (folders.isEmpty() ? "" : "\\" + inShare());
    }
}
