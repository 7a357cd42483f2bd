package io.loligo.simulators.winrm.host;

/** An error that PowerShell writes and ends with. */
public final class ScriptFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String category;
    private final String errorId;

    /**
     * @param category such as {@code ObjectNotFound: (:) [Get-Item], ItemNotFoundException}
     * @param errorId the fully qualified one
     */
    public ScriptFailure(String message, String category, String errorId) {
        super(message);
        this.category = category;
        this.errorId = errorId;
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    public String category() {
        return category;
    }

    public String errorId() {
        return errorId;
    }
}
