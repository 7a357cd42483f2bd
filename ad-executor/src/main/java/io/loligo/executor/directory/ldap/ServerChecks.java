package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.loligo.executor.directory.ServerSign;
import io.loligo.executor.system.SystemException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Asks each server of a directory by itself, past the pool that would go on to the next one. */
final class ServerChecks {
    private static final String CONTROLLER = "domain controller";
    private static final String CATALOG = "global catalog";

    private ServerChecks() {}

    static List<ServerSign> ask(LdapSettings settings, Clock clock) {
        List<Callable<ServerSign>> questions = new ArrayList<>();
        settings.servers().forEach(server -> questions.add(() -> ask(settings, server, CONTROLLER, clock)));
        settings.globalCatalog().forEach(server -> questions.add(() -> ask(settings, server, CATALOG, clock)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ServerSign> signs = new ArrayList<>();
            for (Future<ServerSign> one : threads.invokeAll(questions)) {
                signs.add(one.get());
            }
            return signs;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("asking the servers of " + settings.name(), bug);
        }
    }

    private static ServerSign ask(LdapSettings settings, URI server, String role, Clock clock) {
        long begun = System.nanoTime();
        try (LdapConnections connections = new LdapConnections(settings.only(server), clock)) {
            connections.send(Doing.LOOK, connection -> {
                connection.getEntry("", "1.1");
                return true;
            });
            return new ServerSign(server.toString(), role, since(begun), "", "");
        } catch (SystemException no) {
            return new ServerSign(server.toString(), role, since(begun), no.answered(), no.advice());
        }
    }

    /** The same answer for all: whoever asks each server with a login that was refused locks its own account. */
    static List<ServerSign> all(LdapSettings settings, SystemException answer) {
        List<ServerSign> signs = new ArrayList<>();
        settings.servers().forEach(server -> signs.add(sign(server, CONTROLLER, answer)));
        settings.globalCatalog().forEach(server -> signs.add(sign(server, CATALOG, answer)));
        return signs;
    }

    private static ServerSign sign(URI server, String role, SystemException answer) {
        return new ServerSign(server.toString(), role, Duration.ZERO, answer.answered(), answer.advice());
    }

    static boolean isRefusedLogin(@Nullable Throwable failure) {
        return failure != null
                && ((failure instanceof LDAPException ldap
                                && ldap.getResultCode().equals(ResultCode.INVALID_CREDENTIALS))
                        || isRefusedLogin(failure.getCause()));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
