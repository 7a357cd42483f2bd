package io.loligo.parts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server over TLS, with a certificate of an authority of its own. */
public final class MailServer implements AutoCloseable {
    private static final String STORE_PASSWORD = "changeit";

    private final GreenMail server;
    private final TlsRelay relay;

    private MailServer(GreenMail server, TlsRelay relay) {
        this.server = server;
        this.relay = relay;
    }

    /** Makes an authority, a certificate for this machine and one for another, each in a store; the authority's is {@code authority.pem}. */
    public static Path identities() {
        try {
            Path folder = Files.createTempDirectory("mail");
            keytool(folder, "authority", "-genkeypair -alias authority -keyalg RSA -dname CN=Authority -ext bc:c");
            keytool(folder, "authority", "-exportcert -alias authority -rfc -file " + folder.resolve("authority.pem"));
            issue(folder, "right", "SAN=dns:localhost,ip:127.0.0.1");
            issue(folder, "elsewhere", "SAN=dns:mail.elsewhere.example");
            keytool(folder, "self", "-genkeypair -alias server -keyalg RSA -dname CN=localhost -ext SAN=dns:localhost");
            return folder;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void issue(Path folder, String store, String names) throws IOException, InterruptedException {
        Path request = folder.resolve(store + ".request");
        Path certificate = folder.resolve(store + ".pem");
        keytool(folder, store, "-genkeypair -alias server -keyalg RSA -dname CN=" + store);
        keytool(folder, store, "-certreq -alias server -file " + request);
        keytool(
                folder,
                "authority",
                "-gencert -alias authority -rfc -ext " + names + " -infile " + request + " -outfile " + certificate);
        keytool(folder, store, "-importcert -noprompt -alias authority -file " + folder.resolve("authority.pem"));
        keytool(folder, store, "-importcert -noprompt -alias server -file " + certificate);
    }

    private static void keytool(Path folder, String store, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-keystore", folder.resolve(store + ".p12").toString()));
        command.addAll(List.of("-storepass", STORE_PASSWORD, "-storetype", "PKCS12"));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + command);
        }
    }

    /**
     * Starts it.
     *
     * @param store one of {@code right}, {@code elsewhere} and {@code self}
     */
    public static MailServer start(Path identities, String store, int port) {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailServer(
                server,
                new TlsRelay(
                        identities.resolve(store + ".p12"),
                        STORE_PASSWORD,
                        port,
                        server.getSmtp().getPort()));
    }

    /** The texts of all mails to somebody so far. */
    public List<String> to(String recipient) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .map(MailServer::text)
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(recipient);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("a mail that cannot be read", unreadable);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException("a mail that cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        relay.close();
        server.stop();
    }
}
