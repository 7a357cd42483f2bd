package io.loligo.mapper.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.policy.Automation;
import java.io.IOException;
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
}
