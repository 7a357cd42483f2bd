package io.loligo.executor.folder;

/**
 * A folder or share in which home folders may be.
 *
 * @param quarantine on the same share, so that a folder gets there by a rename; nobody but administrators may look into it
 */
public record Root(UncPath path, UncPath quarantine) {
    /** The quarantine where none is named, in the root itself. */
    public static final String QUARANTINE = "$Loligo";

    public Root {
        if (!quarantine.isOnShareOf(path) || quarantine.folders().isEmpty()) {
            throw new IllegalArgumentException("quarantine: a folder on the share of " + path
                    + ", where a folder gets by a rename, not " + quarantine);
        }
    }

    public static Root of(UncPath path) {
        return new Root(path, path.child(QUARANTINE));
    }
}
