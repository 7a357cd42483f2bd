package io.loligo.executor.folder.smb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hierynomus.msdtyp.SecurityDescriptor.Control;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.share.File;
import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.folder.FolderQuestion;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.Person;
import io.loligo.executor.folder.Quarantined;
import io.loligo.executor.folder.Relocation;
import io.loligo.executor.folder.Root;
import io.loligo.executor.folder.Swept;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.folder.smb.Fileserver.Colleague;
import io.loligo.executor.folder.smb.Fileserver.Watch;
import io.loligo.executor.folder.smb.SmbSettings.Login;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.parts.DomainShares;
import io.loligo.parts.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against Samba, which keeps access lists, locks and quotas as Windows does. */
class SmbFileServersIT {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MUCH_LATER = Instant.parse("2036-01-01T00:00:00Z");

    private static Fileserver server;
    private static Colleague ann;
    private static Colleague bob;
    private static SmbFileServers adapter;
    private static Watch watch;

    /** Ann, under an identity that only this test knows. */
    private final Person person =
            new Person(UUID.randomUUID().toString(), ann.person().sid());

    private final String name = "f" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() throws IOException, LDAPException {
        server = new Fileserver();
        ann = server.colleague("Ann Smith");
        bob = server.colleague("Bob Brown");
        watch = new Watch();
        adapter = server.open(server.settings(), watch);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aNewFolderIsThePersonsOwnAndAdministratorsKeepWhatTheyHadAbove() throws SystemException {
        UncPath home = server.home(name);

        adapter.apply(new FolderChange.Create(home, ann.person()));

        ann.view().write(home.child("letter.txt"), "dear");
        assertThat(server.admin().read(home.child("letter.txt"))).isEqualTo("dear");
        assertThat(server.admin().security(home).getOwnerSid())
                .hasToString(ann.person().sid());
        assertThat(at(home)).isEqualTo(new Folder.Filled());
        assertThat(server.admin().names(server.root(DomainShares.HOME))).noneMatch(one -> one.startsWith("$Loligo-"));
    }

    @Test
    void aPersonMayNotTouchASecretInTheQuarantineOrTheJournal() throws SystemException {
        UncPath home = created(name, ann);
        adapter.apply(new FolderChange.Quarantine(home, quarantined(home, MUCH_LATER)));

        assertThatThrownBy(() -> ann.view().names(server.root(DomainShares.HOME).child(Root.QUARANTINE)))
                .isInstanceOf(SMBApiException.class)
                .hasMessageContaining("ACCESS_DENIED");
    }

    @Test
    void anEmptyFolderThatIsThereBecomesThePersons() throws SystemException {
        UncPath home = server.home(name);
        server.admin().makeFolder(home);

        adapter.apply(new FolderChange.Create(home, ann.person()));
        adapter.apply(new FolderChange.Create(home, ann.person()));

        assertThat(server.admin().security(home).getOwnerSid())
                .hasToString(ann.person().sid());
        assertThat(server.admin().security(home).getDacl().getAces())
                .filteredOn(
                        entry -> entry.getSid().toString().equals(ann.person().sid()))
                .hasSize(1);
    }

    @Test
    void aCopyHasTheSameFilesTimesAttributesAndAccessLists() throws SystemException {
        UncPath home = filled(name, ann);
        UncPath secret = home.child("only mine");
        ann.view().makeFolder(secret);
        ann.view().write(secret.child("a.txt"), "mine");
        server.admin().protect(secret);
        List<String> shut = grants(secret);
        Relocation move = Relocation.of(person, home, server.archive(name));

        moved(move);

        UncPath there = move.target();
        assertThat(ann.view().read(there.child("Ünïcode 🦑 übung.txt"))).isEqualTo("tentacles");
        assertThat(ann.view().read(deep(there))).isEqualTo("deep");
        assertThat(server.admin().exists(home)).isFalse();
        assertThat(server.admin().security(there).getOwnerSid())
                .hasToString(ann.person().sid());
        ann.view().write(there.child("new.txt"), "still hers");
        assertThat(server.admin().security(there.child("only mine")).getControl())
                .contains(Control.PD);
        assertThat(grants(there.child("only mine"))).isEqualTo(shut);
        assertThatThrownBy(() -> bob.view().write(there.child("theft.txt"), "x"))
                .hasMessageContaining("ACCESS_DENIED");
        assertThat(state(move).move()).isEmpty();
    }

    @Test
    void timesSurviveACopy() throws SystemException {
        UncPath home = filled(name, ann);
        UncPath file = home.child("letter.txt");
        var before = server.admin().stamps(file);
        Relocation move = Relocation.of(person, home, server.archive(name));

        moved(move);

        var after = server.admin().stamps(move.target().child("letter.txt"));
        assertThat(after.getLastWriteTime()).isEqualTo(before.getLastWriteTime());
        assertThat(after.getCreationTime()).isEqualTo(before.getCreationTime());
        assertThat(after.getFileAttributes()).isEqualTo(before.getFileAttributes());
    }

    @Test
    void anInterruptedCopyGoesOnWhereItWas() throws SystemException {
        UncPath home = filled(name, ann);
        Relocation move = Relocation.of(person, home, server.archive(name));
        adapter.apply(new FolderChange.Begin(move));
        adapter.apply(new FolderChange.Copy(move));
        int all = watch.copied;
        server.admin().write(move.target().child("letter.txt"), "half");

        adapter.apply(new FolderChange.Copy(move));

        assertThat(watch.copied - all).isEqualTo(1);
        assertThat(server.admin().read(move.target().child("letter.txt"))).isEqualTo("dear");
        adapter.apply(new FolderChange.Verify(move));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dead", "longer than before"})
    void aCopyThatDiffersIsNotVerified(String content) throws SystemException {
        UncPath home = filled(name, ann);
        Relocation move = Relocation.of(person, home, server.archive(name));
        adapter.apply(new FolderChange.Begin(move));
        adapter.apply(new FolderChange.Copy(move));
        server.admin().write(move.target().child("letter.txt"), content);

        assertTrouble(new FolderChange.Verify(move), new Trouble.Overtaken(), "letter.txt");
        assertTrouble(new FolderChange.RemoveSource(move), new Trouble.Overtaken(), "not verified");
        assertThat(state(move).move()).contains(move);
    }

    @Test
    void aCopyThatLacksOrAddsSomethingIsNotVerified() throws SystemException {
        UncPath home = filled(name, ann);
        Relocation move = Relocation.of(person, home, server.archive(name));
        adapter.apply(new FolderChange.Begin(move));
        adapter.apply(new FolderChange.Copy(move));
        server.admin().write(move.target().child("intruder.txt"), "x");

        assertTrouble(new FolderChange.Verify(move), new Trouble.Overtaken(), "intruder.txt is not in");

        server.admin().delete(move.target().child("intruder.txt"));
        server.admin().delete(move.target().child("letter.txt"));
        assertTrouble(new FolderChange.Verify(move), new Trouble.Overtaken(), "letter.txt is missing");
    }

    @Test
    void whatWasWrittenIntoTheSourceAfterTheVerificationIsNotRemoved() throws SystemException {
        UncPath home = filled(name, ann);
        Relocation move = Relocation.of(person, home, server.archive(name));
        adapter.apply(new FolderChange.Begin(move));
        adapter.apply(new FolderChange.Copy(move));
        adapter.apply(new FolderChange.Verify(move));
        ann.view().write(home.child("late.txt"), "do not lose me");

        assertDenied(new FolderChange.RemoveSource(move), RefusalCode.PRECONDITION, "somebody wrote to it");

        assertThat(ann.view().read(home.child("late.txt"))).isEqualTo("do not lose me");
        ann.view().delete(home.child("late.txt"));
        adapter.apply(new FolderChange.RemoveSource(move));
        assertThat(at(home)).isEqualTo(new Folder.Absent());
    }

    @Test
    void onOneShareAMoveIsARenameAndASecondTimeHarmless() throws SystemException {
        UncPath home = filled(name, ann);
        Relocation move = Relocation.of(person, home, server.home(name + " new"));
        server.admin().makeFolder(move.target());
        assertThat(move.isRename()).isTrue();
        adapter.apply(new FolderChange.Begin(move));

        adapter.apply(new FolderChange.Rename(move));
        adapter.apply(new FolderChange.Rename(move));
        adapter.apply(new FolderChange.End(move));

        assertThat(ann.view().read(move.target().child("letter.txt"))).isEqualTo("dear");
        assertThat(at(home)).isEqualTo(new Folder.Absent());
    }

    @Test
    void aFolderInUseIsTriedAgainLater() throws SystemException {
        UncPath home = filled(name, ann);
        Relocation move = Relocation.of(person, home, server.home(name + "2"));
        adapter.apply(new FolderChange.Begin(move));
        Relocation copy = Relocation.of(bob.person(), home, server.archive(name));
        adapter.apply(new FolderChange.Begin(copy));
        try (File open = ann.view().openToWrite(home.child("letter.txt"))) {
            assertThat(open.getPath()).isNotBlank();

            assertPassing(new FolderChange.Rename(move), "open");
            assertPassing(new FolderChange.Copy(copy), "letter.txt");
        }
        adapter.apply(new FolderChange.Rename(move));
    }

    @Test
    void aQuarantinedFolderComesBackByARename() throws SystemException {
        UncPath home = filled(name, ann);
        Quarantined as = quarantined(home, MUCH_LATER);

        adapter.apply(new FolderChange.Quarantine(home, as));
        adapter.apply(new FolderChange.Quarantine(home, as));

        FolderState gone =
                adapter.look(new FolderQuestion(Set.of(home), ann.person().guid()));
        assertThat(gone.at(home)).isEqualTo(new Folder.Absent());
        assertThat(gone.remains(home)).contains(as);

        Relocation back = Relocation.of(person, as.folder(), home);
        adapter.apply(new FolderChange.Begin(back));
        adapter.apply(new FolderChange.Rename(back));
        adapter.apply(new FolderChange.End(back));
        assertThat(ann.view().read(home.child("letter.txt"))).isEqualTo("dear");
    }

    @Test
    void aSweepDeletesWhatHasExpiredTheOldestFirstAndNoMoreThanItMay() throws SystemException {
        UncPath root = server.archive(name);
        server.admin().makeFolder(root);
        Watch purged = new Watch();
        SmbFileServers sweeping = sweeping(root, purged);
        List<Quarantined> all = List.of(
                put(sweeping, root, "second", LONG_AGO.plusSeconds(60)),
                put(sweeping, root, "first", LONG_AGO),
                put(sweeping, root, "third", LONG_AGO.plusSeconds(120)),
                put(sweeping, root, "later", MUCH_LATER));
        Instant now = LONG_AGO.plusSeconds(120);

        assertThat(sweeping.sweep(now, 2)).isEqualTo(new Swept(2, 1, List.of()));
        assertThat(purged.purged).containsExactly(all.get(1), all.get(0));
        assertThat(sweeping.sweep(now, 2)).isEqualTo(new Swept(1, 0, List.of()));
        assertThat(sweeping.sweep(now, 2)).isEqualTo(Swept.nothing());
        assertThat(server.admin().exists(all.get(3).folder())).isTrue();
    }

    @Test
    void aSweepThatAnotherInstanceIsAtIsLeftToIt() throws SystemException {
        UncPath root = server.archive(name);
        server.admin().makeFolder(root);
        SmbFileServers sweeping = sweeping(root, new Watch());
        Quarantined expired = put(sweeping, root, "old", LONG_AGO);

        try (File lock = server.admin().openToWrite(root.child(Root.QUARANTINE).child("sweep.lock"))) {
            assertThat(lock.getPath()).isNotBlank();
            assertThat(sweeping.sweep(MUCH_LATER, 10)).isEqualTo(Swept.nothing());
        }

        assertThat(server.admin().exists(expired.folder())).isTrue();
        assertThat(sweeping.sweep(MUCH_LATER, 10).purged()).isEqualTo(1);
    }

    @Test
    void aSweepGoesOnWithWhatWasHalfDeletedAndPastWhatIsInUse() throws SystemException {
        UncPath root = server.archive(name);
        server.admin().makeFolder(root);
        SmbFileServers sweeping = sweeping(root, new Watch());
        Quarantined used = put(sweeping, root, "used", LONG_AGO);
        put(sweeping, root, "free", LONG_AGO.plusSeconds(1));
        UncPath inUse = used.folder().child("file.txt");
        server.admin().write(inUse, "x");

        try (File open = server.admin().openToWrite(inUse)) {
            assertThat(open.getPath()).isNotBlank();
            Swept swept = sweeping.sweep(MUCH_LATER, 10);
            assertThat(swept.purged()).isEqualTo(1);
            assertThat(swept.left()).isEqualTo(1);
            assertThat(swept.troubles()).singleElement().asString().contains("open");
        }

        assertThat(sweeping.sweep(MUCH_LATER, 10).purged()).isEqualTo(1);
        assertThat(server.admin().names(root.child(Root.QUARANTINE))).containsExactly("sweep.lock");
    }

    @Test
    void linksAreNotFollowedWhateverIsDone() throws SystemException, IOException {
        UncPath home = filled(name, ann);
        Files.createSymbolicLink(server.onDisk(home).resolve("link"), Path.of("msdfs:fs1\\home"));
        UncPath link = home.child("link");

        assertThat(at(link)).isEqualTo(new Folder.Link(link));
        assertThat(at(link.child("below"))).isEqualTo(new Folder.Link(link));
        Relocation move = Relocation.of(person, home, server.archive(name));
        adapter.apply(new FolderChange.Begin(move));
        assertDenied(new FolderChange.Copy(move), RefusalCode.PRECONDITION, "never followed");
        assertDenied(new FolderChange.Create(link, person), RefusalCode.PRECONDITION, "never followed");
        assertDenied(
                new FolderChange.Quarantine(link, quarantined(link, MUCH_LATER)),
                RefusalCode.PRECONDITION,
                "never followed");
    }

    @Test
    void whatALinkInAnExpiredFolderLeadsToIsNotDeleted() throws SystemException, IOException {
        UncPath root = server.archive(name);
        server.admin().makeFolder(root);
        SmbFileServers sweeping = sweeping(root, new Watch());
        Quarantined old = put(sweeping, root, "old", LONG_AGO);
        server.admin().write(root.child("elsewhere").child("precious.txt"), "precious");
        Files.createSymbolicLink(server.onDisk(old.folder()).resolve("link"), Path.of("msdfs:fs1\\archive"));

        Swept swept = sweeping.sweep(MUCH_LATER, 10);

        // Samba makes such links and lets nobody delete them by SMB; Windows lets the link itself be deleted.
        assertThat(swept.troubles()).singleElement().asString().contains("\\link", "a link, which is not followed");
        assertThat(server.admin().read(root.child("elsewhere").child("precious.txt")))
                .isEqualTo("precious");
    }

    @Test
    void aFullDiskIsToldInWordsAndTheCopyGoesOnWhenThereIsRoom() throws SystemException {
        UncPath home = created(name, ann);
        ann.view().write(home.child("big.bin"), "x".repeat(6 << 20));
        Relocation move = Relocation.of(person, home, server.small(name));
        adapter.apply(new FolderChange.Begin(move));

        assertDenied(new FolderChange.Copy(move), RefusalCode.PRECONDITION, "the disk is full");

        ann.view().write(home.child("big.bin"), "small now");
        adapter.apply(new FolderChange.Copy(move));
        adapter.apply(new FolderChange.Verify(move));
    }

    @Test
    void aMoveIsDoneByOneInstanceAtATime() throws SystemException {
        UncPath home = filled(name, ann);
        Relocation move = Relocation.of(person, home, server.archive(name));
        adapter.apply(new FolderChange.Begin(move));
        UncPath note = server.settings().journal().child(person.guid() + ".json");

        try (File elsewhere = heldElsewhere(note)) {
            assertThat(elsewhere.getPath()).isNotBlank();
            assertTrouble(
                    new FolderChange.Copy(move),
                    new Trouble.Unreachable(Trouble.Sent.NO),
                    "another instance of the executor");
        }

        adapter.apply(new FolderChange.Copy(move));
    }

    @Test
    void aMoveThatIsNotInTheJournalIsNotDone() throws SystemException {
        UncPath home = filled(name, ann);
        Relocation move = Relocation.of(person, home, server.archive(name));
        Relocation other = Relocation.of(person, home, server.archive(name + "2"));

        assertTrouble(new FolderChange.Copy(move), new Trouble.Overtaken(), "not there");
        adapter.apply(new FolderChange.Begin(other));
        assertTrouble(new FolderChange.Copy(move), new Trouble.Overtaken(), "another move");
        adapter.apply(new FolderChange.End(other));
    }

    @Test
    void aNoteThatCannotBeReadIsSaidToBeSo() {
        Person stranger = new Person(UUID.randomUUID().toString(), ann.person().sid());
        UncPath note = server.settings().journal().child(stranger.guid() + ".json");
        server.admin().write(note, "{\"source\": \"C:\\\\temp\"}");

        assertThatThrownBy(() -> adapter.look(new FolderQuestion(Set.of(), stranger.guid())))
                .isInstanceOf(SystemException.class)
                .hasMessageContaining("no note of a move");
    }

    @Test
    void nothingIsDoneOutsideTheRootsWhateverIsAskedFor() {
        UncPath outside = new UncPath("fs1", DomainShares.HOME, List.of("elsewhere"));
        UncPath root = server.root(DomainShares.HOME);

        assertDenied(new FolderChange.Create(outside, ann.person()), RefusalCode.OUT_OF_SCOPE, "roots");
        assertDenied(new FolderChange.Create(root, ann.person()), RefusalCode.OUT_OF_SCOPE, "roots");
        assertDenied(
                new FolderChange.Begin(Relocation.of(person, server.home("x"), outside)),
                RefusalCode.OUT_OF_SCOPE,
                "roots");
        assertDenied(
                new FolderChange.Quarantine(outside, quarantined(server.home("x"), MUCH_LATER)),
                RefusalCode.OUT_OF_SCOPE,
                "roots");
    }

    @Test
    void aFolderAboveThatIsMissingIsNotMade() {
        UncPath home = server.home("no such department").child(name);

        assertDenied(new FolderChange.Create(home, ann.person()), RefusalCode.CONTAINER_MISSING, "no such department");
    }

    @Test
    void somethingIsNeverPutOverWhatIsThere() throws SystemException {
        UncPath home = filled(name, ann);

        assertTrouble(new FolderChange.Create(home, bob.person()), new Trouble.Overtaken(), home.toString());

        assertThat(server.admin().security(home).getOwnerSid())
                .hasToString(ann.person().sid());
    }

    @Test
    void aRightThatTheExecutorLacksIsNamed() throws SystemException {
        UncPath home = filled(name, ann);
        SmbFileServers weak = server.open(server.settings(bob), new Watch());

        assertThatThrownBy(() -> weak.apply(new FolderChange.Create(home.child("x"), bob.person())))
                .isInstanceOfSatisfying(SystemException.class, answer -> {
                    assertThat(answer.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.MISSING_RIGHT));
                    assertThat(answer.advice()).contains("full control");
                });
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgainAtOnce() {
        SmbSettings settings = server.settings(new Login("CORP", bob.login(), "wrong"), address());
        SmbFileServers locked = server.open(settings, new Watch());

        for (int attempt = 0; attempt < 8; attempt++) {
            assertThatThrownBy(locked::check).isInstanceOfSatisfying(SystemException.class, answer -> {
                assertThat(answer.trouble()).isInstanceOf(Trouble.Unreachable.class);
                assertThat(answer.answered()).contains("does not let the executor's account in");
                assertThat(answer.answered()).doesNotContain("wrong");
            });
        }

        // Five wrong passwords lock an account in this domain.
        assertThat(server.login(bob).exists(server.root(DomainShares.HOME))).isTrue();
    }

    @Test
    void aServerThatDoesNotAnswerIsWaitedFor() throws IOException {
        SmbSettings settings = server.settings(new Login("CORP", "administrator", "x"), "127.0.0.1:" + Ports.free());
        SmbFileServers nobody = server.open(settings, new Watch());

        assertThatThrownBy(nobody::check).isInstanceOfSatisfying(SystemException.class, answer -> {
            assertThat(answer.trouble()).isInstanceOf(Trouble.Unreachable.class);
            assertThat(answer.advice()).contains("445");
        });
    }

    @Test
    void theAdapterSeesThatTheServersAnswer() throws SystemException {
        adapter.check();
    }

    private static List<String> grants(UncPath path) {
        return server.admin().security(path).getDacl().getAces().stream()
                .map(Object::toString)
                .toList();
    }

    private static String address() {
        return server.settings().addresses().get("fs1");
    }

    private static File heldElsewhere(UncPath note) {
        return server.admin().openToRead(note);
    }

    private static SmbFileServers sweeping(UncPath root, Watch purged) {
        return server.open(server.settings(Root.of(root)), purged);
    }

    private static Quarantined put(SmbFileServers files, UncPath root, String name, Instant expires)
            throws SystemException {
        UncPath folder = root.child(name);
        files.apply(new FolderChange.Create(folder, ann.person()));
        ann.view().write(folder.child("sub").child("file.txt"), "x");
        Quarantined as = Quarantined.of(folder, Root.of(root), ann.person().guid(), expires);
        files.apply(new FolderChange.Quarantine(folder, as));
        return as;
    }

    private static Quarantined quarantined(UncPath home, Instant expires) {
        return Quarantined.of(
                home, Root.of(server.root(DomainShares.HOME)), ann.person().guid(), expires);
    }

    private static Folder at(UncPath path) throws SystemException {
        return adapter.look(new FolderQuestion(Set.of(path), ann.person().guid()))
                .at(path);
    }

    private static FolderState state(Relocation move) throws SystemException {
        return adapter.look(new FolderQuestion(Set.of(move.source(), move.target()), move.account()));
    }

    private static UncPath created(String name, Colleague owner) throws SystemException {
        UncPath home = server.home(name);
        adapter.apply(new FolderChange.Create(home, owner.person()));
        return home;
    }

    private static UncPath filled(String name, Colleague owner) throws SystemException {
        UncPath home = created(name, owner);
        owner.view().write(home.child("letter.txt"), "dear");
        owner.view().write(home.child("Ünïcode 🦑 übung.txt"), "tentacles");
        owner.view().write(home.child("empty.txt"), "");
        owner.view().makeFolder(home.child("an empty folder"));
        owner.view().write(deep(home), "deep");
        return home;
    }

    private static UncPath deep(UncPath home) {
        return home.child("a".repeat(120))
                .child("b c".repeat(40))
                .child("ç".repeat(60))
                .child("leaf.txt");
    }

    private static void moved(Relocation move) throws SystemException {
        adapter.apply(new FolderChange.Begin(move));
        adapter.apply(new FolderChange.Copy(move));
        adapter.apply(new FolderChange.Verify(move));
        adapter.apply(new FolderChange.RemoveSource(move));
        adapter.apply(new FolderChange.End(move));
    }

    private static void assertPassing(FolderChange change, String words) {
        assertThatThrownBy(() -> adapter.apply(change)).isInstanceOfSatisfying(SystemException.class, answer -> {
            assertThat(answer.trouble()).isInstanceOf(Trouble.Passing.class);
            assertThat(answer.answered()).contains(words);
        });
    }

    private static void assertDenied(FolderChange change, RefusalCode code, String words) {
        assertTrouble(change, new Trouble.Denied(code), words);
    }

    private static void assertTrouble(FolderChange change, Trouble trouble, String words) {
        assertThatThrownBy(() -> adapter.apply(change)).isInstanceOfSatisfying(SystemException.class, answer -> {
            assertThat(answer.trouble()).as(answer.answered()).isEqualTo(trouble);
            assertThat(answer.answered()).contains(words);
            assertThat(answer.advice()).isNotBlank();
        });
    }
}
