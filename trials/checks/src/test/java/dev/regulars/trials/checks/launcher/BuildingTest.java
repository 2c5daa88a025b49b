package dev.regulars.trials.checks.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds: a made-up copy with one source file and a Maven that only counts. */
class BuildingTest {
    private static final String MAVEN_THAT_COUNTS =
            """
            #!/bin/sh
            copy=${2%/pom.xml}
            echo called >>"$copy/calls"
            for module in terminal-agent sync-server trials; do
                mkdir -p "$copy/.build/modules/$module"
                : >"$copy/.build/modules/$module/classpath"
            done
            for module in loyalty hardware terminal-agent sync-server trials; do
                mkdir -p "$copy/.build/modules/$module"
                : >"$copy/.build/modules/$module/$module-0.1.0.jar"
            done
            sleep 1
            """;

    private static final String MAVEN_THAT_FAILS =
            """
            #!/bin/sh
            echo '[ERROR] Visit.java:[3,7] cannot find symbol'
            echo '[ERROR] Re-run Maven using the -X switch'
            exit 1
            """;

    @TempDir Path folder;
    private Path copy;
    private Shell shell;

    @BeforeEach
    void aCopyWithOneSource() throws IOException {
        copy = Files.createDirectory(folder.resolve("a shop"));
        Files.writeString(copy.resolve("pom.xml"), "<project/>");
        write("class Visit {}");
        Files.writeString(copy.resolve("loyalty/pom.xml"), "<project/>");
        var launcher = copy.resolve("regulars");
        Files.copy(
                Path.of(System.getProperty("regulars.launcher")),
                launcher,
                StandardCopyOption.COPY_ATTRIBUTES);
        shell = Shell.ofThisCopy(folder).by(launcher);
        maven(MAVEN_THAT_COUNTS);
    }

    @Test
    void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
        assertEquals(0, shell.run("build").exit());
        assertEquals(0, shell.run("build").exit());

        assertEquals(1, calls());
    }

    @Test
    void anotherDateAloneIsNotStale() throws Exception {
        shell.run("build");
        Files.setLastModifiedTime(source(), FileTime.from(Instant.parse("2040-01-01T00:00:00Z")));
        shell.run("build");

        assertEquals(1, calls());
    }

    @Test
    void anOldDateOnNewContentIsStale() throws Exception {
        shell.run("build");
        write("class Visit { int lines; }");
        Files.setLastModifiedTime(source(), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        shell.run("build");

        assertEquals(2, calls());
    }

    @Test
    void aCopyThatWasMovedBuildsForItself() throws Exception {
        shell.run("build");
        var moved = Files.move(copy, folder.resolve("another shop"));
        copy = moved;

        var built = shell.by(moved.resolve("regulars")).run("build");

        assertTrue(built.out().startsWith(moved.toString()), built.out());
        assertEquals(2, calls());
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Shell.Outcome> build = () -> shell.run("build");
            for (var done : both.invokeAll(List.of(build, build, build))) {
                assertEquals(0, done.get().exit(), done.get().err());
            }
        }
        assertEquals(1, calls());
    }

    @Test
    void aLockWhoseOwnerIsGoneStopsNobody() throws Exception {
        var lock = Files.createDirectories(copy.resolve(".build/build.lock"));
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertEquals(0, shell.run("build").exit());
    }

    @Test
    void aFailingBuildShowsWhatIsWrongAndWhereTheRestIs() throws Exception {
        maven(MAVEN_THAT_FAILS);

        var failed = shell.run("build");

        assertEquals(1, failed.exit());
        assertTrue(failed.err().contains("Visit.java:[3,7] cannot find symbol"), failed.err());
        assertTrue(failed.err().contains(".build/build.log"), failed.err());
        assertFalse(failed.err().contains("-X switch"), failed.err());
    }

    @Test
    void afterAFailureTheNextStartTriesAgain() throws Exception {
        maven(MAVEN_THAT_FAILS);
        shell.run("build");
        maven(MAVEN_THAT_COUNTS);

        assertEquals(0, shell.run("build").exit());
    }

    private Path source() {
        return copy.resolve("loyalty/src/main/java/Visit.java");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(source().getParent());
        Files.writeString(source(), text);
    }

    private void maven(String script) throws IOException {
        var mvn = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(mvn, script);
        assertTrue(mvn.toFile().setExecutable(true));
        shell = shell.with("PATH", mvn.getParent() + ":" + System.getenv("PATH"));
    }

    private int calls() throws IOException {
        return Files.readAllLines(copy.resolve("calls")).size();
    }
}
