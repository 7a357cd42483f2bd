package io.loligo.executor.flow;

import static java.util.Map.entry;

import io.loligo.contracts.wire.Topics;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.KafkaPart;
import io.loligo.parts.MailServer;
import io.loligo.parts.Ports;
import io.loligo.parts.SharedParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Points the service at the shared Kafka and, through a gate of the test's own, at the shared domain controller. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    /** Few, so that a handful of commands fills the executor. */
    static final int IN_FLIGHT = 24;

    @Override
    public Map<String, String> start() {
        String own =
                "t" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        KafkaPart kafka = SharedParts.kafka();
        kafka.createTopics(new Topics(own));
        DomainAddress domain = SharedParts.domain();
        int gate = freePort();
        int mail = freePort();
        Path identities = MailServer.identities();
        return Map.ofEntries(
                entry("kafka.bootstrap.servers", kafka.bootstrapServers()),
                entry("loligo.topics.prefix", own),
                entry("loligo.directories.\"corp\".urls", "ldap://127.0.0.1:" + gate),
                entry("loligo.directories.\"corp\".allow-plain", "true"),
                entry("loligo.directories.\"corp\".bind-dn", domain.user()),
                entry("loligo.directories.\"corp\".password", domain.password()),
                entry("loligo.directories.\"corp\".response-timeout", "3s"),
                entry("loligo.executor.commands-in-flight", Integer.toString(IN_FLIGHT)),
                entry("test.gate-port", Integer.toString(gate)),
                entry("loligo.credentials.from", "loligo@corp.example"),
                entry("loligo.credentials.pages", "https://loligo.corp.example"),
                entry("quarkus.mailer.mock", "false"),
                entry("quarkus.mailer.host", "localhost"),
                entry("quarkus.mailer.port", Integer.toString(mail)),
                entry("quarkus.mailer.tls", "true"),
                entry("quarkus.mailer.keep-alive", "false"),
                entry(
                        "quarkus.tls.mail.trust-store.pem.certs",
                        identities.resolve("authority.pem").toString()),
                entry("test.mail-port", Integer.toString(mail)),
                entry("test.mail-identities", identities.toString()),
                entry("quarkus.http.test-port", "0"));
    }

    private static int freePort() {
        try {
            return Ports.free();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void stop() {
        // The parts outlive every test; nothing of theirs is ended here.
    }
}
