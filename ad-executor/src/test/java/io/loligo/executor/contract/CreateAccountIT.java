package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.create;
import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.*;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.employee.EmployeeKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDirectories
class CreateAccountIT {
    private final Scene scene;
    private final String anchor = random("e");

    CreateAccountIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void aNewPersonGetsAnAccountThatCanBeUsed() throws Exception {
        Applied applied = scene.applied(
                anchor,
                create(
                        scene.unit(),
                        naming("Ann Kowalska", anchor, scene.suffix()),
                        AttributeWrite.set("givenName", "Ann"),
                        AttributeWrite.set("otherTelephone", "1", "2"),
                        new AttributeWrite(
                                "homeDirectory",
                                AttributeWrite.Mode.SET,
                                List.of(new WishedValue.Derived("\\\\files\\home\\{sAMAccountName}")))));

        SearchResultEntry account = scene.directory().account(anchor);
        assertThat(account.getDN()).isEqualToIgnoringCase(scene.directory().inUnit("CN", "Ann Kowalska"));
        assertThat(account.getAttributeValue("userAccountControl")).isEqualTo("512");
        assertThat(account.getAttributeValue("pwdLastSet")).isNotEqualTo("0");
        assertThat(account.getAttributeValue("homeDirectory")).isEqualTo("\\\\files\\home\\" + anchor);
        assertThat(applied.before()).isEqualTo(EntryState.none());
        assertThat(applied.after().attributes())
                .containsEntry("givenName", List.of("Ann"))
                .containsEntry("userAccountControl", List.of("512"))
                .doesNotContainKey("unicodePwd");
        assertThat(applied.undo())
                .isEqualTo(
                        new Undo.Steps(List.of(new DeleteAccount(0, Children.REFUSE, Optional.of(WhenUsed.DISABLE)))));
    }

    @Test
    void aMailAddressThatSomebodyHasTakesThePrincipalNameToTheNextCandidateWithIt() throws Exception {
        scene.directory()
                .addUser(
                        "Namesake",
                        new Attribute("sAMAccountName", random("n")),
                        new Attribute("mail", anchor + "@acme.example"));

        scene.applied(
                anchor,
                create(
                        scene.unit(),
                        naming("Ann Kowalska", anchor, scene.suffix()),
                        new AttributeWrite(
                                "mail",
                                AttributeWrite.Mode.SET,
                                List.of(new WishedValue.Derived("{userPrincipalName.local-part}@acme.example")))));

        SearchResultEntry account = scene.directory().account(anchor);
        assertThat(account.getAttributeValue("mail")).isEqualTo(anchor + "2@acme.example");
        assertThat(account.getAttributeValue("userPrincipalName")).isEqualTo(anchor + "2@" + scene.suffix());
        assertThat(account.getAttributeValue("sAMAccountName")).isEqualTo(anchor);
    }

    @Test
    void aCreatedPersonCanLogOnOnceThePasswordIsKnown() throws Exception {
        scene.hired(anchor, "Ann Kowalska");
        scene.directory().setPassword(scene.directory().account(anchor).getDN(), "Kraków-2026!x");

        assertThat(scene.directory().canBind(anchor + "@" + scene.suffix(), "Kraków-2026!x"))
                .isTrue();
        assertThat(scene.directory().canBind(anchor + "@" + scene.suffix(), "wrong"))
                .isFalse();
    }

    @Test
    void aPersonWhoMustChangeThePasswordIsMarkedSo() throws Exception {
        scene.applied(
                anchor,
                new CreateAccount(
                        scene.unit(),
                        MissingContainer.REFUSE,
                        naming("Ann", anchor, scene.suffix()),
                        List.of(),
                        new PasswordRule(20, PasswordRule.NextLogon.MUST_CHANGE, PasswordRule.Delivery.NONE),
                        AccountState.ENABLED));

        assertThat(scene.directory().account(anchor).getAttributeValue("pwdLastSet"))
                .isEqualTo("0");
    }

    @Test
    void anAccountThatIsNotToBeUsedYetHasAPasswordAndIsDisabled() throws Exception {
        scene.applied(
                anchor,
                new CreateAccount(
                        scene.unit(),
                        MissingContainer.REFUSE,
                        naming("Ann", anchor, scene.suffix()),
                        List.of(),
                        new PasswordRule(20, PasswordRule.NextLogon.MUST_CHANGE, PasswordRule.Delivery.NONE),
                        AccountState.DISABLED));

        assertThat(scene.directory().account(anchor).getAttributeValue("userAccountControl"))
                .isEqualTo("514");
        assertThat(scene.run(anchor, new EnableAccount(Expiry.KEEP))).isInstanceOf(Applied.class);
    }

