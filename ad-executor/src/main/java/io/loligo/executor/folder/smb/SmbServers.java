package io.loligo.executor.folder.smb;

import com.hierynomus.mssmb2.SMB2Dialect;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskEntry;
import com.hierynomus.smbj.share.DiskShare;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.folder.smb.SmbSettings.Privacy;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sessions with file servers, one for each, made when they are first needed and again when they were lost. A server that refused the
 * password is left alone for a while, so that retries do not lock the account.
 */
final class SmbServers implements AutoCloseable {
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(2);

    private final SmbSettings settings;
    private final Clock clock;
    private final SMBClient client;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Refusal> refusals = new HashMap<>();

    private record Refusal(Instant until, SystemException answer) {}

    SmbServers(SmbSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        long millis = settings.timeout().toMillis();
        this.client = new SMBClient(SmbConfig.builder()
                .withDialects(SMB2Dialect.SMB_3_1_1, SMB2Dialect.SMB_3_0_2, SMB2Dialect.SMB_3_0)
                .withSigningRequired(true)
                .withEncryptData(true)
                .withTimeout(millis, TimeUnit.MILLISECONDS)
                .withSoTimeout(0)
                .withDfsEnabled(false)
                .withMultiProtocolNegotiate(false)
                .build());
    }

    /** The share that a path is on. */
    SmbShare share(UncPath path) throws SystemException {
        try {
            if (session(path).connectShare(path.share()) instanceof DiskShare disk) {
                return new SmbShare(disk);
            }
            throw new SystemException(
                    new Trouble.Denied(RefusalCode.PRECONDITION),
                    "\\\\" + path.server() + "\\" + path.share() + " is no share of files",
                    "Correct the path in the policy.");
        } catch (SMBApiException answer) {
            forgetIfLost(path, answer);
            throw StatusCodes.explain(Doing.CONNECT, path, answer);
        } catch (SMBRuntimeException lost) {
            forget(path);
            throw SmbShare.lost(Doing.CONNECT, path, lost);
        }
    }

    /** A folder with all that is below it. */
    SmbTree tree(UncPath top) throws SystemException {
        return new SmbTree(share(top), top);
    }

    /** Makes a folder that only administrators look into, unless it is there; what is above it, too, as far as it is Loligo's. */
    void makeShut(UncPath folder) throws SystemException {
        SmbTree tree = tree(folder);
        switch (tree.look()) {
            case Folder.Empty empty -> {}
            case Folder.Filled filled -> {}
            case Folder.Absent absent -> makeShut(tree.share(), folder);
            case Folder.Nowhere(var missing) -> {
                if (settings.rules().roots().stream().noneMatch(root -> missing.isBelow(root.path()))) {
                    throw SmbFileServers.missing(missing);
                }
                makeShut(folder.parent().orElseThrow());
                makeShut(tree.share(), folder);
            }
            case Folder.Link(var at) -> throw SmbTree.link(at);
            case Folder.NoFolder(var at) ->
                throw new SystemException(
                        new Trouble.Denied(RefusalCode.PRECONDITION), at + " is a file", "Move it out of the way.");
        }
    }

    private static void makeShut(SmbShare share, UncPath folder) throws SystemException {
        UncPath made = folder.parent().orElseThrow().child(folder.name() + "-new");
        if (share.find(made).isEmpty()) {
            share.make(made);
        }
        SmbShare.attempt(Doing.SECURE, made, () -> {
            try (DiskEntry entry = share.changeable(made)) {
                AccessLists.shut(entry);
            }
            return made;
        });
        share.rename(made, folder);
    }

    private synchronized Session session(UncPath path) throws SystemException {
        String server = name(path);
        Refusal refusal = refusals.get(server);
        if (refusal != null && clock.instant().isBefore(refusal.until())) {
            throw refusal.answer();
        }
        Session known = sessions.get(server);
        if (known != null && known.getConnection().isConnected()) {
            return known;
        }
        try {
            Session made = connect(path, server);
            sessions.put(server, made);
            refusals.remove(server);
            return made;
        } catch (SMBApiException answer) {
            SystemException explained = StatusCodes.explain(Doing.CONNECT, path, answer);
            refusals.put(server, new Refusal(clock.instant().plus(AFTER_REFUSAL), explained));
            throw explained;
        } catch (IOException | SMBRuntimeException lost) {
            throw SmbShare.lost(Doing.CONNECT, path, lost);
        }
    }

    private Session connect(UncPath path, String server) throws IOException, SystemException {
        String[] address =
                settings.addresses().getOrDefault(server, path.server()).split(":", 2);
        Connection connection =
                client.connect(address[0], address.length > 1 ? Integer.parseInt(address[1]) : SMBClient.DEFAULT_PORT);
        SmbSettings.Login login = settings.login();
        Session session = connection.authenticate(
                new AuthenticationContext(login.user(), login.password().toCharArray(), login.domain()));
        if (settings.privacy() == Privacy.REQUIRED && !session.shouldEncryptData()) {
            connection.close(true);
            throw new SystemException(
                    new Trouble.Unreachable(Sent.NO),
                    "the server " + path.server() + " does not encrypt",
                    "Let it encrypt, or set files.encryption to where-offered.");
        }
        return session;
    }

    /** Drops a session that no longer works; the next use makes another. */
    synchronized void forget(UncPath path) {
        Session session = sessions.remove(name(path));
        if (session != null) {
            try {
                session.getConnection().close(true);
            } catch (IOException gone) {
                // It is not used any more either way.
                return;
            }
        }
    }

    private void forgetIfLost(UncPath path, SMBApiException answer) {
        long status = answer.getStatusCode();
        if (status == StatusCodes.NETWORK_NAME_DELETED
                || status == StatusCodes.USER_SESSION_DELETED
                || status == StatusCodes.NETWORK_SESSION_EXPIRED) {
            forget(path);
        }
    }

    private static String name(UncPath path) {
        return path.server().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        client.close();
    }
}
