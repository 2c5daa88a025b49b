package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.hardware.chip.ChipFile;
import dev.regulars.hardware.lab.ChipApplications;
import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.NfcMessage;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of chip at a real pcscd: whole, and torn away at each of its commands. */
@NeedsPcsc
final class PcscChipsTest {
    private static final String UID = "04A1B2C3D4E5F6";
    private static final String SHOP = "F0524547554C415253";
    private static final String NUMBER = "9801000000000010";
    private static final String ADDRESS = "https://club.example/c/" + NUMBER;
    private static final byte[] MESSAGE = NfcMessage.ofAddress(ADDRESS);

    private final HeardEvents heard = new HeardEvents();
    private final PcscLab lab = PcscLab.start(8);
    private final PcscCardReaders readers =
            new PcscCardReaders(_ -> true, () -> List.of(new ChipFile(SHOP, "0001")));

    @BeforeEach
    void open() {
        readers.open(heard);
        lab.slots().forEach(_ -> heard.next(ReaderAppeared.class));
    }

    @AfterEach
    void putAway() {
        readers.close();
        lab.close();
    }

    @Test
    void eachKindIsReadForWhatItIs() {
        var kinds =
                Map.of(
                        typeTwo(), UID + " " + ADDRESS,
                        typeFour(), UID + " " + ADDRESS,
                        VirtualCard.chip(UID, shopFile()), UID + " " + NUMBER,
                        VirtualCard.contactCard(shopFile()), "null " + NUMBER,
                        VirtualCard.chipWithUid("A1B2C3D4"), "A1B2C3D4",
                        VirtualCard.payment(), "payment",
                        VirtualCard.phone("50084170706C655061799000"), "APPLE_VAS",
                        VirtualCard.phone("500A416E64726F69645061799000"), "GOOGLE_SMART_TAP",
                        VirtualCard.phone("6A82"), "08A1B2C3");
        var cards = List.copyOf(kinds.keySet());
        insert(cards);
        cards.forEach(_ -> heard.next(CardPresented.class));
        var read =
                heard.all(CardPresented.class).stream()
                        .collect(
                                Collectors.toMap(
                                        told -> told.reader().name(),
                                        told -> written(told.reading())));
        for (int slot = 0; slot < cards.size(); slot++) {
            assertEquals(kinds.get(cards.get(slot)), read.get(lab.slot(slot).readerName()));
        }
    }

    @Test
    void cardThatLeavesAtAnyCommandWasTakenTooSoon() {
        var torn =
                Stream.concat(
                                IntStream.rangeClosed(1, 5)
                                        .mapToObj(at -> typeTwo().tornAtCommand(at)),
                                IntStream.rangeClosed(1, 9)
                                        .mapToObj(at -> typeFour().tornAtCommand(at)))
                        .toList();
        insert(torn);
        torn.forEach(_ -> heard.next(CardFailed.class));
        assertEquals(
                List.of(CardFault.TAKEN_TOO_SOON),
                heard.all(CardFailed.class).stream().map(CardFailed::fault).distinct().toList());
        assertEquals(List.of(), heard.all(ReaderFailed.class));
        assertEquals(List.of(), heard.all(CardPresented.class));
    }

    @Test
    void tagThatLiesThereAcrossARestartIsNoSecondTap() {
        lab.slot(0).insert(typeFour());
        lab.slot(1).insert(VirtualCard.contactCard(shopFile()));
        heard.next(CardPresented.class).reading().wipe();
        heard.next(CardPresented.class).reading().wipe();
        lab.kill();
        heard.next(ReaderFailed.class);
        lab.up();
        lab.slots().forEach(_ -> heard.next(ReaderAppeared.class));
        lab.slot(2).insert(typeTwo());
        heard.next(CardPresented.class);
        assertEquals(3, heard.all(CardPresented.class).size());
    }

    private void insert(List<VirtualCard> cards) {
        for (int slot = 0; slot < cards.size(); slot++) {
            lab.slot(slot).insert(cards.get(slot));
        }
    }

    private static VirtualCard typeTwo() {
        return VirtualCard.tag(UID, NfcMessage.inMemory(MESSAGE));
    }

    private static VirtualCard typeFour() {
        return VirtualCard.chip(UID, ChipApplications.typeFour(MESSAGE));
    }

    private static ChipApplications shopFile() {
        return new ChipApplications().with(SHOP, "0001", NUMBER);
    }

    private static String written(Reading reading) {
        return switch (reading) {
            case Reading.ContactlessUid(var uid) -> uid.hex();
            case Reading.Tag(var uid, var texts) ->
                    uid + " " + new String(texts.getFirst().characters());
            case Reading.Wallet(var kind) -> kind.name();
            case Reading.PaymentCard _ -> "payment";
            case Reading.NoNumber _ -> "nothing";
            case ScannedText _ -> "a text";
        };
    }
}
