package io.loligo.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.loligo.contracts.Samples;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LedgerIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "loligo.topics.prefix")
    String prefix;

    private Log log;

    @BeforeEach
    void open() {
        log = new Log(kafka, new Topics(prefix));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyKindOfEventIsRecordedAsItCame() {
        List<EventType> types = Arrays.stream(EventType.values())
                .filter(type -> type != EventType.SNAPSHOT)
                .toList();

        log.write(types.stream().map(Samples::event).toList());

        await().untilAsserted(() -> {
            for (EventType type : types) {
                given().get("/api/events/{id}", Samples.event(type).id())
                        .then()
                        .statusCode(200)
                        .body("type", equalTo(type.typeName()));
            }
        });
    }
}
