package io.loligo.executor.credential.mail;

import io.loligo.executor.credential.Mail;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.quarkus.mailer.Mailer;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Mail through the configured SMTP server, whose certificate is verified. */
public final class SmtpMail implements Mail {
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);
    /** A reply that will be the same next time (RFC 5321, 4.2.1). */
    private static final Pattern FOR_GOOD = Pattern.compile("(?:^|[ :])(5\\d\\d)[ -]");

    private final Mailer mailer;
    private final String from;
    private final String server;

    /**
     * @param from whom the mails are from
     * @param server its address, for words
     */
    public SmtpMail(Mailer mailer, String from, String server) {
        this.mailer = mailer;
        this.from = from;
        this.server = server;
    }

    @Override
    public void send(String recipient, String subject, String text) throws SystemException {
        try {
            mailer.send(
                    io.quarkus.mailer.Mail.withText(recipient, subject, text).setFrom(from));
        } catch (RuntimeException notSent) {
            throw explained(notSent, recipient);
        }
    }

    private SystemException explained(RuntimeException notSent, String recipient) {
        String words = words(notSent);
        String answered = "the mail server " + server + " did not take a mail for " + recipient + ": " + words;
        if (isCaused(notSent, SSLException.class)) {
            return new SystemException(
                    new Trouble.Lasting(),
                    answered,
                    "Check that the server's certificate bears its name, and trust the authority that issued it with"
                            + " quarkus.tls.mail.trust-store.pem.certs.",
                    notSent);
        }
        Matcher forGood = FOR_GOOD.matcher(words);
        return forGood.find()
                ? new SystemException(
                        new Trouble.Lasting(),
                        answered,
                        "Check the address, the login of quarkus.mailer.username, and whether the server may send for "
                                + from + ".",
                        notSent)
                : new SystemException(
                        new Trouble.Passing(BEFORE_NEXT_TRY),
                        answered,
                        "Check quarkus.mailer.host and port, and whether the server takes mail from here.",
                        notSent);
    }

    private static boolean isCaused(@Nullable Throwable failure, Class<? extends Throwable> by) {
        return failure != null && (by.isInstance(failure) || isCaused(failure.getCause(), by));
    }

    private static String words(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null
                && (last.getMessage() == null || last.getMessage().contains("Exception"))) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
