package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.LegalRule;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which programme is tried, and under whose laws; mixed into every command that tries one. */
final class TriedProgramme {
    @Parameters(paramLabel = "FILE", description = "The programme, as YAML.")
    private Path file;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description =
                    "Whose laws hold. The one that the programme's legal list names if unsaid.")
    private @Nullable String country;

    Path file() {
        return file;
    }

    /**
     * @throws IOException with the first mistake, when it cannot be published
     */
    CheckedProgramme read() throws IOException {
        return ProgrammeFile.read(file);
    }

    /** As it was said; else the country that the programme names, if it is one; else none. */
    String country(CheckedProgramme programme) {
        if (country != null) {
            return country;
        }
        var named = programme.legal().stream().map(LegalRule::country).distinct().toList();
        return named.size() == 1 ? named.getFirst() : "";
    }
}
