package io.loligo.executor.photo.http;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.photo.PhotoHosts;
import io.loligo.executor.photo.Photos;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.tls.CertificateReason;
import io.loligo.executor.tls.Trust;
import io.loligo.outbound.CheckedAddresses;
import io.loligo.outbound.CheckedAddresses.AddressNotAllowedException;
import io.loligo.outbound.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** From listed hosts alone, over HTTPS, without following redirects; what is too large or too slow is given up. */
public final class HttpPhotos implements Photos {
    private final HttpPhotosSettings settings;
    private final CloseableHttpClient client;

    public HttpPhotos(HttpPhotosSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    HttpPhotos(HttpPhotosSettings settings, DnsResolver names) {
        this.settings = settings;
        this.client = client(settings, names);
    }

    private static CloseableHttpClient client(HttpPhotosSettings settings, DnsResolver names) {
        Timeout timeout = Timeout.of(settings.deadline());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedAddresses(
                                host -> settings.hosts().isInside(host) ? Reach.anywhere(false) : Reach.publicOnly(),
                                names))
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls(settings)))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setUserAgent("Loligo")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static SSLContext tls(HttpPhotosSettings settings) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {Trust.of(settings.authorities())}, null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "trust-certificate: a PEM file of certificates, not "
                            + settings.authorities().map(String::valueOf).orElse("the platform's"),
                    unusable);
        }
    }

    @Override
    public Picture fetch(URI address) throws SystemException {
        if (settings.hosts().isEmpty()) {
            throw denied(
                    RefusalCode.NOT_CONFIGURED,
                    "this executor is not set up for photos from other hosts",
                    "List the hosts that photos may come from in loligo.photos.hosts, or take the step out of the policy.");
        }
        Optional<String> objection = settings.hosts().objection(address);
        if (objection.isPresent()) {
            throw denied(
                    RefusalCode.OUT_OF_SCOPE,
                    "photo: " + objection.get(),
                    "List the host in loligo.photos.hosts, or correct the address where it comes from.");
        }
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, "image/jpeg, image/png");
        long since = System.nanoTime();
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            judge(response, address);
            return Picture.of(body(request, response, address, since));
        } catch (AddressNotAllowedException inside) {
            throw new SystemException(
                    new Trouble.Denied(RefusalCode.OUT_OF_SCOPE),
                    "photo: " + inside.found() + ", which is no public address",
                    "List the host in loligo.photos.inside-hosts if it is one of your own network.",
                    inside);
        } catch (IOException broken) {
            throw unreached(address, broken);
        }
    }

    private static void judge(ClassicHttpResponse response, URI address) throws SystemException {
        int status = response.getCode();
        String answered = PhotoHosts.words(address) + " answered with status " + status;
        if (status == 429 || status >= 500) {
            throw new SystemException(new Trouble.Passing(), answered, "It is tried again; else look at that host.");
        }
        if (status >= 300 && status < 400) {
            throw denied(
                    RefusalCode.OUT_OF_SCOPE,
                    answered + ", which leads elsewhere and is not followed",
                    "Name the address that it leads to, and list its host.");
        }
        if (status == 401 || status == 403) {
            throw denied(
                    RefusalCode.MISSING_RIGHT,
                    answered,
                    "Let the photo be read without a login, or send it in the event.");
        }
        if (status != 200) {
            throw denied(RefusalCode.INVALID_VALUE, answered, "Correct the address where it comes from.");
        }
    }

    private byte[] body(HttpGet request, ClassicHttpResponse response, URI address, long since)
            throws IOException, SystemException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        byte[] file = new byte[Math.toIntExact(settings.mostBytes() + 1L)];
        int length = 0;
        InputStream body = response.getEntity().getContent();
        while (length < file.length) {
            int more = body.read(file, length, file.length - length);
            if (more < 0) {
                return java.util.Arrays.copyOf(file, length);
            }
            length += more;
            if (System.nanoTime() - since > settings.deadline().toNanos()) {
                request.abort();
                throw new SystemException(
                        new Trouble.Passing(),
                        PhotoHosts.words(address) + " did not come whole within " + settings.deadline(),
                        "It is tried again; else look at that host, or allow more with loligo.photos.deadline.");
            }
        }
        request.abort();
        throw denied(
                RefusalCode.INVALID_VALUE,
                PhotoHosts.words(address) + " is larger than " + settings.mostBytes() + " bytes",
                "Put a smaller picture there.");
    }

    private static SystemException unreached(URI address, IOException broken) {
        Optional<CertificateReason> reason = CertificateReason.of(broken);
        return reason.isPresent()
                ? new SystemException(
                        new Trouble.Lasting(),
                        PhotoHosts.words(address) + ": " + reason.get().words(),
                        reason.get().advice(),
                        broken)
                : new SystemException(
                        new Trouble.Passing(),
                        PhotoHosts.words(address) + " could not be read: " + why(broken),
                        "It is tried again; else look whether that host can be reached from here.",
                        broken);
    }

    /** Only the kind: messages may hold the whole address. */
    private static String why(IOException broken) {
        return broken.getClass().getSimpleName();
    }

    private static SystemException denied(RefusalCode code, String answered, String advice) {
        return new SystemException(new Trouble.Denied(code), answered, advice);
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
