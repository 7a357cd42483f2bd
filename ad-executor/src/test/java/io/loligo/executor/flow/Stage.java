package io.loligo.executor.flow;

import static org.awaitility.Awaitility.await;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.contract.DirectoryKind;
import io.loligo.executor.contract.TestDirectory;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.SharedParts;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the service that {@link RealParts} started stands between: Kafka, and a domain controller behind a gate.
 *
 * @param prefix of its topics
 * @param directory an administrator's own view
 */
record Stage(String prefix, LdapGate gate, TestDirectory directory, Log log) implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(60);

    static Stage open() throws Exception {
        Config config = ConfigProvider.getConfig();
        DomainAddress domain = SharedParts.domain();
        String prefix = config.getValue("loligo.topics.prefix", String.class);
        return new Stage(
                prefix,
                new LdapGate(domain.host(), domain.ldapsPort(), config.getValue("test.gate-port", Integer.class)),
                DirectoryKind.SAMBA.open(),
                new Log(config.getValue("kafka.bootstrap.servers", String.class), new Topics(prefix)));
    }

    /** The results of somebody of {@code acme}, once there are so many. */
    List<Envelope<ActionResult>> results(String person, int count) {
        return await().atMost(SOON).until(() -> log.resultsOf("acme/" + person), found -> found.size() >= count);
    }

    @Override
    public void close() {
        log.close();
        directory.close();
        gate.close();
    }
}
