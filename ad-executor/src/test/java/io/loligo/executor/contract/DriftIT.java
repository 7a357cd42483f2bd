package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.PolicyReference;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.command.RecordingDelivery;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDirectories
class DriftIT {
    private final Scene scene;
    private final String anchor = random("e");

    DriftIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void whatSomebodyElseChangedIsToldAndLeftAlone() throws Exception {
        scene.hired(anchor, "Ann Kowalska", AttributeWrite.set("title", "Lead"), AttributeWrite.set("company", "Acme"));
        change("title", "King");
        long writes = scene.directory().writes();

        RecordingDelivery told = scene.told(check(OnDrift.REPORT));

        assertThat(told.results()).isEmpty();
        assertThat(told.drift()).singleElement().satisfies(drift -> {
            assertThat(drift.wished().attributes()).containsOnlyKeys("title").containsEntry("title", List.of("Lead"));
            assertThat(drift.found().attributes()).containsOnlyKeys("title").containsEntry("title", List.of("King"));
            assertThat(drift.account().distinguishedName()).containsIgnoringCase("Ann Kowalska");
            assertThat(drift.commandId()).isPresent();
            assertThat(drift.policy()).map(PolicyReference::automation).contains("joiner");
            assertThat(drift.onDrift()).contains(OnDrift.REPORT);
        });
        assertThat(scene.directory().writes()).isEqualTo(writes);
    }

    @Test
    void whatIsToBeRepairedIsToldWrittenAndThenNoLongerFound() throws Exception {
        scene.hired(anchor, "Ann Kowalska", AttributeWrite.set("title", "Lead"), AttributeWrite.set("company", "Acme"));
        change("title");

        RecordingDelivery told = scene.told(check(OnDrift.REPAIR));

        assertThat(told.drift()).hasSize(1);
        assertThat(told.results())
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isInstanceOf(Outcome.Applied.class));
        assertThat(scene.directory().account(anchor).getAttributeValue("title")).isEqualTo("Lead");
        RecordingDelivery again = scene.told(check(OnDrift.REPAIR));
        assertThat(again.drift()).isEmpty();
        assertThat(again.results()).isEmpty();
    }

    @Test
    void aLeaversAccountThatSomebodyEnabledAgainIsDrift() throws Exception {
        scene.hired(anchor, "Ann Kowalska");

        RecordingDelivery told = scene.told(People.enveloped(People.command(People.target(anchor), new DisableAccount())
                .body()
                .checkingFor(OnDrift.REPORT)));

        assertThat(told.drift())
                .singleElement()
                .satisfies(drift ->
                        assertThat(drift.found().attributes()).containsEntry("userAccountControl", List.of("512")));
    }

    @Test
    void whoeverHasNoAccountIsNoDrift() {
        RecordingDelivery told = scene.told(check(OnDrift.REPAIR));

        assertThat(told.drift()).isEmpty();
        assertThat(told.results()).isEmpty();
    }

    private void change(String attribute, String... values) throws LDAPException {
        scene.directory().replace(scene.directory().account(anchor).getDN(), attribute, values);
    }

    private Envelope<ActionCommand> check(OnDrift onDrift) {
        return People.enveloped(People.command(
                        People.target(anchor),
                        new ModifyAttributes(
                                List.of(AttributeWrite.set("title", "Lead"), AttributeWrite.set("company", "Acme"))))
                .body()
                .checkingFor(onDrift));
    }
}