    @Test
    void anAccountLeftHalfMadeByACrashIsFinished() throws Exception {
        scene.directory()
                .addUser(
                        "Ann",
                        new Attribute("employeeID", anchor),
                        new Attribute("sAMAccountName", anchor),
                        new Attribute("userAccountControl", "546"));

        scene.applied(anchor, create(scene.unit(), naming("Ann", anchor, scene.suffix())));

        SearchResultEntry account = scene.directory().account(anchor);
        assertThat(account.getAttributeValue("userAccountControl")).isEqualTo("512");
        assertThat(account.getAttributeValue("pwdLastSet")).isNotEqualTo("0");
    }

    @Test
    void aReturnerGetsTheSameAccountBack() throws Exception {
        SearchResultEntry before = scene.hired(anchor, "Ann Kowalska");
        scene.applied(anchor, new DisableAccount());

        Applied applied =
                scene.applied(anchor, create(scene.unit(), naming("Other Name", random("o"), scene.suffix())));

        SearchResultEntry after = scene.directory().account(anchor);
        assertThat(after.getAttributeValueBytes("objectGUID")).isEqualTo(before.getAttributeValueBytes("objectGUID"));
        assertThat(after.getDN()).isEqualTo(before.getDN());
        assertThat(after.getAttributeValue("userAccountControl")).isEqualTo("512");
        assertThat(applied.before().attributes()).containsEntry("userAccountControl", List.of("514"));
        assertThat(applied.undo()).isEqualTo(new Undo.Steps(List.of(new DisableAccount())));
    }

