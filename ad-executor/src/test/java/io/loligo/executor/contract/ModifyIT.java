package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.create;
import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.*;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDirectories
class ModifyIT {
    private final Scene scene;
    private final String anchor = random("e");

    ModifyIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void onlyWhatDiffersIsWritten() throws Exception {
        scene.hired(anchor, "Ann", AttributeWrite.set("title", "Developer"), AttributeWrite.set("mobile", "1"));

        Applied applied = scene.applied(
                anchor,
                new ModifyAttributes(List.of(
                        AttributeWrite.set("title", "Developer"),
                        AttributeWrite.set("department", "IT"),
                        AttributeWrite.clear("mobile"),
                        AttributeWrite.clear("pager"),
                        new AttributeWrite(
                                "company", AttributeWrite.Mode.ONLY_IF_EMPTY, List.of(new WishedValue.Text("ACME"))))));

        assertThat(applied.before().attributes())
                .containsOnlyKeys("company", "department", "distinguishedName", "mobile");
        assertThat(applied.before().attributes()).containsEntry("mobile", List.of("1"));
        assertThat(applied.after().attributes())
                .containsEntry("department", List.of("IT"))
                .containsEntry("company", List.of("ACME"))
                .containsEntry("mobile", List.of());
        scene.undo(anchor, applied);
        SearchResultEntry account = scene.directory().account(anchor);
        assertThat(account.getAttributeValue("mobile")).isEqualTo("1");
        assertThat(account.getAttributeValue("department")).isNull();
    }

    @Test
    void valuesAreAddedAndRemovedAmongOthers() throws Exception {
        scene.hired(anchor, "Ann", AttributeWrite.set("otherTelephone", "1", "2"));

        scene.applied(anchor, write("otherTelephone", AttributeWrite.Mode.ADD, "3", "1"));
        scene.applied(anchor, write("otherTelephone", AttributeWrite.Mode.REMOVE, "2", "9"));

        assertThat(scene.directory().account(anchor).getAttributeValues("otherTelephone"))
                .containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void aNewPrimaryAddressKeepsTheOldOneAsAnAlias() throws Exception {
        scene.hired(anchor, "Ann");
        scene.applied(
                anchor, write("proxyAddresses", AttributeWrite.Mode.SET, "SMTP:old@x.example", "smtp:other@x.example"));

        scene.applied(anchor, write("proxyAddresses", AttributeWrite.Mode.ADD, "SMTP:new@x.example"));

        assertThat(scene.directory().account(anchor).getAttributeValues("proxyAddresses"))
                .containsExactlyInAnyOrder("SMTP:new@x.example", "smtp:old@x.example", "smtp:other@x.example");
    }

    @Test
    void aPictureTravelsAsBase64() throws Exception {
        scene.hired(anchor, "Ann");
        String picture = java.util.Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2});

        Applied applied = scene.applied(anchor, write("thumbnailPhoto", AttributeWrite.Mode.SET, picture));

