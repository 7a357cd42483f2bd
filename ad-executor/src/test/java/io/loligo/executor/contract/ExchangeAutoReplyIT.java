package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.RefusalCode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The automatic reply of a mailbox that the directory says is in a database of an Exchange organization. */
@ParameterizedClass
@EnumSource(DirectoryKind.class)
class ExchangeAutoReplyIT {
    private static final AutoReply AWAY = new AutoReply.Always("<p>Away</p>", "<p>Closed</p>", Audience.ALL);
    private static final AutoReply OWN = new AutoReply.Always("<p>At sea</p>", "", Audience.NONE);

    @Parameter
    DirectoryKind kind;

    private final String anchor = random("e");
    private Organization organization;
    private Scene scene;
    private String guid;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        organization = new Organization(folder);
        scene = Scene.with(kind, systems -> systems.and(organization.exchange()));
        if (kind == DirectoryKind.SAMBA) {
            ExchangeSchema.addTo(scene.directory());
        }
        scene.hired(anchor, "Ann Kowalska");
        guid = organization.mailboxOf(scene, anchor);
    }

    @AfterEach
    void stop() {
        scene.close();
        organization.close();
    }

    @Test
    void aReplyIsSetOnceAndTakenBack() throws Exception {
        Applied applied = scene.applied(anchor, keeping(AWAY));

        assertThat(reply().path("state").asText()).isEqualTo("Enabled");
        assertThat(reply().path("internalMessage").asText()).contains("<p>Away</p>");
        assertThat(reply().path("externalAudience").asText()).isEqualTo("All");
        assertThat(applied.before().attributes()).containsEntry("exchange:automaticReplies", List.of("disabled"));
        assertThat(organization.runs("set-auto-reply")).isOne();
        scene.undo(anchor, applied);
        assertThat(reply().path("state").asText()).isEqualTo("Disabled");
        assertThat(reply().path("internalMessage").asText()).isEmpty();
    }

    @Test
    void whatThePersonWroteIsKept() throws Exception {
        scene.applied(anchor, keeping(OWN));
        JsonNode own = reply().deepCopy();

        assertThat(scene.run(anchor, keeping(AWAY))).isEqualTo(new Outcome.AlreadySatisfied());

        assertThat(reply()).isEqualTo(own);
        assertThat(organization.runs("set-auto-reply")).isOne();
    }

    static Stream<AutoReply> olderReplies() {
        return Stream.of(
                new AutoReply.Off(Optional.of(new AutoReply.Draft("<p>draft</p>", "<p>for all</p>", Audience.ALL))),
                OWN,
                scheduled("2027-03-01T00:00", "2027-03-05T00:00", "America/New_York"));
    }

    @ParameterizedTest
    @MethodSource("olderReplies")
    void anOlderReplyIsOverwrittenAndComesBackAsItWas(AutoReply older) throws Exception {
        assertThat(scene.run(anchor, overwriting(older))).isInstanceOf(Applied.class);
        JsonNode before = reply().deepCopy();

        Applied applied = scene.applied(anchor, overwriting(AWAY));
        assertThat(reply()).isNotEqualTo(before);
        scene.undo(anchor, applied);

        assertThat(reply()).isEqualTo(before);
    }

    @Test
    void aMailboxThatExchangeDoesNotKnowIsRefused() throws Exception {
        String stranger = random("e");
        String account = scene.hired(stranger, "Bob Nowak").getDN();
        scene.directory().replace(account, "homeMDB", scene.directory().inUnit("OU", "DB01"));

        var refused = scene.refused(stranger, keeping(AWAY), RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered())
                .contains("Exchange knows no mailbox")
                .contains("OU=DB01");
        assertThat(scene.run(stranger, keeping(new AutoReply.Off()))).isEqualTo(new Outcome.AlreadySatisfied());
    }

    private JsonNode reply() {
        return organization.mailbox(guid).path("autoReply");
    }

    private static ConfigureAutoReply keeping(AutoReply reply) {
        return new ConfigureAutoReply(reply, Existing.KEEP);
    }

    private static ConfigureAutoReply overwriting(AutoReply reply) {
        return new ConfigureAutoReply(reply, Existing.OVERWRITE);
    }

    private static AutoReply scheduled(String from, String to, String zone) {
        return new AutoReply.Scheduled(
                "<p>Away</p>",
                "<p>Closed</p>",
                Audience.ALL,
                LocalDateTime.parse(from),
                LocalDateTime.parse(to),
                ZoneId.of(zone));
    }
}
