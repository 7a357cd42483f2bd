package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDirectories
class DeleteIT {
    private final Scene scene;
    private final String anchor = random("e");

    DeleteIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void aDeletedAccountComesBackFromTheRecycleBinAsItWasIfThereIsOne() throws Exception {
        SearchResultEntry before = scene.hired(
                anchor, "Ann, the #1", AttributeWrite.set("title", "Lead"), AttributeWrite.set("mail", "a@x"));
        String group = scene.directory().addGroup(random("g"));
        scene.directory().addMember(group, before.getDN());
        scene.applied(anchor, new DisableAccount());

        Applied applied = scene.applied(anchor, new DeleteAccount(0, Children.REFUSE));

        assertThat(scene.directory().withAnchor(anchor)).isEmpty();
        assertThat(applied.after()).isEqualTo(EntryState.none());
        assertThat(applied.before().attributes())
                .containsEntry("title", List.of("Lead"))
                .containsEntry("userAccountControl", List.of("514"))
                .containsEntry("memberOf", List.of(group))
                .doesNotContainKey("replPropertyMetaData");
        if (!scene.directory().keepsWhatIsDeleted()) {
            assertThat(applied.undo())
                    .isInstanceOfSatisfying(
                            Undo.Impossible.class,
                            undo -> assertThat(undo.reason()).contains("recycle bin is switched off"));
            return;
        }
        scene.takeBack(anchor, applied);
        SearchResultEntry after = scene.directory().account(anchor);
        assertThat(after.getDN()).isEqualToIgnoringCase(before.getDN());
        assertThat(after.getAttributeValueBytes("objectGUID")).isEqualTo(before.getAttributeValueBytes("objectGUID"));
        assertThat(after.getAttributeValue("sAMAccountName")).isEqualTo(anchor);
        assertThat(after.getAttributeValue("title")).isEqualTo("Lead");
        assertThat(after.getAttributeValue("userAccountControl")).isEqualTo("514");
        assertThat(scene.directory().isMember(group, after.getDN())).isTrue();
    }

    @Test
    void whoeverHasNoAccountNeedsNoDeleting() {
        assertThat(scene.run(anchor, new DeleteAccount(0, Children.REFUSE))).isEqualTo(new Outcome.AlreadySatisfied());
    }

    @Test
    void anAccountThatWasDisabledTodayIsNotDeletedYet() throws Exception {
        scene.hired(anchor, "Ann");
        scene.refused(anchor, new DeleteAccount(30, Children.REFUSE), RefusalCode.PRECONDITION);
        scene.applied(anchor, new DisableAccount());

        Refused refused = scene.refused(anchor, new DeleteAccount(30, Children.REFUSE), RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered()).contains("disabled since 2");
    }

    @Test
    void whatLiesBelowAnAccountIsRefusedByNameOrDeletedToo() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        String child = "CN=Phone\\, old," + account.getDN();
        scene.directory().admin().add(child, new Attribute("objectClass", "nTFRSSubscriptions"));
        scene.directory().admin().add("CN=Part," + child, new Attribute("objectClass", "nTFRSSubscriptions"));

        Refused refused = scene.refused(anchor, new DeleteAccount(0, Children.REFUSE), RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered()).contains("CN=Phone").contains("CN=Part");
        scene.applied(anchor, new DeleteAccount(0, Children.DELETE));
        assertThat(scene.directory().exists(child)).isFalse();
    }

    @Test
    void whatTheDirectoryNeedsForItselfIsNotDeleted() throws Exception {
        String krbtgt = "CN=krbtgt,CN=Users," + scene.directory().base();
        scene.directory().replace(krbtgt, "employeeID", anchor);
        try {
            scene.refused(anchor, new DeleteAccount(0, Children.DELETE), RefusalCode.PROTECTED);
        } finally {
            scene.directory().replace(krbtgt, "employeeID");
        }
    }

    @Test
    void bringingBackLeavesAnotherAccountOfThePersonAlone() throws Exception {
        if (!scene.directory().keepsWhatIsDeleted()) {
            return;
        }
        scene.hired(anchor, "Ann");
        Applied applied = scene.applied(anchor, new DeleteAccount(0, Children.REFUSE));
        scene.takeBack(anchor, applied);
        Applied again = scene.applied(anchor, new DeleteAccount(0, Children.REFUSE));
        scene.takeBack(anchor, again);
        scene.directory().admin().delete(scene.directory().account(anchor).getDN());
        SearchResultEntry other = scene.hired(anchor, "Ann");

        scene.takeBackDoesNothing(anchor, again);

        assertThat(scene.directory().account(anchor).getAttributeValueBytes("objectGUID"))
                .isEqualTo(other.getAttributeValueBytes("objectGUID"));
    }
}
