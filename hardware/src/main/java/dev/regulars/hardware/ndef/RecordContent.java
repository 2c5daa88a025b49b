package dev.regulars.hardware.ndef;

import dev.regulars.hardware.ndef.NdefAnswer.Malformed;
import dev.regulars.hardware.ndef.NdefAnswer.Texts;
import dev.regulars.hardware.reader.ScannedText;
import java.util.List;

/** What single records say. A poster inside a poster is passed over. */
enum RecordContent {
    OUTERMOST,
    IN_A_POSTER;

    /** None for a record of another type, or whose content is not what its type says. */
    List<ScannedText> texts(NdefRecord record) {
        if (record.is("U")) {
            return UriRecord.text(record.payload()).stream().toList();
        }
        if (record.is("T")) {
            return TextRecord.text(record.payload()).stream().toList();
        }
        if (record.format() == NdefRecord.ABSOLUTE_URI) {
            return Characters.utf8("", record.type()).stream().toList();
        }
        return this == OUTERMOST && record.is("Sp") ? poster(record) : List.of();
    }

    /** Smart Poster 1.0, 3.3: a message in the place of a payload. */
    private static List<ScannedText> poster(NdefRecord record) {
        return switch (new RecordWalk(record.payload(), IN_A_POSTER).answer()) {
            case Texts(var texts) -> texts;
            case Malformed _ -> List.of();
        };
    }
}
