package io.loligo.local;

import io.loligo.local.chain.Simulators;
import io.loligo.local.demo.Demo;
import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Home;
import io.loligo.local.home.Secrets;
import io.loligo.local.screen.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code ./run demo}. */
@Command(
        name = "demo",
        description = "Takes one person through a working life and shows after each step what the directory holds.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final int NOT_AS_IT_SHOULD_BE = 1;

    private final Path root;
    private final Screen screen;

    @Mixin
    private Options options = new Options();

    DemoCommand(Path root, Screen screen) {
        this.root = root;
        this.screen = screen;
    }

    /** Uses the run that is up in the home, else one of its own that it stops at the end. */
    @Override
    public Integer call() throws Exception {
        if (options.calamari().isPresent()) {
            throw new RefusedException("The demo changes people in HR, so it plays with the simulated one alone;"
                    + " leave --calamari out.");
        }
        Home home = options.home(root);
        Optional<AutoCloseable> unused = home.hold();
        if (unused.isEmpty()) {
            return againstTheRunningOne(home);
        }
        unused.get().close();
        try (LocalChain chain = LocalChain.start(root, options, screen)) {
            chain.showFirstSync(screen);
            return verdict(new Demo(chain.addresses(), chain.directory(), screen).play());
        }
    }

    private int againstTheRunningOne(Home home) throws Exception {
        if (!Files.exists(home.addresses())) {
            throw new RefusedException("The run in " + home.folder() + " is still starting; try again when it is up.");
        }
        Addresses addresses = Addresses.read(home.addresses());
        Optional<DirectoryAccess> real = options.directory();
        DirectoryAccess access = real.isPresent()
                ? real.get()
                : new Simulators(home, addresses, Secrets.in(home.secrets()))
                        .directory()
                        .access();
        return verdict(new Demo(addresses, access, screen).play());
    }

    private static int verdict(boolean well) {
        return well ? 0 : NOT_AS_IT_SHOULD_BE;
    }
}
