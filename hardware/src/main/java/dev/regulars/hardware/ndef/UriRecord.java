package dev.regulars.hardware.ndef;

import dev.regulars.hardware.reader.ScannedText;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** An address: a byte that stands for how it begins, and the rest in UTF-8 (URI 1.0, 3.2). */
final class UriRecord {
    private static final List<String> BEGINNINGS =
            List.of(
                    "",
                    "http://www.",
                    "https://www.",
                    "http://",
                    "https://",
                    "tel:",
                    "mailto:",
                    "ftp://anonymous:anonymous@",
                    "ftp://ftp.",
                    "ftps://",
                    "sftp://",
                    "smb://",
                    "nfs://",
                    "ftp://",
                    "dav://",
                    "news:",
                    "telnet://",
                    "imap:",
                    "rtsp://",
                    "urn:",
                    "pop:",
                    "sip:",
                    "sips:",
                    "tftp:",
                    "btspp://",
                    "btl2cap://",
                    "btgoep://",
                    "tcpobex://",
                    "irdaobex://",
                    "file://",
                    "urn:epc:id:",
                    "urn:epc:tag:",
                    "urn:epc:pat:",
                    "urn:epc:raw:",
                    "urn:epc:",
                    "urn:nfc:");

    private UriRecord() {}

    static Optional<ScannedText> text(ByteBuffer payload) {
        if (!payload.hasRemaining()) {
            return Optional.empty();
        }
        var rest = payload.duplicate();
        int beginning = rest.get() & 0xFF;
        return beginning < BEGINNINGS.size()
                ? Characters.utf8(BEGINNINGS.get(beginning), rest)
                : Optional.empty();
    }
}
