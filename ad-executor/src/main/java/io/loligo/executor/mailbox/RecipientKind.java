package io.loligo.executor.mailbox;

import java.util.Arrays;

/** What somebody is to Exchange, by the names of its {@code RecipientTypeDetails}. */
public enum RecipientKind {
    /** A user without any mail. */
    NONE("User"),
    DISABLED_USER("DisabledUser"),
    USER_MAILBOX("UserMailbox"),
    SHARED_MAILBOX("SharedMailbox"),
    REMOTE_MAILBOX("RemoteUserMailbox"),
    REMOTE_SHARED_MAILBOX("RemoteSharedMailbox"),
    /** A mail user, a linked or room mailbox, and whatever else Loligo leaves to people. */
    OTHER("");

    private final String details;

    RecipientKind(String details) {
        this.details = details;
    }

    public static RecipientKind of(String details) {
        return Arrays.stream(values())
                .filter(kind -> kind != OTHER && kind.details.equalsIgnoreCase(details))
                .findFirst()
                .orElse(OTHER);
    }

    /** Exchange's own name; empty for others. */
    public String details() {
        return details;
    }

    public boolean isNone() {
        return this == NONE || this == DISABLED_USER;
    }

    public boolean isShared() {
        return this == SHARED_MAILBOX || this == REMOTE_SHARED_MAILBOX;
    }

    public boolean isRemote() {
        return this == REMOTE_MAILBOX || this == REMOTE_SHARED_MAILBOX;
    }

    public boolean isOnPremises() {
        return this == USER_MAILBOX || this == SHARED_MAILBOX;
    }

    /** The same place, for everybody or for one. */
    public RecipientKind shared(boolean isShared) {
        return switch (this) {
            case USER_MAILBOX, SHARED_MAILBOX -> isShared ? SHARED_MAILBOX : USER_MAILBOX;
            case REMOTE_MAILBOX, REMOTE_SHARED_MAILBOX -> isShared ? REMOTE_SHARED_MAILBOX : REMOTE_MAILBOX;
            case NONE, DISABLED_USER, OTHER -> this;
        };
    }
}
