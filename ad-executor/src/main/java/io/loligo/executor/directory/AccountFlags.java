package io.loligo.executor.directory;

/** The bits of {@code userAccountControl}. */
public record AccountFlags(int bits) {
    private static final int DISABLED = 0x2;
    private static final int PASSWORD_NOT_REQUIRED = 0x20;
    private static final int NORMAL = 0x200;

    /**
     * An account that was just added and has no password yet. Active Directory itself gives these flags (546) to a user
     * added without any; the second bit lets a half-made account be told from one that was disabled on purpose.
     */
    public static final AccountFlags WITHOUT_PASSWORD = new AccountFlags(NORMAL | DISABLED | PASSWORD_NOT_REQUIRED);

    public boolean isDisabled() {
        return (bits & DISABLED) != 0;
    }

    public boolean isPasswordNotRequired() {
        return (bits & PASSWORD_NOT_REQUIRED) != 0;
    }

    public AccountFlags disabled() {
        return new AccountFlags(bits | DISABLED);
    }

    public AccountFlags enabled() {
        return new AccountFlags(bits & ~DISABLED);
    }

    public AccountFlags passwordRequired() {
        return new AccountFlags(bits & ~PASSWORD_NOT_REQUIRED);
    }

    /** The attribute's text form. */
    public String text() {
        return Integer.toString(bits);
    }
}
