package dev.regulars.agent.identify;

import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.wedge.KeyLog;
import dev.regulars.hardware.wedge.TypedText;
import dev.regulars.hardware.wedge.WedgeFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a reader that types has read, at a POS that hands its keys over. */
public final class IdentifyTyped {
    private final WedgeFormat format;
    private final IdentifyCard identify;

    public IdentifyTyped(WedgeFormat format, IdentifyCard identify) {
        this.format = format;
        this.identify = identify;
    }

    /** A text as it was typed, with prefix and suffix; wiped when this returns. */
    Identified text(byte @Nullable [] body) {
        return TypedText.read(Texts.taken(body), format)
                .map(this::identified)
                .orElseGet(() -> identify.text(new char[0], Source.SCANNER));
    }

    /** Keys with their times, as {@link KeyLog} says; wiped when this returns. */
    Optional<Identified> keys(byte @Nullable [] body) {
        return body == null ? Optional.empty() : KeyLog.read(body, format).map(this::identified);
    }

    /** What a person types is not looked at any closer. */
    static Identified byHand() {
        return Identified.of(
                Presentations.newScan(),
                Source.KEYED,
                Outcome.TYPED,
                "Somebody typed this, no reader: it was not looked at.");
    }

    private Identified identified(ScannedText scan) {
        return identify.text(
                scan.characters(), scan.medium() == Medium.STRIPE ? Source.STRIPE : Source.SCANNER);
    }
}
