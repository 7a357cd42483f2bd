package io.loligo.simulators.directory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups, managers, and their other ends. */
@ParameterizedClass
@EnumSource(DirectoryUnderTest.class)
class LinksIT {
    @Parameter
    DirectoryUnderTest directory;

    private Plot plot;

    @BeforeEach
    void open() throws Exception {
        plot = new Plot(directory);
    }

    @AfterEach
    void close() throws Exception {
        plot.close();
    }

    @Test
    void membershipIsWrittenAtTheGroupAndReadAtBothEnds() throws Exception {
        String group = plot.group();
        String user = plot.user("Łącka, Anna");

        plot.put(group, "member", user);

        assertThat(names(plot.texts(group, "member"))).containsExactly(new DN(user));
        assertThat(names(plot.texts(user, "memberOf"))).containsExactly(new DN(group));
        assertThat(Answer.to(() -> plot.put(user, "memberOf", group)))
                .isEqualTo(directory.says("53 0000209A", "53 00002035"));
        plot.take(group, "member", user);
        assertThat(plot.texts(user, "memberOf")).isEmpty();
    }

    @Test
    void aRepetitionIsRefusedAndPermissivelyDone() throws Exception {
        String group = plot.group();
        String user = plot.user();
        plot.put(group, "member", user);

        assertThat(Answer.to(() -> plot.put(group, "member", user))).isEqualTo(directory.says("68 00000562", "68"));
        assertThat(Answer.to(() -> plot.permissively(group, new Modification(ModificationType.ADD, "member", user))))
                .isEqualTo(directory.says("done", "68"));
        plot.take(group, "member", user);
        assertThat(Answer.to(() -> plot.take(group, "member", user))).isEqualTo(directory.says("53 00000561", "53"));
        assertThat(Answer.to(() -> plot.permissively(group, new Modification(ModificationType.DELETE, "member", user))))
                .isEqualTo(directory.says("done", "53"));
    }

    @Test
    void nobodyIsAddedWhoIsNotThere() throws Exception {
        String group = plot.group();

        assertThat(Answer.to(() -> plot.put(group, "member", plot.here("Nobody"))))
                .isEqualTo(Answer.of("32 00000525"));
    }

    @Test
    void thePrimaryGroupListsNobodyAndIsChangedByWhoIsAMemberOfTheNextOne() throws Exception {
        String user = plot.user();
        String users = "CN=Domain Users,CN=Users," + plot.base();
        String group = plot.group();
        String token = plot.text(group, "primaryGroupToken");

        assertThat(Answer.to(() -> plot.put(users, "member", user)))
                .isEqualTo(directory.says("68 00000562", "68 00002071"));
        assertThat(Answer.to(() -> plot.take(users, "member", user))).isIn(directory.differs(
                        List.of(Answer.of("53 00000561")),
                        // The latter once somebody has ever been listed in that group.
                        List.of(Answer.of("16"), Answer.of("53"))));
        assertThat(Answer.to(() -> plot.replace(user, "primaryGroupID", token)))
                .isEqualTo(directory.says("53 00000561", "53"));
        plot.put(group, "member", user);
        plot.replace(user, "primaryGroupID", token);

        assertThat(plot.texts(group, "member")).isEmpty();
        assertThat(names(plot.texts(user, "memberOf"))).containsExactly(new DN(users));
        plot.replace(user, "primaryGroupID", "513");
        assertThat(names(plot.texts(user, "memberOf"))).containsExactly(new DN(group));
    }

    @Test
    void aManagerSeesTheirReportsAndADeletionCutsBothEnds() throws Exception {
        String boss = plot.user();
        String user = plot.user("Ann", new Attribute("manager", boss));
        String group = plot.group(new Attribute("member", boss));
        assertThat(names(plot.texts(boss, "directReports"))).containsExactly(new DN(user));

        plot.admin().delete(boss);

        assertThat(plot.texts(user, "manager")).isEmpty();
        assertThat(plot.texts(group, "member")).isEmpty();
    }

    /** Active Directory shows 1,500 members at once; Samba as many as are asked for, so that a few are enough there. */
    @Test
    void aLargeGroupComesInRanges() throws Exception {
        int most = directory.differs(1_500, 20);
        List<String> members = new ArrayList<>();
        for (int i = 0; i < most + 12; i++) {
            String dn = plot.here("Member " + i);
            plot.admin().add(dn, new Attribute("objectClass", "contact"));
            members.add(dn);
        }
        String group = plot.group();
        plot.put(group, "member", members.toArray(String[]::new));

        Attribute first = ranged(plot.read(group, directory.differs("member", "member;range=0-19")));
        assertThat(first.getName()).isEqualTo("member;range=0-" + (most - 1));
        assertThat(first.size()).isEqualTo(most);
        Attribute second = ranged(plot.read(group, "member;range=" + most + "-*"));
        assertThat(second.getName()).isEqualTo("member;range=" + most + "-*");
        Attribute middle = ranged(plot.read(group, "member;range=5-9"));
        assertThat(middle.getName()).isEqualTo("member;range=5-9");
        assertThat(middle.size()).isEqualTo(5);
        Set<DN> all = new HashSet<>(names(List.of(first.getValues())));
        all.addAll(names(List.of(second.getValues())));
        assertThat(all).hasSize(most + 12);

        String last = members.getLast();
        assertThat(plot.found("(&(distinguishedName=" + group + ")(member=" + last + "))"))
                .hasSize(1);
        plot.take(group, "member", last);
        assertThat(plot.found("(&(distinguishedName=" + group + ")(member=" + last + "))"))
                .isEmpty();
    }

    private static Attribute ranged(SearchResultEntry entry) {
        return entry.getAttributes().stream()
                .filter(each -> each.getName().contains(";range="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no range in "
                        + entry.getAttributes().stream().map(Attribute::getName).toList()));
    }

    private static List<DN> names(List<String> texts) throws Exception {
        List<DN> names = new ArrayList<>();
        for (String text : texts) {
            names.add(new DN(text));
        }
        return names;
    }
}
