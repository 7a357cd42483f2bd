package io.loligo.mapper.store;

import io.loligo.parts.PostgresPart;
import io.loligo.parts.SharedParts;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;

/** Stores on a real database of their own, without the service around them. */
public final class Stores implements AutoCloseable {
    private final Mutiny.SessionFactory sessions;
    private final PostgresRequests requests;

    private Stores(Mutiny.SessionFactory sessions, PostgresRequests requests) {
        this.sessions = sessions;
        this.requests = requests;
    }

    public static Stores fresh() {
        PostgresPart.Database database = SharedParts.postgres()
                .createDatabase("mapper_"
                        + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
        Configuration configuration = new Configuration()
                .addAnnotatedClass(RequestRow.class)
                .setProperty("jakarta.persistence.jdbc.url", database.reactiveUrl())
                .setProperty("jakarta.persistence.jdbc.user", database.user())
                .setProperty("jakarta.persistence.jdbc.password", database.password());
        StandardServiceRegistry registry = new ReactiveServiceRegistryBuilder()
                .applySettings(configuration.getProperties())
                .build();
        Mutiny.SessionFactory sessions =
                configuration.buildSessionFactory(registry).unwrap(Mutiny.SessionFactory.class);
        Flyway flyway = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load();
        return new Stores(sessions, new PostgresRequests(sessions, flyway::migrate));
    }

    public PostgresRequests requests() {
        return requests;
    }

    public PostgresOutbox outbox() {
        return new PostgresOutbox(requests);
    }

    public PostgresNotices notices() {
        return new PostgresNotices(requests);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
