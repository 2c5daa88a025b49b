package dev.regulars.hardware.ndef;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.regulars.hardware.ndef.NdefAnswer.Flaw;
import dev.regulars.hardware.ndef.NdefAnswer.Malformed;
import dev.regulars.hardware.ndef.NdefAnswer.Texts;
import java.util.HexFormat;
import java.util.List;

/** What a message in hexadecimal says; spaces do not count. */
final class Said {
    private Said() {}

    static List<String> by(String hex) {
        return assertInstanceOf(Texts.class, NdefMessage.read(bytes(hex)), hex).texts().stream()
                .map(text -> new String(text.characters()))
                .toList();
    }

    static Flaw wrong(String hex) {
        return assertInstanceOf(Malformed.class, NdefMessage.read(bytes(hex)), hex).flaw();
    }

    /** A message of one short record of the NFC Forum's own. */
    static String record(String type, String payload) {
        var length = HexFormat.of().toHexDigits((byte) (payload.length() / 2));
        var name = HexFormat.of().formatHex(type.getBytes());
        return "D1" + "0" + type.length() + length + name + payload;
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
