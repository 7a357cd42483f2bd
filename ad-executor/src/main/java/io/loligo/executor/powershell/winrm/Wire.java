package io.loligo.executor.powershell.winrm;

import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble.Sent;
import io.loligo.executor.tls.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Messages to one host and back, over HTTPS with a certificate that is verified. */
final class Wire implements AutoCloseable {
    /** Several times what is asked for: more is no answer of WS-Management's. */
    private static final int LARGEST_ANSWER = 1 << 20;

    private static final int UNAUTHORIZED = 401;

    private final WinRmSettings settings;
    private final Credential credential;
    private final Faults faults;
    private final HttpClient http;

    /** @throws IllegalArgumentException if the trusted authorities cannot be read */
    Wire(WinRmSettings settings) {
        this.settings = settings;
        credential = Credential.of(settings);
        faults = new Faults(settings);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(trusting(settings))
                .build();
    }

    /**
     * Sends a message and waits for its answer; empty when the host has nothing to bring yet.
     *
     * @param sent whether a script may have been started by the time this message is lost
     */
    Optional<ShellAnswer> ask(ShellRequest message, Sent sent) throws SystemException {
        HttpRequest request = HttpRequest.newBuilder(settings.endpoint())
                .timeout(message.patience().plus(settings.answerTimeout()))
                .header("Content-Type", "application/soap+xml;charset=UTF-8")
                .header("Authorization", credential.header())
                .POST(BodyPublishers.ofString(message.body()))
                .build();
        int status;
        byte[] body;
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            status = response.statusCode();
            try (InputStream stream = response.body()) {
                body = stream.readNBytes(LARGEST_ANSWER);
            }
        } catch (IOException trouble) {
            throw faults.unreachable(message.operation(), trouble, sent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw faults.unreachable(message.operation(), new InterruptedIOException("the executor stops"), sent);
        }
        if (status == UNAUTHORIZED) {
            credential.forget();
        }
        ShellAnswer answer = ShellAnswer.of(body).orElseThrow(() -> faults.status(message.operation(), status, sent));
        if (answer.faultCode().filter(Faults.NOTHING_YET::equals).isPresent()) {
            return Optional.empty();
        }
        if (answer.isFault()) {
            throw faults.refused(message.operation(), answer, sent);
        }
        return Optional.of(answer);
    }

    /** A message that a host answers at once. */
    ShellAnswer told(ShellRequest message, Sent sent) throws SystemException {
        return ask(message, sent)
                .orElseThrow(() ->
                        faults.unreachable(message.operation(), new IOException("the host's own time was over"), sent));
    }

    Duration answerTimeout() {
        return settings.answerTimeout();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static SSLContext trusting(WinRmSettings settings) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {Trust.of(settings.trustCertificate())}, null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "trust-certificate: a PEM file with the authorities' certificates, not "
                            + settings.trustCertificate().map(String::valueOf).orElse("the platform's own"),
                    unusable);
        }
    }
}
