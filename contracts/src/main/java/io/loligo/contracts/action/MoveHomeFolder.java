package io.loligo.contracts.action;

import java.util.Optional;

/**
 * Copies the home folder, verifies the copy, switches {@code homeDirectory}, removes the source. Without an old folder, makes one.
 *
 * @param path the new UNC path; {@code {sAMAccountName}} and other attributes in braces stand for the account's values, and a brace
 *     that is meant is written twice
 * @param drive the drive letter with its colon, such as {@code H:}, or empty to leave it as it is
 * @param restored the UNC path of the folder in quarantine that is to be brought back instead of the present folder being moved
 */
public record MoveHomeFolder(String path, String drive, Optional<String> restored) implements Action {

    /** The present folder. */
    public MoveHomeFolder(String path, String drive) {
        this(path, drive, Optional.empty());
    }

    @Override
    public ActionType type() {
        return ActionType.MOVE_HOME_FOLDER;
    }
}
