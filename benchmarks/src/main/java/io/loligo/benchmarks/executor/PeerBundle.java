package io.loligo.benchmarks.executor;

import io.loligo.benchmarks.executor.ManyHands.Hiring;
import io.loligo.executor.directory.ldap.LdapSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import net.tirasa.connid.bundles.ldap.LdapConfiguration;
import net.tirasa.connid.bundles.ldap.LdapConnector;
import org.identityconnectors.common.security.GuardedString;
import org.identityconnectors.framework.common.objects.Attribute;
import org.identityconnectors.framework.common.objects.AttributeBuilder;
import org.identityconnectors.framework.common.objects.Name;
import org.identityconnectors.framework.common.objects.ObjectClass;
import org.identityconnectors.framework.common.objects.OperationOptions;
import org.identityconnectors.framework.common.objects.OperationOptionsBuilder;
import org.identityconnectors.framework.common.objects.Uid;

/**
 * The LDAP bundle of ConnId, called without the framework around it, one connection to a connector. It cannot set a password
 * in Active Directory's form, so its accounts have none: that is one request less than the executor sends.
 */
final class PeerBundle implements Hiring {
    private static final String LOGGER = "org.identityconnectors.common.logging.class";
    private static final OperationOptions NO_OPTIONS = new OperationOptionsBuilder().build();

    private final BlockingQueue<LdapConnector> connectors = new ArrayBlockingQueue<>(Ground.CONNECTIONS);

    PeerBundle(Ground ground) throws IOException, GeneralSecurityException {
        System.setProperty(LOGGER, "org.identityconnectors.common.logging.impl.NoOpLogger");
        trust(ground.settings().trustCertificate().orElseThrow());
        for (int connection = 0; connection < Ground.CONNECTIONS; connection++) {
            LdapConnector connector = new LdapConnector();
            connector.init(configuration(ground));
            connectors.add(connector);
        }
    }

    private static LdapConfiguration configuration(Ground ground) {
        LdapSettings settings = ground.settings();
        URI server = settings.servers().getFirst();
        LdapConfiguration configuration = new LdapConfiguration();
        configuration.setHost(server.getHost());
        configuration.setPort(server.getPort());
        configuration.setSsl(true);
        configuration.setPrincipal(ground.login().name());
        configuration.setCredentials(new GuardedString(ground.login().password().toCharArray()));
        configuration.setBaseContexts(ground.room());
        configuration.setAccountObjectClasses("user");
        configuration.setAccountUserNameAttributes("cn");
        configuration.setUidAttribute("cn");
        configuration.setGroupObjectClasses("group");
        configuration.setGroupMemberAttribute("member");
        configuration.setReadSchema(false);
        return configuration;
    }

    // The bundle goes through JNDI, which takes its trust from the process.
    private static void trust(Path authority) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), new SecureRandom());
            SSLContext.setDefault(context);
        }
    }

    @Override
    public void hire(Hire hire) throws InterruptedException {
        LdapConnector connector = connectors.take();
        try {
            Uid account = connector.create(
                    ObjectClass.ACCOUNT,
                    Set.of(
                            new Name("CN=" + hire.commonName() + "," + hire.unit()),
                            one("sAMAccountName", hire.anchor()),
                            one("userPrincipalName", hire.principal()),
                            one("userAccountControl", "546"),
                            one("employeeID", hire.anchor()),
                            one("givenName", "Person"),
                            one("sn", hire.anchor()),
                            one("displayName", hire.commonName()),
                            one("title", "Clerk"),
                            one("department", "Sales")),
                    NO_OPTIONS);
            Uid changed = connector.update(
                    ObjectClass.ACCOUNT,
                    account,
                    Set.of(one("department", "Marketing"), one("title", "Head of Marketing")),
                    NO_OPTIONS);
            connector.update(
                    ObjectClass.ACCOUNT,
                    changed,
                    Set.of(one("ldapGroups", "CN=" + hire.group() + "," + hire.unit())),
                    NO_OPTIONS);
        } finally {
            connectors.add(connector);
        }
    }

    private static Attribute one(String name, String value) {
        return AttributeBuilder.build(name, value);
    }

    @Override
    public void close() {
        connectors.forEach(LdapConnector::dispose);
    }
}
