package dev.regulars.hardware.doctor;

import dev.regulars.hardware.doctor.Finding.Problem;
import dev.regulars.hardware.doctor.Finding.Well;
import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.reader.ReaderFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** pcscd: whether it is installed, runs, and lets this user in. */
final class LinuxService implements Check {
    private final Path program;
    private final Path socket;

    /**
     * @param socket where libpcsclite was told to look for pcscd; null is its usual place
     */
    LinuxService(Path root, @Nullable String socket) {
        this.program = root.resolve("usr/sbin/pcscd");
        this.socket = socket == null ? root.resolve("run/pcscd/pcscd.comm") : Path.of(socket);
    }

    @Override
    public List<Finding> look(PcscSurvey survey) {
        return List.of(
                survey.fault()
                        .map(this::problem)
                        .orElseGet(() -> new Well("The smart card service pcscd answers.")));
    }

    private Finding problem(ReaderFault fault) {
        return switch (fault) {
            case SERVICE_DOWN -> down();
            case NOT_INSTALLED,
                    NO_ACCESS,
                    NO_READER,
                    IN_USE,
                    NOT_PLUGGED_IN,
                    NO_PERMISSION,
                    NOT_A_READER,
                    NO_USB,
                    BROKEN ->
                    new Problem(fault.sentence(), fault.remedy());
        };
    }

    private Finding down() {
        if (Files.notExists(program)) {
            return new Problem(
                    "The smart card service pcscd is not installed.",
                    "Install it with: sudo apt-get install pcscd libccid");
        }
        if (Files.notExists(socket)) {
            return new Problem(
                    "The smart card service pcscd is not running.",
                    "Start it, now and at each start of the machine, with: sudo systemctl enable"
                            + " --now pcscd.socket");
        }
        if (!Files.isWritable(socket)) {
            return new Problem(
                    "This user may not reach the smart card service at " + socket + ".",
                    "Give the user of the till write access to it.");
        }
        return new Problem(
                "The smart card service pcscd does not answer at " + socket + ".",
                "Start it anew with: sudo systemctl restart pcscd.socket pcscd.service");
    }
}
