package io.loligo.contracts.action;

/**
 * Moves the home folder into quarantine and clears {@code homeDirectory}; it is deleted when the time is over.
 *
 * @param quarantineDays how long it can still be restored; at least 0
 */
public record DeleteHomeFolder(int quarantineDays) implements Action {
    public DeleteHomeFolder {
        if (quarantineDays < 0) {
            throw new IllegalArgumentException("quarantineDays: 0 or more, not " + quarantineDays);
        }
    }

    @Override
    public ActionType type() {
        return ActionType.DELETE_HOME_FOLDER;
    }
}
