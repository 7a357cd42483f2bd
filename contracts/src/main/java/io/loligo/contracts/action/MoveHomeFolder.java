package io.loligo.contracts.action;

/**
 * Copies the home folder, verifies the copy, switches {@code homeDirectory}, removes the source.
 *
 * @param path the new UNC path; {@code {sAMAccountName}} and other attributes in braces stand for the account's values
 * @param drive the drive letter with its colon, such as {@code H:}, or empty to leave it as it is
 */
public record MoveHomeFolder(String path, String drive) implements Action {
    @Override
    public ActionType type() {
        return ActionType.MOVE_HOME_FOLDER;
    }
}
