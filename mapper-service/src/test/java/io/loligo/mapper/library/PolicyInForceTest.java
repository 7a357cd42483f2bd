package io.loligo.mapper.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyInForceTest {
    private static final Clock CLOCK = Clock.fixed(People.NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aRefusedVersionLeavesTheOneInForce() throws IOException {
        write("entries: {a: b}");
        PolicyInForce policy = looked();
        String version = policy.current().orElseThrow().version();

        write("entires: {a: c}");
        policy.lookAgain();

        assertThat(policy.current().orElseThrow().version()).isEqualTo(version);
        assertThat(policy.refusal().orElseThrow().problems())
                .extracting(Object::toString)
                .containsExactly("t.yaml:3:1: entires: is no field here; did you mean 'entries'?");

        write("entries: {a: d}");
        policy.lookAgain();

        assertThat(policy.refusal()).isEmpty();
        assertThat(policy.current().orElseThrow().version()).isNotEqualTo(version);
    }

    @Test
    void eachChangeOfADocumentIsToldOnceAndAlikeByEveryReplica() throws IOException {
        write("entries: {a: b}");
        PolicyInForce one = looked();
        PolicyInForce other = looked();
        assertThat(one.untold())
                .extracting(Envelope::id)
                .containsExactly(other.untold().getFirst().id());
        one.told(one.untold());

        write("entries: {a: c}");
        one.lookAgain();

        DocumentChanged changed = one.untold().getFirst().body();
        assertThat(changed.object()).isEqualTo("lookup-table/t");
        assertThat(changed.before()).contains("a: b");
        assertThat(changed.after()).contains("a: c");
        assertThat(changed.performed().operator()).isEqualTo("file");
    }

    @Test
    void aCommentMakesNoNewVersion() throws IOException {
        write("entries: {a: b}");
        PolicyInForce policy = looked();
        policy.told(policy.untold());

        write("entries: {a: b} # as before");

        assertThat(policy.lookAgain()).isFalse();
        assertThat(policy.untold()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsAProblemAndNotTheEnd() {
        PolicyInForce policy = new PolicyInForce(new PolicyFolder(Optional.of(folder.resolve("none"))), CLOCK);

        assertThat(policy.lookAgain()).isTrue();
        assertThat(policy.current()).isEmpty();
        assertThat(policy.refusal().orElseThrow().problems().getFirst().message())
                .startsWith("cannot be read");
    }

    private PolicyInForce looked() {
        PolicyInForce policy = new PolicyInForce(new PolicyFolder(Optional.of(folder)), CLOCK);
        policy.lookAgain();
        return policy;
    }

    private void write(String entries) throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.write(file, List.of("kind: lookup-table", "name: t", entries));
        Files.setLastModifiedTime(file, FileTime.from(People.NOON));
    }
}