        assertThat(scene.directory().account(anchor).getAttributeValueBytes("thumbnailPhoto"))
                .containsExactly(0xff, 0xd8, 0, 1, 2);
        assertThat(applied.after().attributes()).containsEntry("thumbnailPhoto", List.of(picture));
    }

    @Test
    void aRenameKeepsTheObject() throws Exception {
        SearchResultEntry before = scene.hired(anchor, "Ann Kowalska");

        Applied applied = scene.applied(
                anchor,
                new ModifyAttributes(
                        List.of(AttributeWrite.set("cn", "Ann Nowak"), AttributeWrite.set("sn", "Nowak"))));

        SearchResultEntry after = scene.directory().account(anchor);
        assertThat(after.getDN()).isEqualToIgnoringCase(scene.directory().inUnit("CN", "Ann Nowak"));
        assertThat(after.getAttributeValueBytes("objectGUID")).isEqualTo(before.getAttributeValueBytes("objectGUID"));
        scene.undo(anchor, applied);
        assertThat(scene.directory().account(anchor).getDN()).isEqualTo(before.getDN());
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        scene.hired(anchor, "Ann");
        scene.hired(anchor + "x", "Eve");

        scene.refused(anchor, new ModifyAttributes(List.of(AttributeWrite.set("cn", "Eve"))), RefusalCode.NAME_IN_USE);
        scene.refused(
                anchor,
                new ModifyAttributes(List.of(AttributeWrite.set("sAMAccountName", anchor + "x"))),
                RefusalCode.NAME_IN_USE);
        scene.refused(
                anchor,
                new ModifyAttributes(List.of(AttributeWrite.set("userPrincipalName", anchor + "x@" + scene.suffix()))),
                RefusalCode.NAME_IN_USE);
    }

    @Test
    void aMailAddressThatSomebodyElseHoldsIsRefusedWithItsHolder() throws Exception {
        SearchResultEntry eve =
                scene.hired(anchor + "x", "Eve", AttributeWrite.set("proxyAddresses", "SMTP:" + anchor + "@x.example"));
        scene.hired(anchor, "Ann", AttributeWrite.set("mail", "ann@" + anchor + ".example"));

        for (AttributeWrite taken : List.of(
                AttributeWrite.set("mail", anchor.toUpperCase(Locale.ROOT) + "@x.example"),
                new AttributeWrite(
                        "proxyAddresses",
                        AttributeWrite.Mode.ADD,
                        List.of(new WishedValue.Text("smtp:" + anchor + "@x.example"))))) {
            Refused refused = scene.refused(anchor, new ModifyAttributes(List.of(taken)), RefusalCode.NAME_IN_USE);

            assertThat(refused.explanation().answered()).contains(anchor + "@x.example", eve.getDN());
        }
        scene.applied(
                anchor,
                new ModifyAttributes(List.of(AttributeWrite.set("proxyAddresses", "SMTP:ann@" + anchor + ".example"))));
    }

    @Test
    void valuesThatCannotBeAreRefusedByTheirAttribute() throws Exception {
        scene.hired(anchor, "Ann");

        for (AttributeWrite wrong : List.of(
                AttributeWrite.set("noSuchAttribute", "x"),
                AttributeWrite.set("title", "one", "two"),
                AttributeWrite.set("title", "x".repeat(129)),
                AttributeWrite.set("accountExpires", "tomorrow"),
                AttributeWrite.set("msNPAllowDialin", "perhaps"),
                AttributeWrite.set("manager", "Boss"),
                AttributeWrite.set(
                        "memberOf",
                        "CN=Domain Admins,CN=Users," + scene.directory().base()),
                AttributeWrite.set("unicodePwd", "secret"),
                AttributeWrite.set("userAccountControl", "66048"),
                AttributeWrite.set("whenCreated", "20260101000000.0Z"))) {
            Refused refused = scene.refused(
                    anchor,
                    new ModifyAttributes(List.of(AttributeWrite.set("title", "x"), wrong)),
                    RefusalCode.INVALID_VALUE);
            assertThat(refused.explanation().answered()).contains(wrong.attribute());
        }
    }

    @Test
    void aManagerWhoDoesNotExistIsRefusedByTheDirectory() throws Exception {
        scene.hired(anchor, "Ann");

        scene.refused(
                anchor,
                new ModifyAttributes(
                        List.of(AttributeWrite.set("manager", scene.directory().inUnit("CN", "Nobody")))),
                RefusalCode.INVALID_VALUE);
    }

    @Test
    void aTemplateMovesRenamesWritesAndChangesGroupsAtOnce() throws Exception {
        SearchResultEntry before = scene.hired(anchor, "Ann Kowalska", AttributeWrite.set("title", "Developer"));
        String leads = scene.directory().inUnit("OU", "Leads");
        scene.directory().addUnit(leads);
        String lost = scene.directory().addGroup(random("lost"));
        String gained = scene.directory().addGroup(random("gained"));
        String foreign = scene.directory().addGroup(random("foreign"));
        scene.directory().addMember(lost, before.getDN());
        scene.directory().addMember(foreign, before.getDN());
        String login = random("n");
        ModifyByTemplate modify = new ModifyByTemplate(
                "lead",
                leads,
                naming("Ann Nowak", login, scene.suffix()),
                List.of(
                        AttributeWrite.set("title", "Lead"),
                        new AttributeWrite(
                                "mail",
                                AttributeWrite.Mode.SET,
                                List.of(new WishedValue.Derived("{userPrincipalName}")))),
                List.of(GroupReference.dn(gained)),
                List.of(GroupReference.dn(gained), GroupReference.dn(lost)));

        Applied applied = scene.applied(anchor, modify);

        SearchResultEntry after = scene.directory().account(anchor);
        assertThat(after.getDN()).isEqualToIgnoringCase("CN=Ann Nowak," + leads);
        assertThat(after.getAttributeValueBytes("objectGUID")).isEqualTo(before.getAttributeValueBytes("objectGUID"));
        assertThat(after.getAttributeValue("sAMAccountName")).isEqualTo(login);
        assertThat(after.getAttributeValue("mail")).isEqualTo(login + "@" + scene.suffix());
        assertThat(scene.directory().isMember(gained, after.getDN())).isTrue();
        assertThat(scene.directory().isMember(lost, after.getDN())).isFalse();
        assertThat(scene.directory().isMember(foreign, after.getDN())).isTrue();

        scene.undo(anchor, applied);
        SearchResultEntry back = scene.directory().account(anchor);
        assertThat(back.getDN()).isEqualToIgnoringCase(before.getDN());
        assertThat(back.getAttributeValue("sAMAccountName")).isEqualTo(anchor);
        assertThat(back.getAttributeValue("title")).isEqualTo("Developer");
        assertThat(back.getAttributeValue("mail")).isNull();
        assertThat(scene.directory().isMember(gained, back.getDN())).isFalse();
        assertThat(scene.directory().isMember(lost, back.getDN())).isTrue();
    }

    @Test
    void aTemplateKeepsNamesThatFitAndThoseItIsToldToKeep() throws Exception {
        scene.hired(anchor + "x", "Jan Kowalski");
        scene.applied(anchor, create(scene.unit(), naming("Jan Kowalski", anchor, scene.suffix())));
        assertThat(scene.directory().account(anchor).getAttributeValue("cn")).isEqualTo("Jan Kowalski2");

        ModifyByTemplate modify = new ModifyByTemplate(
                "developer",
                scene.unit(),
                naming("Jan Kowalski", "other" + anchor.substring(0, 6), scene.suffix()),
                List.of(),
                List.of(),
                List.of(),
                Set.of(AccountName.ACCOUNT_NAME, AccountName.USER_PRINCIPAL_NAME),
                Optional.empty());

        assertThat(scene.run(anchor, modify)).isEqualTo(new Outcome.AlreadySatisfied());
    }

    @Test
    void aMoveToAMissingContainerIsRefused() throws Exception {
        scene.hired(anchor, "Ann");

        scene.refused(
                anchor,
                new ModifyByTemplate(
                        "lead",
                        "OU=Nowhere," + scene.unit(),
                        naming("Ann", anchor, scene.suffix()),
                        List.of(),
                        List.of(),
                        List.of()),
                RefusalCode.CONTAINER_MISSING);
    }

    @Test
    void aMoveMakesTheMissingContainersIfTheTemplateSaysSo() throws Exception {
        SearchResultEntry before = scene.hired(anchor, "Ann");
        String container = "OU=Former\\, since 2026,OU=Poland," + scene.unit();

        Applied applied = scene.applied(anchor, moveMaking(container));

        SearchResultEntry after = scene.directory().account(anchor);
        assertThat(after.getDN()).isEqualToIgnoringCase("CN=Ann," + container);
        assertThat(after.getAttributeValueBytes("objectGUID")).isEqualTo(before.getAttributeValueBytes("objectGUID"));
        scene.undo(anchor, applied);
        assertThat(scene.directory().account(anchor).getDN()).isEqualTo(before.getDN());
    }

    @Test
    void nothingButOrganizationalUnitsIsMadeForAMove() throws Exception {
        scene.hired(anchor, "Ann");

        Refused refused =
                scene.refused(anchor, moveMaking("OU=Here,CN=Nowhere," + scene.unit()), RefusalCode.CONTAINER_MISSING);

        assertThat(refused.explanation().answered()).contains("CN=Nowhere," + scene.unit());
    }

    private ModifyByTemplate moveMaking(String container) {
        return new ModifyByTemplate(
                "former",
                container,
                naming("Ann", anchor, scene.suffix()),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.of(MissingContainer.CREATE));
    }

    @Test
    void aPlanSaysWhatWouldHappenAndWritesNothing() throws Exception {
        String group = scene.directory().addGroup(random("g"));
        long writes = scene.directory().writes();

        List<ActionResult> results = scene.results(People.command(
                People.target(anchor),
                Mode.PLAN,
                Validity.always(),
                create(scene.unit(), naming("Ann", anchor, scene.suffix())),
                new AddToGroups(List.of(GroupReference.dn(group))),
                new ResetPassword(People.RULE, Lockout.KEEP),
                new DisableAccount()));

        assertThat(results).hasSize(4).allSatisfy(result -> {
            assertThat(result.outcome()).isInstanceOf(Applied.class);
            assertThat(result.mode()).isEqualTo(Mode.PLAN);
        });
        assertThat(((Applied) results.get(3).outcome()).after().attributes())
                .containsEntry("userAccountControl", List.of("514"));
        assertThat(scene.directory().writes()).isEqualTo(writes);
        assertThat(scene.directory().withAnchor(anchor)).isEmpty();
    }

    private static ModifyAttributes write(String attribute, AttributeWrite.Mode mode, String... values) {
        return new ModifyAttributes(List.of(new AttributeWrite(
                attribute,
                mode,
                List.of(values).stream().<WishedValue>map(WishedValue.Text::new).toList())));
    }
}
