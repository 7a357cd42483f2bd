package io.loligo.local;

import io.loligo.local.chain.Chain;
import io.loligo.local.chain.DirectorySide;
import io.loligo.local.chain.HrSide;
import io.loligo.local.chain.Simulators;
import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.directory.DirectoryView;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Home;
import io.loligo.local.home.PartsLog;
import io.loligo.local.home.Port;
import io.loligo.local.home.PortHolder;
import io.loligo.local.home.Secrets;
import io.loligo.local.piece.PieceException;
import io.loligo.local.piece.Supervisor;
import io.loligo.local.screen.Screen;
import io.loligo.local.web.Connector;
import io.loligo.local.web.Ledger;
import io.loligo.local.web.Web;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run of everything, from its first piece to its last. */
final class LocalChain implements AutoCloseable {
    private final AutoCloseable hold;
    private final Supervisor supervisor;
    private final Addresses addresses;
    private final DirectoryAccess directory;
    private final boolean isCloudSimulated;
    private final boolean firstRunsAreHeld;
    private final Thread atExit;
    private final Instant begun = Clock.systemUTC().instant();

    private LocalChain(AutoCloseable hold, Supervisor supervisor, Addresses addresses, DirectorySide directory) {
        this.hold = hold;
        this.supervisor = supervisor;
        this.addresses = addresses;
        this.directory = directory.access();
        this.isCloudSimulated = directory.cloud().isPresent();
        this.firstRunsAreHeld = directory.firstRunsAreHeld();
        this.atExit = Thread.ofPlatform().name("loligo-stop").unstarted(supervisor::close);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts everything and returns when all of it is ready; nothing is left running if that fails. */
    static LocalChain start(Path root, Options options, Screen screen)
            throws RefusedException, PieceException, InterruptedException, IOException {
        Home home = options.home(root);
        Addresses addresses = options.addresses();
        AutoCloseable hold = hold(home);
        if (options.fresh()) {
            home.forget();
        }
        PartsLog.into(home.log("parts"));
        refuseTakenPorts(addresses);
        var simulators = new Simulators(home, addresses, Secrets.in(home.secrets()));
        Optional<URI> calamari = options.calamari();
        HrSide hr = calamari.isPresent()
                ? new HrSide(
                        calamari.get(), Options.fromEnvironment("LOLIGO_CALAMARI_API_KEY", "--calamari"), List.of())
                : simulators.calamari(options.company());
        Optional<DirectoryAccess> access = options.directory();
        DirectorySide directory =
                access.isPresent() ? DirectorySide.real(access.get(), !options.atOnce()) : simulators.directory();
        var chain = new LocalChain(hold, new Supervisor(screen), addresses, directory);
        try {
            new Chain(new Chain.Place(root, home, addresses), hr, directory).start(chain.supervisor);
            addresses.write(home.addresses());
            return chain;
        } catch (PieceException | InterruptedException | IOException | RuntimeException failed) {
            chain.close();
            throw failed;
        }
    }

    private static AutoCloseable hold(Home home) throws IOException, RefusedException {
        Optional<AutoCloseable> hold = home.hold();
        if (hold.isEmpty()) {
            throw new RefusedException("Another run uses " + home.folder()
                    + " already. Stop it with Ctrl-C where it was started, or keep this one apart:"
                    + " ./run --home OTHER-FOLDER --port-base 9100");
        }
        return hold.get();
    }

    private static void refuseTakenPorts(Addresses addresses) throws RefusedException {
        Optional<Port> taken = addresses.taken();
        if (taken.isPresent()) {
            int number = addresses.port(taken.get());
            throw new RefusedException("Port " + number + ", wanted for "
                    + taken.get().owner() + ", is in use"
                    + PortHolder.of(number).map(holder -> " by " + holder).orElse("")
                    + ". End that, or choose other ports: ./run --port-base 9100 takes 9100 to "
                    + (9100 + Port.values().length - 1) + ".");
        }
    }

    /** Returns when everybody in HR has an account. */
    void showFirstSync(Screen screen) throws InterruptedException {
        var web = new Web();
        try (var view = new DirectoryView(directory)) {
            new FirstSync(
                            new Connector(web, addresses.http(Port.CONNECTOR)),
                            view,
                            new Ledger(web, addresses.http(Port.AUDIT)),
                            screen)
                    .show(begun);
        }
    }

    /** Says where to go on. */
    void showPages(Screen screen) {
        screen.line("");
        screen.line("  HR (simulated)   " + addresses.http(Port.CALAMARI));
        screen.line("  Connector        " + addresses.http(Port.CONNECTOR));
        screen.line("  Mapper           " + addresses.http(Port.MAPPER));
        screen.line("  Executor         " + addresses.http(Port.EXECUTOR));
        screen.line("  Audit            " + addresses.http(Port.AUDIT));
        screen.line("  Directory        " + directory.address() + "   " + addresses.http(Port.DIRECTORY_STATUS));
        if (isCloudSimulated) {
            screen.line("  Microsoft 365    " + addresses.http(Port.GRAPH));
        }
        screen.line("");
        if (firstRunsAreHeld) {
            screen.line("  What each automation wants first waits until you have looked at it: "
                    + addresses.http(Port.MAPPER) + "/holds");
        }
        screen.line(
                "  Try this: ./run demo in another window, or hire somebody on the HR page and look for them on the Audit page.");
        screen.line("  Ctrl-C stops everything; the next ./run goes on from here.");
    }

    Supervisor supervisor() {
        return supervisor;
    }

    Addresses addresses() {
        return addresses;
    }

    DirectoryAccess directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            return; // the hook is at it
        }
        supervisor.close();
        try {
            hold.close();
        } catch (Exception unclosable) {
            throw new IllegalStateException("the lock of the home", unclosable);
        }
    }
}
