package dev.regulars.agent;

import dev.regulars.agent.disk.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where a till keeps everything. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The till's data folder (default: ~/.regulars/till).")
    private @Nullable Path path;

    /** The folder, made when it is missing and known to be writable. */
    DataFolder ready() {
        var folder = path == null ? DataFolder.usual().root() : path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
            return new DataFolder(folder);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder "
                            + folder
                            + " is not writable: let this user write there, or choose another with"
                            + " --data DIR.");
        }
    }
}
