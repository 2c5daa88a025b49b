package dev.regulars.hardware.usb;

import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ScannedText;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * The program under umockdev: claims the devices that its arguments name, and prints what it hears
 * until its standard input ends.
 */
final class UsbListener {
    private UsbListener() {}

    public static void main(String[] arguments) throws IOException {
        var choices = Stream.of(arguments).map(word -> UsbChoice.of(word).orElseThrow()).toList();
        try (var readers = new UsbCardReaders(choices)) {
            readers.open(event -> System.out.println(line(event)));
            while (System.in.read() >= 0) {
                System.out.flush();
            }
        }
        System.out.println("closed");
    }

    private static String line(ReaderEvent event) {
        return switch (event) {
            case ReaderAppeared _ -> "appeared " + event.reader();
            case ReaderGone _ -> "gone " + event.reader();
            case CardRemoved _ -> "removed";
            case CardFailed failed -> "spoilt " + failed.fault();
            case ReaderFailed failed -> "failed " + failed.fault();
            case CardPresented(var _, ScannedText text, var _, var _) ->
                    text.medium()
                            + " "
                            + text.symbology().orElse("")
                            + " "
                            + new String(text.characters());
            case CardPresented(var _, var reading, var _, var _) -> reading.toString();
        };
    }
}
