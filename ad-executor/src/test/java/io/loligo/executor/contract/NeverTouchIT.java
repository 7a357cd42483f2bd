package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.Dn;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDirectories
class NeverTouchIT {
    private final Scene scene;
    private final String anchor = random("e");

    NeverTouchIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void whatAnOperatorKeepsUsAwayFromIsNeverTouched() throws Exception {
        String account = scene.hired(anchor, "Ann Kowalska").getDN();

        try (Scene careful = Scene.on(scene.directory(), scene.directory().settings(Dn.of(account)))) {
            Refused disabling = careful.refused(anchor, new DisableAccount(), RefusalCode.PROTECTED);
            careful.refused(
                    anchor, new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead"))), RefusalCode.PROTECTED);

            assertThat(disabling.explanation().answered()).contains("protected").containsIgnoringCase("Ann Kowalska");
        }
    }

    @Test
    void whatIsBelowItIsKeptToo() throws Exception {
        scene.hired(anchor, "Ann Kowalska");

        try (Scene careful = Scene.on(scene.directory(), scene.directory().settings(Dn.of(scene.unit())))) {
            careful.refused(anchor, new DisableAccount(), RefusalCode.PROTECTED);
        }
    }

    @Test
    void aGroupThatIsKeptGetsNoMember() throws Exception {
        scene.hired(anchor, "Ann Kowalska");
        String group = scene.directory().addGroup(random("g"));

        try (Scene careful = Scene.on(scene.directory(), scene.directory().settings(Dn.of(group)))) {
            careful.refused(anchor, new AddToGroups(List.of(GroupReference.dn(group))), RefusalCode.PROTECTED);
        }
    }
}
