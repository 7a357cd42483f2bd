package io.loligo.local;

import io.loligo.local.piece.PieceException;
import io.loligo.local.screen.Screen;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code ./run}: everything on this machine, until it is stopped. */
@Command(
        name = "run",
        description = "Runs the whole chain on this machine: HR, log, directory and the four services.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class LocalRun implements Callable<Integer> {
    static final int REFUSED = 2;

    private final Path root;
    private final Screen screen;

    @Mixin
    private Options options = new Options();

    LocalRun(Path root, Screen screen) {
        this.root = root;
        this.screen = screen;
    }

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("loligo.root", "")).toAbsolutePath();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Screen screen = Boolean.getBoolean("loligo.terminal") ? Screen.terminal(out) : Screen.plain(out);
        CommandLine line = new CommandLine(new LocalRun(root, screen)).addSubcommand(new DemoCommand(root, screen));
        line.setExecutionExceptionHandler((trouble, command, parsed) -> refused(screen, trouble));
        System.exit(line.execute(arguments));
    }

    /** What a person did or can mend is told in words; anything else is a bug and shown whole. */
    private static int refused(Screen screen, Exception trouble) throws Exception {
        if (trouble instanceof IllegalArgumentException
                || trouble instanceof PieceException
                || trouble instanceof RefusedException) {
            screen.trouble(String.valueOf(trouble.getMessage()));
            return REFUSED;
        }
        throw trouble;
    }

    @Override
    public Integer call() throws Exception {
        try (LocalChain chain = LocalChain.start(root, options, screen)) {
            chain.showFirstSync(screen);
            chain.showPages(screen);
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
