package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.lab.ChipApplications;
import dev.regulars.hardware.lab.NfcMessage;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What we add to a tap: cards are laid on a virtual reader of a real pcscd, and after each event
 * the same kind of card on the reader beside it, where a bare loop asks it the same commands.
 * {@code ./regulars bench reader} runs it, the tests do not.
 */
final class ReaderBench {
    private static final int TAPS = Integer.getInteger("regulars.taps", 200);
    private static final String UID = "04A1B2C3D4E5F6";
    private static final byte[] MESSAGE =
            NfcMessage.ofAddress("https://club.example/c/9801000000000010");

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void eachKindOfCard() throws Exception {
        var missing = PcscLab.missing();
        if (missing.isPresent()) {
            write("regulars.report", missing.get() + ".\n");
            throw new IllegalStateException(missing.get());
        }
        var figures = measured();
        write(
                "regulars.report",
                figures.stream()
                        .map(TapFigures::line)
                        .collect(Collectors.joining("\n", TapFigures.HEAD + "\n", "\n")));
        write(
                "regulars.json",
                figures.stream()
                        .map(TapFigures::json)
                        .collect(Collectors.joining(",\n ", "[", "]\n")));
    }

    private static Map<String, Supplier<VirtualCard>> kinds() {
        var kinds = new LinkedHashMap<String, Supplier<VirtualCard>>();
        kinds.put("storage card, UID only", () -> VirtualCard.withUid(UID));
        kinds.put("Type 2 tag, NDEF", () -> VirtualCard.tag(UID, NfcMessage.inMemory(MESSAGE)));
        kinds.put(
                "Type 4 tag, NDEF",
                () -> VirtualCard.chip(UID, ChipApplications.typeFour(MESSAGE)));
        return kinds;
    }

    private static List<TapFigures> measured() throws CardException {
        var figures = new ArrayList<TapFigures>();
        PcscContexts service = PcscContexts.ofThisMachine();
        try (var lab = PcscLab.start();
                var ours = new WatchedPlace(service, lab.slot(0));
                var bare = new BarePlace(service, lab.slot(1))) {
            for (var kind : kinds().entrySet()) {
                figures.add(tapped(kind.getKey(), kind.getValue(), ours, bare));
            }
        }
        return figures;
    }

    private static TapFigures tapped(
            String kind, Supplier<VirtualCard> cards, WatchedPlace ours, BarePlace bare) {
        var figures = new TapFigures(kind);
        for (int tap = 0; tap < TAPS; tap++) {
            VirtualCard card = cards.get();
            TapStopwatch stopwatch = ours.tap(card);
            var commands = card.heard().stream().map(HexFormat.of()::parseHex).toList();
            try {
                long loop = bare.tap(cards.get(), commands);
                figures.add(commands.size(), stopwatch.whole(), stopwatch.outside(), loop);
            } catch (CardException e) {
                figures.leaveOut();
            }
        }
        return figures;
    }

    private static void write(String property, String text) throws Exception {
        String file = System.getProperty(property, "");
        if (file.isEmpty()) {
            System.out.print(text);
        } else {
            Files.writeString(Path.of(file), text);
        }
    }
}
