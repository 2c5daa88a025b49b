package dev.regulars.agent.inspect;

import dev.regulars.agent.identify.Recognition;
import dev.regulars.agent.identify.Recognizer;
import dev.regulars.agent.inspect.Inspected.Outcome;
import dev.regulars.hardware.optical.CodeReader;
import dev.regulars.hardware.optical.FoundCode;
import dev.regulars.hardware.optical.Symbology;
import dev.regulars.hardware.optical.raster.NoPicture;
import dev.regulars.hardware.optical.raster.Pictures;
import dev.regulars.loyalty.code.ClaimCode;
import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.code.ProvisionalCode;
import dev.regulars.loyalty.code.ReceiptCode;
import dev.regulars.loyalty.code.RotatingCode;
import dev.regulars.loyalty.code.SignedCode;
import dev.regulars.loyalty.programme.CardFormat;
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

    Inspection(CodeReader codes, Duration limit, List<CardFormat> formats) {
        this.codes = codes;
        this.limit = limit;
        this.formats = formats;
    }

    /** A line for each code, or one that says that there is none. */
    List<Inspected> inspect(Subject subject) {
        return switch (subject) {
            case Subject.PictureFile(var file) -> picture(file);
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
        var outcome = outcome(recognized);
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
                recognized instanceof Recognition.NumberedCard(var format, var _) ? format : null,
                null,
                code.pass());
    }

    /** It wipes what it is given. */
    private Recognition recognized(FoundCode code) {
        var recognition = Recognizer.recognize(code.text().clone(), formats);
        return recognition instanceof Recognition.PaymentCard && isArticle(code.symbology())
                ? new Recognition.Foreign()
                : recognition;
    }

    /**
     * These are printed on goods and hold nothing but an article number with its own check digit;
     * one article in a hundred has a number that could be a card's as well.
     */
    private static boolean isArticle(Symbology symbology) {
        return symbology == Symbology.EAN_13 || symbology == Symbology.UPC_A;
    }

    private static Outcome outcome(Recognition recognition) {
        return switch (recognition) {
            case Recognition.NumberedCard _ -> Outcome.MEMBER;
            case Recognition.Printed(var code, var _) ->
                    isMembers(code) ? Outcome.MEMBER : Outcome.NOT_A_MEMBER;
            case Recognition.SecureLink _ -> Outcome.NOT_A_MEMBER;
            case Recognition.PaymentCard _ -> Outcome.PAYMENT_REFUSED;
            case Recognition.Foreign _ -> Outcome.NOT_A_MEMBER;
            case Recognition.Unreadable _ -> Outcome.UNREADABLE;
        };
    }

    private static boolean isMembers(PrintedCode code) {
        return switch (code) {
            case RotatingCode _ -> true;
            case ClaimCode _ -> false;
            case SignedCode signed ->
                    switch (signed.content()) {
                        case MemberCode _, ProvisionalCode _ -> true;
                        case ReceiptCode _ -> false;
                    };
        };
    }
}