    @Test
    void whoeverHasANewRecordInHrKeepsTheirAccountUnderItsNewAnchor() throws Exception {
        SearchResultEntry before = scene.hired(anchor, "Ann Kowalska");
        scene.applied(anchor, new DisableAccount());
        String renewed = random("e");
        var command = People.command(
                People.target(renewed, scene.unit()).formerly(anchor),
                create(scene.unit(), naming("Ann Kowalska", random("o"), scene.suffix())),
                new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead"))));

        assertThat(scene.results(command)).extracting(ActionResult::outcome).hasOnlyElementsOfType(Applied.class);

        SearchResultEntry after = scene.directory().account(renewed);
        assertThat(after.getAttributeValueBytes("objectGUID")).isEqualTo(before.getAttributeValueBytes("objectGUID"));
        assertThat(after.getAttributeValue("userAccountControl")).isEqualTo("512");
        assertThat(after.getAttributeValue("title")).isEqualTo("Lead");
        long writes = scene.directory().writes();
        assertThat(scene.results(command))
                .extracting(ActionResult::outcome)
                .containsOnly(new Outcome.AlreadySatisfied());
        assertThat(scene.directory().writes()).isEqualTo(writes);
    }

    @Test
    void namesakesGetTheNextNameEachOnItsOwn() throws Exception {
        Naming naming = naming("Jan Kowalski", anchor, scene.suffix());
        for (int i = 0; i < 12; i++) {
            scene.applied(anchor + i, create(scene.unit(), naming));
        }
        String elsewhere = scene.directory().inUnit("OU", "Elsewhere");
        scene.directory().addUnit(elsewhere);
        scene.applied(anchor + 12, create(elsewhere, naming));

        assertThat(scene.directory().account(anchor + 1).getDN())
                .isEqualToIgnoringCase(scene.directory().inUnit("CN", "Jan Kowalski2"));
        assertThat(scene.directory().account(anchor + 11).getAttributeValue("sAMAccountName"))
                .isEqualTo(anchor + "12");
        SearchResultEntry last = scene.directory().account(anchor + 12);
        assertThat(last.getDN()).startsWithIgnoringCase("CN=Jan Kowalski,");
        assertThat(last.getAttributeValue("sAMAccountName")).isEqualTo(anchor + "13");
        assertThat(last.getAttributeValue("userPrincipalName")).isEqualTo(anchor + "13@" + scene.suffix());
    }

    @Test
    void aNameHeldByAGroupIsTaken() throws Exception {
        scene.directory().addGroup(anchor);

        scene.applied(anchor, create(scene.unit(), naming("Ann", anchor, scene.suffix())));

        SearchResultEntry account = scene.directory().account(anchor);
        assertThat(account.getAttributeValue("sAMAccountName")).isEqualTo(anchor + "2");
        assertThat(account.getAttributeValue("userPrincipalName")).startsWith(anchor);
    }

    @Test
    void theManagerIsLinkedWhenThereIsOneAndLeftOutOtherwise() throws Exception {
        SearchResultEntry boss = scene.hired(anchor + "b", "Boss");
        AttributeWrite toBoss = manager(anchor + "b");
        AttributeWrite toNobody = manager(anchor + "n");

        scene.applied(anchor, create(scene.unit(), naming("Ann", anchor, scene.suffix()), toBoss));
        ActionResult without = scene.results(People.command(
                        People.target(anchor + "x"),
                        create(scene.unit(), naming("Eve", anchor + "x", scene.suffix()), toNobody)))
                .getFirst();

        assertThat(scene.directory().account(anchor).getAttributeValue("manager"))
                .isEqualToIgnoringCase(boss.getDN());
        assertThat(without.outcome()).isInstanceOf(Applied.class);
        assertThat(without.unresolved())
                .containsExactly(new UnresolvedReference("manager", new EmployeeKey("acme", anchor + "n")));
    }

    @Test
    void missingContainersAreMadeIfTheTemplateSaysSo() throws Exception {
        String container = "OU=Kraków,OU=Poland," + scene.unit();
        CreateAccount create = new CreateAccount(
                container,
                MissingContainer.CREATE,
                naming("Ann", anchor, scene.suffix()),
                List.of(),
                People.RULE,
                AccountState.ENABLED);

        scene.applied(anchor, create);

        assertThat(scene.directory().account(anchor).getDN()).isEqualToIgnoringCase("CN=Ann," + container);
    }

    @Test
    void aMissingContainerIsRefusedByName() throws Exception {
        String container = "OU=Nowhere," + scene.unit();

        Refused refused = scene.refused(
                anchor, create(container, naming("Ann", anchor, scene.suffix())), RefusalCode.CONTAINER_MISSING);

        assertThat(refused.explanation().answered()).contains(container);
    }

    @Test
    void twoAccountsWithOneAnchorAreRefusedWithBothNamed() throws Exception {
        String one = scene.directory().addUser("One", new Attribute("employeeID", anchor));
        String other = scene.directory().addUser("Other", new Attribute("employeeID", anchor));

        Refused refused = scene.refused(
                anchor, create(scene.unit(), naming("Ann", anchor, scene.suffix())), RefusalCode.AMBIGUOUS_ANCHOR);

        assertThat(refused.explanation().answered()).contains(one, other);
    }

    @Test
    void anAccountOutsideTheScopeIsRefusedAndNotDoubled() throws Exception {
        SearchResultEntry account = scene.hired(anchor, "Ann");
        String scope = scene.directory().inUnit("OU", "Scope");
        scene.directory().addUnit(scope);

        Refused refused = scene.refused(
                People.command(
                        People.target(anchor, scope), create(scope, naming("Ann", anchor + "x", scene.suffix()))),
                RefusalCode.OUT_OF_SCOPE);

        assertThat(refused.explanation().answered()).containsIgnoringCase(account.getDN());
    }

    @Test
    void aValueThatTheDirectoryWouldNotTakeIsRefusedByItsAttribute() throws Exception {
        Refused refused = scene.refused(
                anchor,
                create(
                        scene.unit(),
                        naming("Ann", anchor, scene.suffix()),
                        AttributeWrite.set("title", "x".repeat(200))),
                RefusalCode.INVALID_VALUE);

        assertThat(refused.explanation().answered()).contains("title").contains("128");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith, John",
                "O\"Brien + Co",
                "#hash",
                "back\\slash",
                "a <b=c; d>",
                "Nguyễn Thị Minh Khai",
                "محمد عبد الله",
                "王小明",
                "Çağrı Işık",
                "Zoë 🦑 Ångström",
                "a*b(c)d"
            })
    void namesInEveryScriptAndWithEverySignArePutThereUnharmed(String name) throws Exception {
        scene.applied(
                anchor,
                create(scene.unit(), naming(name, anchor, scene.suffix()), AttributeWrite.set("displayName", name)));

        SearchResultEntry account = scene.directory().account(anchor);
        assertThat(account.getAttributeValue("cn")).isEqualTo(name);
        assertThat(account.getAttributeValue("displayName")).isEqualTo(name);
        String group = scene.directory().addGroup(random("g"));
        scene.applied(anchor, new AddToGroups(List.of(GroupReference.dn(group))));
        scene.applied(anchor, new ModifyAttributes(List.of(AttributeWrite.set("cn", "New " + name))));
        assertThat(scene.directory().account(anchor).getAttributeValue("cn")).isEqualTo("New " + name);
    }

    @Test
    void aCommonNameMayHave64Characters() throws Exception {
        scene.applied(anchor, create(scene.unit(), naming("ł".repeat(64), anchor, scene.suffix())));

        assertThat(scene.directory().account(anchor).getAttributeValue("cn")).hasSize(64);
    }

    private static AttributeWrite manager(String key) {
        return new AttributeWrite(
                "manager",
                AttributeWrite.Mode.SET,
                List.of(new WishedValue.AccountOf(new EmployeeKey("acme", key), key)));
    }
}
