package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.*;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.undo.UndoPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Taking back is a command of its own: it brings every byte of an entry back, or is refused. */
@OnBothDirectories
class UndoIT {
    /** What a directory writes for itself whenever an entry changes or was once deleted. */
    private static final Set<String> STAMPS = Set.of(
            "dscorepropagationdata",
            "lastknownparent",
            "modifytimestamp",
            "msds-lastknownrdn",
            "usnchanged",
            "whenchanged");

    private static final Cause REQUEST = new Cause("request", "io.loligo.operator.undo-requested.v1", People.NOON);

    private final Scene scene;
    private final String anchor = random("e");

    UndoIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void everyReversibleActionIsTakenBackToTheLastByte() throws Exception {
        SearchResultEntry account = scene.hired(
                anchor,
                "Ann, Kowalska",
                AttributeWrite.set("title", "Developer"),
                AttributeWrite.set("otherTelephone", "1", "2"),
                AttributeWrite.set("proxyAddresses", "SMTP:ann@x.example", "smtp:a@x.example"));
        scene.directory().replace(account.getDN(), "accountExpires", "130000000000000000");
        String held = scene.directory().addGroup(random("held"));
        String other = scene.directory().addGroup(random("other, #1"));
        scene.directory().addMember(held, account.getDN());
        GroupReference inHeld = GroupReference.dn(held);
        GroupReference inOther = GroupReference.dn(other);

        for (Action action : List.of(
                new ModifyAttributes(List.of(
                        AttributeWrite.set("title", "Lead"),
                        AttributeWrite.clear("otherTelephone"),
                        AttributeWrite.set("department", "R&D"),
                        new AttributeWrite(
                                "proxyAddresses",
                                AttributeWrite.Mode.ADD,
                                List.of(new WishedValue.Text("SMTP:ann.nowak@x.example"))),
                        AttributeWrite.set("cn", "Ann Nowak"))),
                new ModifyByTemplate(
                        "lead",
                        "OU=Leads,OU=Kraków," + scene.unit(),
                        naming("Ann Nowak", random("n"), scene.suffix()),
                        List.of(AttributeWrite.set("title", "Lead"), AttributeWrite.clear("otherTelephone")),
                        List.of(inOther),
                        List.of(inOther, inHeld),
                        Set.of(),
                        Optional.of(MissingContainer.CREATE)),
                new DisableAccount(),
                new AddToGroups(List.of(inHeld, inOther)),
                new RemoveFromGroups(new GroupSelection.AllExcept(List.of())),
                new MoveAcrossGroups(List.of(inHeld), List.of(inOther)),
                new ManagePhoto(
                        new Photo.Embedded(PhotoAndLyncIT.picture(300, 0x00ff00)), Set.of(PhotoPlace.DIRECTORY)))) {
            takenBack(action);
        }
        if (scene.directory().keepsWhatIsDeleted()) {
            takenBack(new DeleteAccount(0, Children.REFUSE));
        }
        scene.applied(anchor, new DisableAccount());
        takenBack(new EnableAccount(Expiry.CLEAR));
    }

    private void takenBack(Action action) throws Exception {
        Map<String, Set<String>> before = bytes();
        Envelope<ActionCommand> command = People.command(People.target(anchor), action);
        List<ActionResult> results = scene.results(command);
        assertThat(results.getFirst().outcome()).as("%s", action).isInstanceOf(Outcome.Applied.class);
        long writes = scene.directory().writes();
        assertThat(scene.run(anchor, action)).as("%s again", action).isEqualTo(new Outcome.AlreadySatisfied());
        assertThat(scene.directory().writes()).as("writes of %s again", action).isEqualTo(writes);

        UndoPlan plan = UndoPlan.of(command.body(), results, REQUEST, List.of());

        assertThat(plan).as("%s", action).isInstanceOf(UndoPlan.Possible.class);
        List<ActionResult> back = scene.results(People.enveloped(((UndoPlan.Possible) plan).command()));
        assertThat(back.getFirst().outcome()).as("undo of %s", action).isInstanceOf(Outcome.Applied.class);
        assertThat(bytes()).as("%s", action).isEqualTo(before);
    }

    @Test
    void nothingIsTakenBackFromAnAccountThatHasChangedSince() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann", AttributeWrite.set("title", "Developer"));
        Envelope<ActionCommand> command = People.command(
                People.target(anchor),
                new ModifyAttributes(
                        List.of(AttributeWrite.set("title", "Lead"), AttributeWrite.set("department", "IT"))));
        List<ActionResult> results = scene.results(command);
        scene.directory().replace(account.getDN(), "title", "Boss");
        UndoPlan plan = UndoPlan.of(command.body(), results, REQUEST, List.of());

        Outcome.Refused refused =
                scene.refused(People.enveloped(((UndoPlan.Possible) plan).command()), RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered())
                .isEqualTo("the account has changed since: title was Lead and is Boss");
    }

    @Test
    void aCommandOfManyStepsIsTakenBackFromItsEndOrNotAtAll() throws Exception {
        scene.hired(anchor, "Ann", AttributeWrite.set("title", "Developer"));
        String group = scene.directory().addGroup(random("g"));
        Map<String, Set<String>> before = bytes();
        Envelope<ActionCommand> command = People.command(
                People.target(anchor),
                new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead"))),
                new AddToGroups(List.of(GroupReference.dn(group))),
                new ModifyAttributes(List.of(AttributeWrite.set("title", "Former"))),
                new DisableAccount());
        List<ActionResult> results = scene.results(command);

        UndoPlan plan = UndoPlan.of(command.body(), results, REQUEST, List.of());
        scene.results(People.enveloped(((UndoPlan.Possible) plan).command()));

        assertThat(bytes()).isEqualTo(before);
        Envelope<ActionCommand> reset = People.command(
                People.target(anchor), new ResetPassword(People.RULE, Lockout.KEEP), new DisableAccount());
        assertThat(UndoPlan.of(reset.body(), scene.results(reset), REQUEST, List.of()))
                .isInstanceOfSatisfying(
                        UndoPlan.Impossible.class,
                        impossible -> assertThat(impossible.reasons())
                                .singleElement()
                                .asString()
                                .startsWith("Reset password: nobody knows the old password"));
    }

    /** Everything that the directory shows of the account but its own stamps. */
    private Map<String, Set<String>> bytes() throws Exception {
        Entry entry = scene.directory().account(anchor);
        Map<String, Set<String>> bytes = new TreeMap<>();
        bytes.put("dn", Set.of(entry.getDN()));
        for (Attribute attribute : entry.getAttributes()) {
            String name = com.unboundid.util.StaticUtils.toLowerCase(attribute.getBaseName());
            if (!STAMPS.contains(name)) {
                bytes.put(
                        name,
                        java.util.Arrays.stream(attribute.getValueByteArrays())
                                .map(java.util.HexFormat.of()::formatHex)
                                .collect(Collectors.toSet()));
            }
        }
        return bytes;
    }
}
