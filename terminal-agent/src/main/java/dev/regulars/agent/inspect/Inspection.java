package dev.regulars.agent.inspect;

import dev.regulars.agent.identify.Recognition;
import dev.regulars.agent.identify.Recognizer;
import dev.regulars.agent.inspect.Inspected.Outcome;
import dev.regulars.hardware.optical.CodeReader;
import dev.regulars.hardware.optical.FoundCode;
import dev.regulars.hardware.optical.raster.NoPicture;
import dev.regulars.hardware.optical.raster.Pictures;
import dev.regulars.loyalty.programme.CardFormat;
import dev.regulars.loyalty.programme.SecureTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at one thing after another and says what each is. */
final class Inspection {
    private final CodeReader codes;
    private final Duration limit;
    private final List<CardFormat> formats;
    private final List<SecureTag> tags;
    private final DumpInspection dumps;

    /**
     * @param formats the numbers that are members'
     * @param tags the kinds of tags whose links are members'
     */
    Inspection(CodeReader codes, Duration limit, List<CardFormat> formats, List<SecureTag> tags) {
        this.codes = codes;
        this.limit = limit;
        this.formats = formats;
        this.tags = tags;
        this.dumps = new DumpInspection(formats, tags);
    }

    /** A line for each code, or one that says that there is none. */
    List<Inspected> inspect(Subject subject) {
        return switch (subject) {
            case Subject.PictureFile(var file) -> picture(file);
            case Subject.DumpFile file -> dumps.file(file);
            case Subject.DumpText text -> dumps.text(text);
            case Subject.Missing(var source) ->
                    List.of(Inspected.unreadable(source, 0, "there is no such file or folder"));
        };
    }

    private List<Inspected> picture(Path file) {
        long began = System.nanoTime();
        try (var bytes = Files.newInputStream(file)) {
            var found = codes.read(Pictures.read(bytes), limit);
            long ms = since(began);
            return found.isEmpty()
                    ? List.of(
                            Inspected.unreadable(
                                    file.toString(), ms, "no code was found in " + ms + " ms"))
                    : found.stream()
                            .map(code -> code(file.toString(), code, found.size(), ms))
                            .toList();
        } catch (NoPicture e) {
            return List.of(
                    Inspected.unreadable(
                            file.toString(),
                            since(began),
                            "it cannot be read as a picture: " + e.getMessage()));
        } catch (IOException e) {
            return List.of(
                    Inspected.unreadable(
                            file.toString(),
                            since(began),
                            "the file cannot be read: " + e.getMessage()));
        }
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private Inspected code(String source, FoundCode code, int count, long ms) {
        var recognized = recognized(code);
        var outcome = Outcome.of(recognized);
        @Nullable String text = outcome == Outcome.PAYMENT_REFUSED ? null : new String(code.text());
        code.wipe();
        return new Inspected(
                source,
                code.symbology().word(),
                outcome.word(),
                text,
                ms,
                code.aim(),
                count == 1 ? null : count,
                Outcome.card(recognized),
                null,
                code.pass());
    }

    private Recognition recognized(FoundCode code) {
        return Recognizer.recognize(code.marked(), formats, tags);
    }
}
