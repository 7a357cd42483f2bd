package io.loligo.executor.cloud.graph;

/** What is asked of Graph, for words, with the least application permission that allows it. */
enum Asking {
    FIND_USER("find the person in Microsoft 365", "User.Read.All"),
    READ_USER("read the user", "User.Read.All"),
    READ_SUBSCRIPTIONS("read what licences the tenant has", "LicenseAssignment.Read.All"),
    READ_GROUPS("read which groups the user is in", "GroupMember.Read.All"),
    READ_PHOTO("read the photo", "ProfilePhoto.Read.All"),
    READ_MAILBOX("read the mailbox's settings", "MailboxSettings.Read"),
    SET_LOCATION("set the usage location", "User.ReadWrite.All"),
    SET_SIGN_IN("allow or block the sign-in", "User.EnableDisableAccount.All"),
    END_SESSIONS("end the sessions", "User.RevokeSessions.All"),
    ASSIGN_LICENCES("change the licences", "LicenseAssignment.ReadWrite.All"),
    WRITE_PHOTO("change the photo", "ProfilePhoto.ReadWrite.All"),
    WRITE_MAILBOX("change the mailbox's settings", "MailboxSettings.ReadWrite");

    private final String words;
    private final String permission;

    Asking(String words, String permission) {
        this.words = words;
        this.permission = permission;
    }

    String words() {
        return words;
    }

    String permission() {
        return permission;
    }
}
