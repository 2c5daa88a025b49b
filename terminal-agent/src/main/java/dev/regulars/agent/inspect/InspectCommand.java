package dev.regulars.agent.inspect;

import dev.regulars.hardware.optical.zxing.PatientCodeReader;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code card inspect}: what the agent makes of pictures and of what readers gave. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says what the agent makes of pictures (PNG, JPEG, GIF, BMP) and of what readers gave,"
                    + " one line of JSON for each code.",
            "",
            "Beside pictures, as an argument or as a file with that ending:",
            "  track:';9801000000000010?'     a stripe's tracks; FILE.track, a swipe a line",
            "  ndef:D1010455026E6663          a tag's message or memory in hex; FILE.ndef",
            "  apdu:'> FFCA000000; < 04A1B2C39000'",
            "                                 what a chip was asked and answered; FILE.apdu",
            "  sun:'https://SHOP/t?picc_data=...&cmac=...'",
            "                                 a link of a secure tag; FILE.sun, a link a line",
            "",
            "Of a folder, the pictures and such files in it and below. A picture with several different codes gives"
                    + " a line for each, and each says how many there are. One without a code, and a"
                    + " file that is no picture, gives one line that says why.",
            "",
            "outcome is member (a number of the programme's own kind, or a member's code of ours;"
                    + " whose it is, and whether it is genuine, only a till knows), not-a-member, payment-refused (then"
                    + " there is no text) or unreadable.",
            ""
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:each was looked at, whatever was found",
            "1:a file or folder is not there or cannot be read",
            "2:wrong use"
        })
final class InspectCommand implements Callable<Integer> {
    private static final long LONGEST = Duration.ofMinutes(10).toMillis();

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "WHAT",
            arity = "1..*",
            description = "Files and folders, or track:, ndef:, apdu: or sun: and what was read.")
    private List<String> what;

    @Option(
            names = "--programme",
            paramLabel = "FILE",
            description =
                    "The programme whose card numbers and secure tags are members'. Without one,"
                            + " only members' codes of ours are.")
    private @Nullable Path programme;

    @Option(
            names = "--ms",
            paramLabel = "MS",
            defaultValue = "2000",
            description =
                    "How long a picture is worked at that gives nothing at first"
                            + " (${DEFAULT-VALUE}).")
    private long ms;

    @Override
    public Integer call() throws IOException {
        if (ms < 0 || ms > LONGEST) {
            throw new ParameterException(
                    spec.commandLine(), "--ms is from 0 to " + LONGEST + ", not " + ms + ".");
        }
        var ours = programme == null ? null : checked(programme);
        var inspection =
                new Inspection(
                        new PatientCodeReader(),
                        Duration.ofMillis(ms),
                        ours == null ? List.of() : ours.cards(),
                        ours == null ? List.of() : ours.tags());
        var subjects = what.stream().flatMap(Subject::of).toList();
        return print(inspection, subjects) ? 0 : 1;
    }

    private boolean print(Inspection inspection, List<Subject> subjects) {
        var out = spec.commandLine().getOut();
        var progress = new Progress(spec.commandLine().getErr(), subjects.size());
        boolean allThere = true;
        for (var subject : subjects) {
            progress.next();
            if (subject instanceof Subject.Missing) {
                allThere = false;
                progress.say(
                        "regulars: " + subject.source() + ": there is no such file or folder.");
            }
            inspection.inspect(subject).forEach(line -> out.println(Wire.write(line)));
            out.flush();
        }
        progress.end();
        return allThere;
    }

    private static CheckedProgramme checked(Path programme) throws IOException {
        return switch (new ProgrammeReader(KnownNames.ours()).check(text(programme))) {
            case ProgrammeCheck.Accepted accepted -> accepted.programme();
            case ProgrammeCheck.Refused refused ->
                    throw new IOException(
                            programme
                                    + ":"
                                    + refused.mistakes().getFirst()
                                    + "; see them all with programme check "
                                    + programme);
        };
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read as a programme: is it there?", e);
        }
    }
}
