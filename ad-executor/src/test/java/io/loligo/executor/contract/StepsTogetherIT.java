package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.executor.command.RecordingDelivery;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several steps of one command, which share what the directory showed. */
@OnBothDirectories
class StepsTogetherIT {
    private static final int PATIENCE = 8;

    private final Scene scene;
    private final String anchor = random("e");

    StepsTogetherIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void laterStepsSeeWhatTheDirectoryGaveTheNewAccountAndWhatEarlierStepsWrote() throws Exception {
        String groupName = random("g");
        String group = scene.directory().addGroup(groupName);

        List<ActionResult> results = scene.results(People.command(
                People.target(anchor),
                People.create(
                        scene.unit(),
                        People.naming("Ann", anchor, scene.suffix()),
                        AttributeWrite.set("department", "Sales")),
                new ModifyAttributes(
                        List.of(AttributeWrite.set("department", "Marketing"), AttributeWrite.set("title", "Head"))),
                new AddToGroups(List.of(GroupReference.name(groupName))),
                new ModifyAttributes(List.of(AttributeWrite.set("department", "Marketing")))));

        SearchResultEntry account = scene.directory().account(anchor);
        assertThat(account.getAttributeValue("department")).isEqualTo("Marketing");
        assertThat(scene.directory().isMember(group, account.getDN())).isTrue();
        assertThat(results).hasSize(4);
        assertThat(results)
                .extracting(result -> result.account().orElseThrow())
                .containsOnly(results.getFirst().account().orElseThrow());
        assertThat(results.getFirst().account().orElseThrow().objectGuid()).isEqualTo(scene.guid(anchor));
        Applied modified = (Applied) results.get(1).outcome();
        assertThat(modified.before().attributes())
                .containsEntry("department", List.of("Sales"))
                .containsEntry("title", List.of());
        assertThat(modified.after().attributes())
                .containsEntry("department", List.of("Marketing"))
                .containsEntry("title", List.of("Head"));
        Applied joined = (Applied) results.get(2).outcome();
        assertThat(joined.before().attributes()).containsEntry("memberOf", List.of());
        assertThat(joined.after().attributes().get("memberOf")).hasSize(1);
        assertThat(results.get(3).outcome()).isEqualTo(new Outcome.AlreadySatisfied());
    }

    @Test
    void nothingIsRefusedForWhatSomebodyElseHasMadeSinceTheFirstStep() throws Exception {
        scene.hired(anchor, "Ann");
        String groupName = random("g");
        RecordingDelivery delivery = afterTheFirstResult(() -> scene.directory().addGroup(groupName));

        scene.run(
                People.command(
                        People.target(anchor),
                        new ModifyAttributes(List.of(AttributeWrite.set("title", "Head"))),
                        new AddToGroups(List.of(GroupReference.name(groupName)))),
                delivery);

        assertThat(delivery.drift()).isEmpty();
        assertThat(delivery.results())
                .extracting(ActionResult::outcome)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Applied.class));
    }

    @Test
    void aStepThatTheDirectoryContradictsLooksAgain() throws Exception {
        String there = scene.hired(anchor, "Ann", AttributeWrite.set("department", "Sales"))
                .getDN();
        String groupName = random("g");
        scene.directory().addGroup(groupName);
        String elsewhere = scene.directory().inUnit("CN", "Ann Nowak");
        RecordingDelivery delivery =
                afterTheFirstResult(() -> scene.directory().admin().modifyDN(there, "CN=Ann Nowak", true));

        scene.run(
                People.command(
                        People.target(anchor),
                        new ModifyAttributes(List.of(AttributeWrite.set("title", "Head"))),
                        new AddToGroups(List.of(GroupReference.name(groupName)))),
                delivery);

        assertThat(delivery.drift()).isEmpty();
        assertThat(delivery.results())
                .extracting(ActionResult::outcome)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Applied.class));
        assertThat(scene.directory().isMember(scene.directory().inUnit("CN", groupName), elsewhere))
                .isTrue();
    }

    /** Something that somebody else does in the directory. */
    @FunctionalInterface
    private interface Event {
        void happens() throws LDAPException;
    }

    private static RecordingDelivery afterTheFirstResult(Event event) {
        return RecordingDelivery.telling(PATIENCE, results -> {
            if (results == 1) {
                try {
                    event.happens();
                } catch (LDAPException unexpected) {
                    throw new AssertionError(unexpected);
                }
            }
        });
    }
}
