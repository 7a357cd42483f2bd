package io.loligo.mapper.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.documents.SourceFile;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.policy.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedPolicyTest {
    @Test
    void thePolicyThatComesWithLoligoIsAccepted() throws IOException {
        Loaded loaded =
                PolicyReader.read(new PolicyFolder(Optional.empty()).read().files());

        assertThat(loaded).isInstanceOf(Loaded.Accepted.class);
        assertThat(((Loaded.Accepted) loaded).policy().automations())
                .extracting(Automation::name)
                .contains("joiner", "mover", "leaver", "returner");
    }

    @Test
    void theReadmesExampleOfAFarewellIsAcceptedBesideIt() throws IOException {
        Policy policy = policy(withTheReadmesExample());
        Automation farewell = policy.automations().stream()
                .filter(automation -> automation.name().equals("farewell"))
                .findFirst()
                .orElseThrow();

        assertThat(farewell.steps()).hasSize(4).noneMatch(Step::compared);
        assertThat(farewell.conduct().workflow().orElseThrow().levels())
                .extracting(Level::quorum)
                .containsExactly(1, 2);
    }

    @Test
    void whatIsShownOfDocumentsIsAcceptedAgainAndIsTheSameVersion() throws IOException {
        Policy policy = policy(withTheReadmesExample());
        List<SourceFile> shown = policy.documents().reversed().stream()
                .map(document -> new SourceFile(document.kind() + "-" + document.name() + ".yaml", document.yaml()))
                .toList();

        assertThat(policy(shown).version()).isEqualTo(policy.version());
    }

    private static List<SourceFile> withTheReadmesExample() throws IOException {
        List<SourceFile> files =
                new ArrayList<>(new PolicyFolder(Optional.empty()).read().files());
        String example = Arrays.stream(Files.readString(Path.of("README.md")).split("```"))
                .filter(block -> block.startsWith("yaml\nkind: role"))
                .findFirst()
                .orElseThrow();
        files.add(new SourceFile("README.md", example.substring("yaml\n".length())));
        return files;
    }

    private static Policy policy(List<SourceFile> files) {
        Loaded loaded = PolicyReader.read(files);
        assertThat(loaded).isInstanceOf(Loaded.Accepted.class);
        return ((Loaded.Accepted) loaded).policy();
    }
}
