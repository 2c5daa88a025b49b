package dev.regulars.server.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command speaks to, and by which right. */
public final class HeadOfficeOptions {
    private static final String TOKEN_VARIABLE = "REGULARS_HQ_TOKEN";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The data folder of the running server: its address and its token are read"
                            + " from there (default: ~/.regulars/server).")
    private @Nullable Path data;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Where the server is, when that is not in the data folder.")
    private @Nullable URI server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "Head office's token, when it is not in the data folder; better in the"
                            + " environment variable "
                            + TOKEN_VARIABLE
                            + ".")
    private @Nullable String token;

    /**
     * Finds the server.
     *
     * @throws IOException with one sentence when it does not run or the token is not there
     */
    public HeadOffice connect() throws IOException {
        var folder = data == null ? usualFolder() : data;
        return new HeadOffice(address(folder), token(folder));
    }

    private static Path usualFolder() {
        return Path.of(System.getProperty("user.home"), ".regulars", "server");
    }

    private URI address(Path folder) throws IOException {
        if (server != null) {
            return URI.create(server.toString().replaceAll("/+$", ""));
        }
        var file = folder.resolve("address");
        if (!Files.isReadable(file)) {
            throw new IOException(
                    "no server runs on "
                            + folder
                            + ": start it with ./regulars server --data "
                            + folder
                            + ", or say where it is with --server");
        }
        return URI.create(Files.readString(file).strip());
    }

    private String token(Path folder) throws IOException {
        var inEnvironment = System.getenv(TOKEN_VARIABLE);
        if (token != null || inEnvironment != null) {
            return token != null ? token : inEnvironment;
        }
        var file = folder.resolve("keys").resolve("hq-token");
        if (!Files.isReadable(file)) {
            throw new IOException(
                    file + " cannot be read: give the server's folder with --data, or --token");
        }
        return Files.readString(file).strip();
    }
}
