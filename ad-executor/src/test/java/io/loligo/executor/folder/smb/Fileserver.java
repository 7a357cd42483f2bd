package io.loligo.executor.folder.smb;

import com.hierynomus.msdtyp.SID;
import com.hierynomus.protocol.commons.buffer.Buffer.BufferException;
import com.hierynomus.smb.SMBBuffer;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.executor.contract.DirectoryKind;
import io.loligo.executor.contract.TestDirectory;
import io.loligo.executor.folder.CopyWatch;
import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.Person;
import io.loligo.executor.folder.Quarantined;
import io.loligo.executor.folder.Relocation;
import io.loligo.executor.folder.Root;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.folder.smb.SmbSettings.Login;
import io.loligo.executor.folder.smb.SmbSettings.Privacy;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.DomainShares;
import io.loligo.parts.SharedParts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real file server with roots of our own on each of its shares, the directory of its people, and their views of it. */
public final class Fileserver implements AutoCloseable {
    private static final String PASSWORD = "Correct-7-Horse";
    private static final String DOMAIN = "CORP";
    private static final String SERVER = "fs1";

    private final TestDirectory directory;
    private final DomainShares shares = SharedParts.fileShares();
    private final DomainAddress domain = SharedParts.domain();
    private final String own = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Shares> views = new ArrayList<>();
    private final List<SmbFileServers> adapters = new ArrayList<>();
    private final Shares admin;

    public Fileserver() throws IOException, LDAPException {
        directory = DirectoryKind.SAMBA.open();
        admin = view("administrator", domain.password());
        for (String share : List.of(DomainShares.HOME, DomainShares.ARCHIVE, DomainShares.SMALL)) {
            admin.makeFolder(root(share));
        }
    }

    /** An account that can log in. */
    public record Colleague(String dn, String anchor, String login, Person person, Shares view) {}

    public Colleague colleague(String name) throws LDAPException {
        String login = "u" + UUID.randomUUID().toString().substring(0, 10);
        String dn = directory.addUser(name, new Attribute("sAMAccountName", login), new Attribute("employeeID", login));
        directory.setPassword(dn, PASSWORD);
        directory.replace(dn, "userAccountControl", "512");
        var entry = directory.account(login);
        return new Colleague(
                dn,
                login,
                login,
                new Person(
                        guid(entry.getAttributeValueBytes("objectGUID")),
                        sid(entry.getAttributeValueBytes("objectSid"))),
                view(login, PASSWORD));
    }

    /** A session of somebody whose account was made with a password that nobody knows. */
    Shares newcomer(String login) throws LDAPException {
        directory.setPassword(directory.account(login).getDN(), PASSWORD);
        return view(login, PASSWORD);
    }

    /** Another session of hers. */
    Shares login(Colleague colleague) {
        return view(colleague.login(), PASSWORD);
    }

    private static String guid(byte[] bytes) {
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < order.length; i++) {
            text.append(i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "").append("%02x".formatted(bytes[order[i]]));
        }
        return text.toString();
    }

    private static String sid(byte[] bytes) {
        try {
            return SID.read(new SMBBuffer(bytes)).toString();
        } catch (BufferException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private Shares view(String user, String password) {
        Shares view = new Shares(shares.host(), user, password, DOMAIN);
        views.add(view);
        return view;
    }

    public TestDirectory directory() {
        return directory;
    }

    public Shares admin() {
        return admin;
    }

    /** Our own root on a share. */
    public UncPath root(String share) {
        return new UncPath(SERVER, share, List.of(own));
    }

    public UncPath home(String name) {
        return root(DomainShares.HOME).child(name);
    }

    public UncPath archive(String name) {
        return root(DomainShares.ARCHIVE).child(name);
    }

    public UncPath small(String name) {
        return root(DomainShares.SMALL).child(name);
    }

    /** On this machine's disk. */
    public Path onDisk(UncPath path) {
        return shares.onDisk(path.share()).resolve(path.inShare().replace('\\', '/'));
    }

    public SmbSettings settings() {
        return settings(new Login(DOMAIN, "administrator", domain.password()), shares.host());
    }

    SmbSettings settings(Colleague account) {
        return settings(new Login(DOMAIN, account.login(), PASSWORD), shares.host());
    }

    SmbSettings settings(Login login, String address) {
        return new SmbSettings(
                login,
                new FolderRules(List.of(
                        Root.of(root(DomainShares.HOME)),
                        Root.of(root(DomainShares.ARCHIVE)),
                        Root.of(root(DomainShares.SMALL)))),
                root(DomainShares.HOME).child(Root.QUARANTINE).child("moves"),
                Map.of(SERVER, address),
                Privacy.REQUIRED,
                Duration.ofSeconds(20),
                1);
    }

    /** With one root alone. */
    SmbSettings settings(Root root) {
        SmbSettings all = settings();
        return new SmbSettings(
                all.login(),
                new FolderRules(List.of(root)),
                root.quarantine().child("moves"),
                all.addresses(),
                all.privacy(),
                all.timeout(),
                all.hashOneIn());
    }

    /** The adapter as the executor has it. */
    public SmbFileServers open() {
        return open(settings(), new Watch());
    }

    SmbFileServers open(SmbSettings settings, CopyWatch watch) {
        SmbFileServers adapter = new SmbFileServers(settings, watch, Clock.systemUTC());
        adapters.add(adapter);
        return adapter;
    }

    /** Counts. */
    static final class Watch implements CopyWatch {
        int copied;
        final List<Quarantined> purged = new ArrayList<>();

        @Override
        public void copied(Relocation move, long bytes) {
            copied++;
        }

        @Override
        public void copiedAll(Relocation move) {}

        @Override
        public void purged(Quarantined folder) {
            purged.add(folder);
        }
    }

    @Override
    public void close() {
        adapters.forEach(SmbFileServers::close);
        views.forEach(Shares::close);
        directory.close();
    }
}
