package io.loligo.connector.http;

import io.loligo.connector.connection.Address;
import io.loligo.outbound.CheckedAddresses;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client of one connection. It follows no redirects, keeps no cookies and repeats nothing by itself: each request is one
 * of the quota, and whether to ask again is decided elsewhere.
 */
final class CalamariClient {
    private CalamariClient() {}

    static CloseableHttpClient to(Address address) {
        return to(address, SystemDefaultDnsResolver.INSTANCE);
    }

    static CloseableHttpClient to(Address address, DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedAddresses(host -> address.reach(), names))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(address.connectTimeout()))
                                .setSocketTimeout(timeout(address.readTimeout()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(address.readTimeout()))
                        .setConnectionRequestTimeout(timeout(address.connectTimeout()))
                        .build())
                .setUserAgent("Loligo")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
