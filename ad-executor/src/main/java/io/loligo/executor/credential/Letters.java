package io.loligo.executor.credential;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the mails say. The subject, which shows on locked screens and in logs, tells no password and no link. */
final class Letters {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Letters() {}

    static String subject(Parcel parcel) {
        return "A new password for " + parcel.account();
    }

    static String sealed(Parcel parcel, URI link, Instant expiresAt) {
        return """
                There is a new password for the account %s.

                You can read it once, until %s, at
                %s

                Do not forward this message: whoever opens the link first sees the password, and nobody sees it after that.
                If you get another message like this for the same account, only the newest counts.
                """.formatted(parcel.account(), UNTIL.format(expiresAt), link);
    }

    static String open(Parcel parcel, char[] password) {
        return """
                There is a new password for the account %s:

                %s

                Hand it over in person or by telephone and delete this message.
                If you get another message like this for the same account, only the newest counts.
                """.formatted(parcel.account(), new String(password));
    }
}
