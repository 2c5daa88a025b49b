package dev.regulars.agent.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.agent.disk.CheckedLines;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One reading of a pair of kept files, and how far it came. One thread. */
final class KnowledgeReading {
    private final BiConsumer<JsonNode, Long> each;
    private @Nullable String generation;
    private long number;
    private long expected;
    private @Nullable Instant asOf;
    private boolean ended;

    KnowledgeReading(BiConsumer<JsonNode, Long> each) {
        this.each = each;
    }

    void goOnFrom(UpTo upTo) {
        generation = upTo.generation();
        number = upTo.number();
        asOf = upTo.asOf();
    }

    void snapshot(Path file) {
        long damaged = CheckedLines.read(file, this::snapshotLine);
        if (damaged > 0 || !ended) {
            generation = null;
        }
    }

    /** A change whose predecessor is damaged is taken, but not counted: it is fetched again. */
    void changes(Path file) {
        CheckedLines.read(file, this::laterLine);
    }

    UpTo upTo() {
        return new UpTo(generation, generation == null ? 0 : number, asOf);
    }

    private void snapshotLine(String text) {
        if (text.equals(KeptLine.END)) {
            ended = true;
        } else if (text.startsWith("{\"header\":")) {
            head(Wire.read(text, KeptLine.Head.class));
        } else {
            each.accept(Wire.parse(text), expected);
        }
    }

    private void head(KeptLine.Head head) {
        generation = head.header().generation();
        number = head.header().number();
        expected = head.header().lines();
        asOf = head.asOf();
    }

    private void laterLine(String text) {
        var later = Wire.read(text, KeptLine.Later.class);
        each.accept(later.change(), expected);
        if (later.number() == number + 1) {
            number++;
            asOf = later.asOf();
        }
    }
}
