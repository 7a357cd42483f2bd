package io.loligo.mapper.notice.mail;

import io.loligo.mapper.notice.Letter;
import io.loligo.mapper.notice.Post;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;

/** Mail through the configured SMTP server, whose certificate is verified. */
public final class SmtpPost implements Post {
    private final Mailer mailer;
    private final String from;
    private final String server;

    /**
     * @param from whom the mails are from
     * @param server its address, for words
     */
    public SmtpPost(Mailer mailer, String from, String server) {
        this.mailer = mailer;
        this.from = from;
        this.server = server;
    }

    @Override
    public void send(Letter letter) throws UndeliverableException {
        try {
            mailer.send(
                    Mail.withText(letter.to(), letter.subject(), letter.text()).setFrom(from));
        } catch (RuntimeException notSent) {
            throw new UndeliverableException(
                    "the mail server " + server + " did not take a mail for " + letter.to() + ": "
                            + notSent.getMessage() + ". Check quarkus.mailer.host, port and login, and the"
                            + " certificate (quarkus.tls.mail.trust-store.pem.certs).",
                    notSent);
        }
    }
}
