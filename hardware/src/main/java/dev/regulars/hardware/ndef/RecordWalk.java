package dev.regulars.hardware.ndef;

import dev.regulars.hardware.ndef.NdefAnswer.Flaw;
import dev.regulars.hardware.ndef.NdefAnswer.Malformed;
import dev.regulars.hardware.ndef.NdefAnswer.Texts;
import dev.regulars.hardware.reader.ScannedText;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the records of one message, once. */
final class RecordWalk {
    private final ByteBuffer message;
    private final RecordContent content;
    private final List<NdefRecord> records = new ArrayList<>();

    RecordWalk(ByteBuffer message, RecordContent content) {
        this.message = message;
        this.content = content;
    }

    /** Nothing is made a text before the whole message was found to be well-formed. */
    NdefAnswer answer() {
        return flaw().<NdefAnswer>map(Malformed::new).orElseGet(() -> new Texts(texts()));
    }

    private List<ScannedText> texts() {
        return records.stream().flatMap(record -> content.texts(record).stream()).toList();
    }

    private Optional<Flaw> flaw() {
        try {
            return Optional.ofNullable(walk());
        } catch (BufferUnderflowException e) {
            return Optional.of(Flaw.CUT_SHORT);
        }
    }

    private @Nullable Flaw walk() {
        boolean more = message.hasRemaining();
        while (more) {
            var header = RecordHeader.read(message);
            Flaw flaw = header.flaw(records.isEmpty());
            if (flaw != null) {
                return flaw;
            }
            if (records.size() == NdefMessage.MOST_RECORDS) {
                return Flaw.TOO_MANY_RECORDS;
            }
            records.add(record(header));
            more = !header.isLast();
        }
        return null;
    }

    private NdefRecord record(RecordHeader header) {
        ByteBuffer type = window(header.typeLength());
        window(header.idLength());
        return new NdefRecord(header.format(), type, window(header.payloadLength()));
    }

    private ByteBuffer window(long length) {
        if (length > message.remaining()) {
            throw new BufferUnderflowException();
        }
        var window = message.slice(message.position(), (int) length);
        message.position(message.position() + (int) length);
        return window;
    }
}
