package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.*;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDirectories
class GroupsIT {
    private final Scene scene;
    private final String anchor = random("e");

    GroupsIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void aPersonJoinsGroupsByNameAndByDistinguishedName() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        String first = random("Developers ");
        String one = scene.directory().addGroup(first);
        String other = scene.directory().addGroup(random("Kraków, Office "));
        scene.directory().addMember(other, account.getDN());
        AddToGroups add = new AddToGroups(List.of(
                GroupReference.name(first.toUpperCase(java.util.Locale.ROOT)),
                GroupReference.dn(other),
                GroupReference.dn(one)));

        Applied applied = scene.applied(anchor, add);

        assertThat(scene.directory().isMember(one, account.getDN())).isTrue();
        assertThat(applied.before().attributes()).containsEntry("memberOf", List.of());
        assertThat(applied.after().attributes().get("memberOf")).hasSize(1);
        scene.undo(anchor, applied);
        assertThat(scene.directory().isMember(one, account.getDN())).isFalse();
        assertThat(scene.directory().isMember(other, account.getDN())).isTrue();
    }

    @Test
    void aPersonLeavesListedGroupsOrAllButTheKept() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            groups.add(scene.directory().addGroup(random("g")));
            scene.directory().addMember(groups.get(i), account.getDN());
        }

        scene.applied(
                anchor, new RemoveFromGroups(new GroupSelection.Listed(List.of(GroupReference.dn(groups.get(0))))));
        Applied applied = scene.applied(
                anchor, new RemoveFromGroups(new GroupSelection.AllExcept(List.of(GroupReference.dn(groups.get(1))))));

        assertThat(groups.stream().filter(group -> isMember(group, account))).containsExactly(groups.get(1));
        scene.undo(anchor, applied);
        assertThat(groups.stream().filter(group -> isMember(group, account)))
                .containsExactly(groups.get(1), groups.get(2), groups.get(3));
    }

    @Test
    void aPersonMovesAcrossGroups() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        String from = scene.directory().addGroup(random("from"));
        String to = scene.directory().addGroup(random("to"));
        String both = scene.directory().addGroup(random("both"));
        scene.directory().addMember(from, account.getDN());
        MoveAcrossGroups move = new MoveAcrossGroups(
                List.of(GroupReference.dn(from), GroupReference.dn(both)),
                List.of(GroupReference.dn(to), GroupReference.dn(both)));

        Applied applied = scene.applied(anchor, move);

        assertThat(isMember(from, account)).isFalse();
        assertThat(isMember(to, account)).isTrue();
        assertThat(isMember(both, account)).isTrue();
        scene.undo(anchor, applied);
        assertThat(isMember(from, account)).isTrue();
        assertThat(isMember(to, account)).isFalse();
    }

    @Test
    void aGroupOfFiveThousandTakesAnotherMember() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        String group = scene.directory().addGroup(random("large"));
        List<String> members = scene.directory().addContacts(5_000);
        scene.directory().replace(group, "member", members.toArray(String[]::new));

        scene.applied(anchor, new AddToGroups(List.of(GroupReference.dn(group))));
        assertThat(isMember(group, account)).isTrue();
        assertThat(isMember(group, scene.directory().admin().getEntry(members.getLast())))
                .isTrue();
        scene.applied(anchor, new RemoveFromGroups(new GroupSelection.Listed(List.of(GroupReference.dn(group)))));
        assertThat(isMember(group, account)).isFalse();
    }

    @Test
    void aMissingGroupIsRefusedByNameAndNothingIsDone() throws Exception {
        scene.hired(anchor, "Ann");
        String there = scene.directory().addGroup(random("there"));

        Refused refused = scene.refused(
                anchor,
                new AddToGroups(List.of(GroupReference.dn(there), GroupReference.name("No Such Group"))),
                RefusalCode.GROUP_NOT_FOUND);

        assertThat(refused.explanation().answered()).contains("No Such Group");
    }

    @Test
    void aKeptGroupThatDoesNotExistTakesNobodyOutOfAnything() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        String group = scene.directory().addGroup(random("g"));
        scene.directory().addMember(group, account.getDN());

        scene.refused(
                anchor,
                new RemoveFromGroups(new GroupSelection.AllExcept(List.of(GroupReference.name("Tpyo")))),
                RefusalCode.GROUP_NOT_FOUND);
    }

    @Test
    void thePrimaryGroupCannotBeLeftAndNeedNotBeJoined() throws Exception {
        scene.hired(anchor, "Ann");
        GroupReference primary = GroupReference.name("Domain Users");

        assertThat(scene.run(anchor, new AddToGroups(List.of(primary)))).isEqualTo(new Outcome.AlreadySatisfied());
        assertThat(scene.run(anchor, new RemoveFromGroups(new GroupSelection.AllExcept(List.of()))))
                .isEqualTo(new Outcome.AlreadySatisfied());
        scene.refused(
                anchor, new RemoveFromGroups(new GroupSelection.Listed(List.of(primary))), RefusalCode.PRECONDITION);
    }

    @Test
    void protectedGroupsAreNotJoined() throws Exception {
        scene.hired(anchor, "Ann");

        scene.refused(anchor, new AddToGroups(List.of(GroupReference.name("Domain Admins"))), RefusalCode.PROTECTED);
    }

    private boolean isMember(String group, SearchResultEntry account) {
        try {
            return scene.directory().isMember(group, account.getDN());
        } catch (com.unboundid.ldap.sdk.LDAPException failed) {
            throw new AssertionError(failed);
        }
    }
}
