package io.loligo.executor.script.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Repeatable;
import io.loligo.contracts.action.RunScript;
import io.loligo.executor.script.ScriptFile;
import io.loligo.executor.script.ScriptHosts;
import io.loligo.executor.script.ScriptQuestion;
import io.loligo.executor.script.ScriptRun;
import io.loligo.executor.script.ScriptState;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFolderTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private ScriptFolder scripts;

    @BeforeEach
    void open() {
        scripts = new ScriptFolder(folder, new ScriptHosts(Map.of("local", new LocalScripts(1_000))));
    }

    @Test
    void aScriptGetsItsParametersOnStandardInputAndItsOutputIsKept() throws Exception {
        RunScript wish =
                wish("greet.sh", put("greet.sh", "#!/bin/sh\necho \"got: $(cat)\"\n"), Map.of("name", "Żółć 😀"), LONG);

        assertThat(scripts.run(new ScriptRun(wish))).isEqualTo("got: {\"name\":\"Żółć 😀\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; touch CANARY; '",
                "$(touch CANARY)",
                "`touch CANARY`",
                "\"; touch CANARY #",
                "\n touch CANARY\n",
                "\\"
            })
    void whatIsInAParameterIsNeverRun(String value) throws Exception {
        RunScript wish = wish("echo.sh", put("echo.sh", "#!/bin/sh\ncat\n"), Map.of("name", value), LONG);

        String said = scripts.run(new ScriptRun(wish));

        assertThat(new ObjectMapper().readTree(said).get("name").asText()).isEqualTo(value);
        assertThat(folder.resolve("CANARY")).doesNotExist();
    }

    @Test
    void aScriptSeesNothingOfTheServicesEnvironment() throws Exception {
        RunScript wish = wish("env.sh", put("env.sh", "#!/bin/sh\nenv\n"), Map.of(), LONG);

        assertThat(scripts.run(new ScriptRun(wish)).lines().map(line -> line.replaceFirst("=.*", "")))
                .isSubsetOf("PATH", "LANG", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void aScriptThatTakesTooLongIsEndedWithAllThatItStarted() throws Exception {
        Path pid = folder.resolve("child.pid");
        RunScript wish = wish(
                "slow.sh",
                put("slow.sh", "#!/bin/sh\necho begun\nsleep 300 & echo $! > " + pid + "\nwait\n"),
                Map.of(),
                Duration.ofSeconds(1));

        assertThatExceptionOfType(SystemException.class)
                .isThrownBy(() -> scripts.run(new ScriptRun(wish)))
                .satisfies(ended -> {
                    assertThat(ended.trouble()).isEqualTo(new Trouble.Unknown());
                    assertThat(ended.answered()).contains("slow.sh did not end within PT1S", "begun");
                });
        long child = Long.parseLong(Files.readString(pid).strip());
        await().atMost(LONG)
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void outputBeyondTheLimitIsReadAndNotKept() throws Exception {
        RunScript wish =
                wish("loud.sh", put("loud.sh", "#!/bin/sh\nhead -c 5000000 /dev/zero | tr '\\0' x\n"), Map.of(), LONG);

        assertThat(scripts.run(new ScriptRun(wish)))
                .hasSizeLessThan(1_100)
                .endsWith("… (more was written and not kept)");
    }

    @Test
    void aBadEndIsToldWithItsCodeAndWhatTheScriptSaid() throws Exception {
        RunScript bad = wish("bad.sh", put("bad.sh", "#!/bin/sh\necho no such share >&2\nexit 3\n"), Map.of(), LONG);
        RunScript busy = wish("busy.sh", put("busy.sh", "#!/bin/sh\nexit 75\n"), Map.of(), LONG);
        RunScript none = wish("none.sh", put("none.sh", "#!/no/such/interpreter\n"), Map.of(), LONG);

        assertThatExceptionOfType(SystemException.class)
                .isThrownBy(() -> scripts.run(new ScriptRun(bad)))
                .withMessage("bad.sh ended with exit code 3: no such share")
                .matches(ended -> ended.trouble().equals(new Trouble.Lasting()));
        assertThatExceptionOfType(SystemException.class)
                .isThrownBy(() -> scripts.run(new ScriptRun(busy)))
                .matches(ended -> ended.trouble().equals(new Trouble.Passing()));
        assertThatExceptionOfType(SystemException.class)
                .isThrownBy(() -> scripts.run(new ScriptRun(none)))
                .withMessageContaining("could not be started");
    }

    @Test
    void itsCheckSaysWhetherThereIsAnythingToDoAndItsUndoIsFound() throws Exception {
        String sha = put("badge.sh", "#!/bin/sh\ntouch " + folder.resolve("badge") + "\n");
        put("badge.check.sh", "#!/bin/sh\ntest -e " + folder.resolve("badge") + "\n");
        String undo = put("badge.undo.sh", "#!/bin/sh\nrm " + folder.resolve("badge") + "\n");
        RunScript wish = new RunScript("badge.sh", sha, Map.of(), "local", LONG, Repeatable.NO);

        ScriptState before = scripts.look(new ScriptQuestion(wish));
        scripts.run(new ScriptRun(wish));
        ScriptState after = scripts.look(new ScriptQuestion(wish));

        assertThat(before.work()).isEqualTo(ScriptState.Work.TO_DO);
        assertThat(after.work()).isEqualTo(ScriptState.Work.DONE);
        assertThat(before.undo()).contains(new ScriptState.Pinned("badge.undo.sh", undo));
    }

    @Test
    void anotherContentThanThePolicySawIsNotRun() throws Exception {
        String meant = put("job.sh", "#!/bin/sh\nexit 0\n");
        put("job.sh", "#!/bin/sh\ntouch " + folder.resolve("CANARY") + "\n");
        RunScript wish = new RunScript("job.sh", meant, Map.of(), "local", LONG, Repeatable.NO);

        assertThat(scripts.look(new ScriptQuestion(wish)).sha256()).isPresent().isNotEqualTo(Optional.of(meant));
        assertThatExceptionOfType(SystemException.class).isThrownBy(() -> scripts.run(new ScriptRun(wish)));
        assertThat(folder.resolve("CANARY")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.sh", "/bin/sh", "a/b", "", "-x", ".hidden", "a b"})
    void onlyNamesOfFilesInTheFolderAreTaken(String name) {
        RunScript wish = new RunScript(name, "0".repeat(64), Map.of(), "local", LONG, Repeatable.NO);

        assertThatExceptionOfType(SystemException.class)
                .isThrownBy(() -> scripts.look(new ScriptQuestion(wish)))
                .matches(refused -> refused.trouble().equals(new Trouble.Denied(RefusalCode.INVALID_VALUE)));
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNoScript() throws Exception {
        Files.createSymbolicLink(folder.resolve("out.sh"), Path.of("/bin/sh"));
        RunScript wish = new RunScript("out.sh", "0".repeat(64), Map.of(), "local", LONG, Repeatable.NO);

        assertThat(scripts.look(new ScriptQuestion(wish)).sha256()).isEmpty();
    }

    @Test
    void nothingOfARunStaysBehind() throws Exception {
        RunScript wish = wish("where.sh", put("where.sh", "#!/bin/sh\nprintf %s \"$0\"\n"), Map.of(), LONG);

        String ran = scripts.run(new ScriptRun(wish));

        assertThat(List.of(ran)).allSatisfy(path -> assertThat(Path.of(path)).doesNotExist());
        assertThat(ran).doesNotStartWith(folder.toString());
    }

    private String put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return new ScriptFile(name, Files.readAllBytes(folder.resolve(name))).sha256();
    }

    private static RunScript wish(String name, String sha256, Map<String, Object> parameters, Duration timeout) {
        return new RunScript(name, sha256, parameters, "local", timeout, Repeatable.NO);
    }
}
