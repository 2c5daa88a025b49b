package dev.regulars.hardware.lab;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pcscd process of a lab. */
final class LabDaemon {
    /**
     * In a mount namespace: our folder becomes /run/pcscd, and the drivers for true readers are out
     * of sight. The one in the background kills pcscd when this JVM, which holds the other end of
     * standard input, is gone.
     */
    private static final String SCRIPT =
            """
            set -e
            mount -t tmpfs none /usr/lib/pcsc/drivers
            mount -t tmpfs none /run
            mkdir /run/pcscd
            mount --bind '%1$s' /run/pcscd
            exec 3<&0
            (read -r _ <&3 || true; kill -9 $$) &
            exec %2$s --foreground --info --config '%3$s' 3<&- </dev/null
            """;

    private final LabFolder folder;
    private volatile boolean up;
    private @Nullable Process process;

    LabDaemon(LabFolder folder) {
        this.folder = folder;
    }

    static List<String> inNamespace(String script) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return List.of("unshare", root ? "-m" : "-rm", "sh", "-c", script);
    }

    boolean isUp() {
        return up;
    }

    synchronized void start() throws IOException {
        String script = SCRIPT.formatted(folder.run(), LabNeeds.DAEMON, folder.readers());
        process =
                new ProcessBuilder(inNamespace(script))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.log().toFile())
                        .start();
        awaitListening(process);
        up = true;
    }

    /** With SIGKILL. */
    synchronized void kill() {
        up = false;
        if (process != null) {
            process.destroyForcibly().onExit().join();
            closeStandardInput(process);
            process = null;
        }
    }

    private void awaitListening(Process starting) throws IOException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!listens()) {
            if (!starting.isAlive() || System.nanoTime() - end > 0) {
                starting.destroyForcibly();
                throw new IOException("pcscd did not start:\n" + Files.readString(folder.log()));
            }
            Thread.onSpinWait();
        }
    }

    private boolean listens() {
        try (var _ = SocketChannel.open(UnixDomainSocketAddress.of(folder.socket()))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void closeStandardInput(Process ended) {
        try {
            ended.getOutputStream().close();
        } catch (IOException e) {
            // The one who reads it is gone too.
        }
    }
}
