package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import java.io.IOException;
import java.nio.file.Path;

/** A programme that somebody wants to try. */
final class ProgrammeFile {
    private ProgrammeFile() {}

    /**
     * @throws IOException with the first mistake, when it cannot be published
     */
    static CheckedProgramme read(Path file) throws IOException {
        return switch (new ProgrammeReader(KnownNames.ours()).check(InputFile.text(file))) {
            case ProgrammeCheck.Accepted accepted -> accepted.programme();
            case ProgrammeCheck.Refused refused ->
                    throw new IOException(
                            file
                                    + ":"
                                    + refused.mistakes().getFirst()
                                    + "; see them all with programme check "
                                    + file);
        };
    }
}
