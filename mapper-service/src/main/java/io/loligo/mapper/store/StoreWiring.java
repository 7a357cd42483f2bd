package io.loligo.mapper.store;

import io.loligo.mapper.delegation.DelegationStore;
import io.loligo.mapper.request.NoticeStore;
import io.loligo.mapper.request.OutboxStore;
import io.loligo.mapper.request.RequestList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.flywaydb.core.Flyway;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes the stores. */
final class StoreWiring {

    @Produces
    @Singleton
    static PostgresRequests requests(Mutiny.SessionFactory sessions, Flyway flyway) {
        return new PostgresRequests(sessions, flyway::migrate);
    }

    @Produces
    @Singleton
    static RequestList list(PostgresRequests requests) {
        return new PostgresRequestList(requests);
    }

    @Produces
    @Singleton
    static DelegationStore delegations(PostgresRequests requests) {
        return new PostgresDelegations(requests);
    }

    @Produces
    @Singleton
    static OutboxStore outbox(PostgresRequests requests) {
        return new PostgresOutbox(requests);
    }

    @Produces
    @Singleton
    static NoticeStore notices(PostgresRequests requests) {
        return new PostgresNotices(requests);
    }
}
