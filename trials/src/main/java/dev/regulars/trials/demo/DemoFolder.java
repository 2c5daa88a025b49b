package dev.regulars.trials.demo;

import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder in which a demo keeps everything. Held by one demo at a time. */
final class DemoFolder implements AutoCloseable {
    private static final String STATE = "demo.json";
    private static final String PASSWORD = "password";

    private final Path root;
    private final FileChannel held;

    private DemoFolder(Path root, FileChannel held) {
        this.root = root;
        this.held = held;
    }

    /**
     * Makes the folder where it is missing, and holds it.
     *
     * @throws CannotStart when it is not writable or another demo holds it
     */
    static DemoFolder open(Path root) {
        try {
            Files.createDirectories(root);
            ownerOnly(root);
            var channel =
                    FileChannel.open(
                            root.resolve("demo.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new CannotStart(
                        "A demo over %s runs already: use that one, or start another with --data DIR --port PORT."
                                .formatted(root));
            }
            return new DemoFolder(root, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder %s is not writable: let this user write there, or choose another with --data DIR."
                            .formatted(root));
        }
    }

    /**
     * There are tokens in it, and a password. Windows keeps a person's folders to them by itself.
     */
    private static void ownerOnly(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Where this system keeps what belongs to one person's programs. */
    static Path usual() {
        return usual(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv("LOCALAPPDATA"),
                System.getenv("XDG_DATA_HOME"));
    }

    static Path usual(
            String system, Path home, @Nullable String localAppData, @Nullable String xdgDataHome) {
        if (system.startsWith("Windows")) {
            var local =
                    localAppData == null ? home.resolve("AppData/Local") : Path.of(localAppData);
            return local.resolve("Regulars/demo");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support/Regulars/demo");
        }
        var data = xdgDataHome == null ? "" : xdgDataHome;
        var shared = data.startsWith("/") ? Path.of(data) : home.resolve(".local/share");
        return shared.resolve("regulars/demo");
    }

    /** A folder or file in it. */
    Path of(String name) {
        return root.resolve(name);
    }

    Path root() {
        return root;
    }

    /** What the last start left, when there was one. */
    Optional<DemoState> state() throws IOException {
        var file = of(STATE);
        return Files.exists(file)
                ? Optional.of(Wire.read(Files.readString(file), DemoState.class))
                : Optional.empty();
    }

    /** Replaces it, or leaves the old one whole. */
    void keep(DemoState state) throws IOException {
        var fresh = of(STATE + ".new");
        Files.writeString(fresh, Wire.write(state));
        Files.move(fresh, of(STATE), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Head office's password, as it was said when the shop was made. */
    String password() throws IOException {
        return Files.readString(of(PASSWORD)).strip();
    }

    void keepPassword(String password) throws IOException {
        Files.writeString(of(PASSWORD), password);
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
