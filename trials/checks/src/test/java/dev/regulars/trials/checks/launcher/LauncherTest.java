package dev.regulars.trials.checks.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This copy's launcher with the real processes. */
class LauncherTest {
    @TempDir Path folder;
    private Shell shell;

    @BeforeEach
    void anywhereButHere() {
        shell = Shell.ofThisCopy(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "tour",
                "test",
                "server",
                "till",
                "pair",
                "readers",
                "import",
                "segments",
                "torture",
                "bench"
            })
    void helpNamesEachCommand(String command) throws Exception {
        var help = shell.run("--help");

        assertEquals(0, help.exit());
        assertTrue(help.out().contains(command), help.out());
    }

    @Test
    void withoutACommandItShowsTheUsage() throws Exception {
        var nothing = shell.run();

        assertEquals(2, nothing.exit());
        assertTrue(nothing.err().contains("usage: ./regulars"), nothing.err());
    }

    @Test
    void aCommandThatIsNoneIsNamed() throws Exception {
        var unknown = shell.run("tuor");

        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("there is no command \"tuor\""), unknown.err());
    }

    @Test
    void theExitCodeOfAProcessIsTheLaunchers() throws Exception {
        var incomplete = shell.run("segments");

        assertEquals(2, incomplete.exit(), incomplete.err());
        assertEquals("", incomplete.out());
    }

    @Test
    void aLinkFromAnotherFolderWithoutALocaleIsEnough() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("shop"), shell.launcher());

        var built = shell.by(link).run("build");

        assertEquals(0, built.exit(), built.err());
        assertTrue(built.out().startsWith(System.getProperty("regulars.home")), built.out());
    }

    @Test
    void aJavaHomeThatIsNot25IsIgnored() throws Exception {
        var built = shell.with("JAVA_HOME", jdk17().toString()).run("build");

        assertEquals(0, built.exit(), built.err());
    }

    @Test
    void whatIsFreshIsNotBuiltAgain() throws Exception {
        shell.run("build");
        var mavenThatFails = script("mvn", "exit 1").getParent();

        var again = shell.with("PATH", mavenThatFails + ":" + System.getenv("PATH")).run("build");

        assertEquals(0, again.exit(), again.err());
        assertEquals("", again.err());
    }

    private Path jdk17() throws IOException {
        var java = script("java", "echo this is the wrong one; exit 1");
        Files.copy(java, java.resolveSibling("javac"));
        var home = Files.createDirectory(folder.resolve("jdk-17"));
        Files.move(java.getParent(), home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        return home;
    }

    private Path script(String name, String body) throws IOException {
        var file = Files.createDirectories(folder.resolve("scripts")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
