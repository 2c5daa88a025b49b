package dev.regulars.trials.checks.payment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.ChipApplications;
import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.NeedsUsb;
import dev.regulars.hardware.lab.NfcMessage;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.lab.VirtualSlot;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.Basket;
import dev.regulars.trials.shop.HarbourStreet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Payment cards come to a running till's own readers: a stripe reader on USB, and chips at a real
 * pcscd that carry the number as NFC text, in an address, or in the file where the shop's own cards
 * have theirs. Nothing of them is left.
 */
@NeedsPcsc
@NeedsUsb
final class PaymentCardsAtReadersTest {
    private static final int SWIPES = Integer.getInteger("regulars.payment.cards", 1_000);

    /** Of each kind of chip; a tap takes about a second, at all readers at once. */
    private static final int TAPS = Integer.getInteger("regulars.payment.taps", 8);

    private static final List<PaymentCard> MADE = PaymentCard.made(Math.max(SWIPES, TAPS), 2027);
    private static final String KEPT = "7770913572468013";
    private static final String STRIPE_READER = "USB reader " + PlayedUsb.CLAIM;
    private static final String APPLICATION = "F0524547554C415253";
    private static final Duration LONGER_THAN_PCSCD_LOOKS = Duration.ofSeconds(3);
    private static final int TRIES = 20;

    @TempDir Path folder;
    private PcscLab lab;
    private PlayedUsb usb;
    private Premises premises;
    private Till till;
    private Refusals refusals;

    @BeforeEach
    void aTillWithReadersOfItsOwn() throws Exception {
        lab = PcscLab.start(4);
        usb = PlayedUsb.start();
        var launcher = Launcher.ours();
        premises = Premises.open(launcher, folder);
        var programme = programme().getBytes(StandardCharsets.UTF_8);
        premises.office().hq().postBytes("/v1/hq/programme", programme).good();
        var environment = new HashMap<>(lab.environment());
        environment.putAll(usb.environment());
        till = premises.till("till", launcher.with(environment), "--claim-usb", PlayedUsb.CLAIM);
        refusals = new Refusals(till.ear());
        usb.plug();
    }

    @AfterEach
    void closed() {
        if (refusals != null) {
            refusals.close();
        }
        if (premises != null) {
            premises.close();
        }
        usb.close();
        lab.close();
    }

    private static String programme() {
        return HarbourStreet.programme()
                .replaceFirst(
                        "cards: *\\[ *\\{",
                        "cards: [ { chip: { aid: " + APPLICATION + ", file: '0001' },");
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void nothingOfAPaymentCardAtAReaderIsLeftInATill() throws Exception {
        till.pos().put("/v1/checkouts/" + KEPT, new Basket().with("rye", "1").asked()).good();
        for (var card : MADE.subList(0, SWIPES)) {
            usb.swipe(card);
        }
        assertTrue(
                refusals.reached(SWIPES, STRIPE_READER, Duration.ofMinutes(5)),
                () -> refusals.at(STRIPE_READER) + " swipes of " + SWIPES);
        tapAll();
        new Remains(MADE, KEPT).assertNone(folder, till);
    }

    /** All readers at once, each with its share of the chips. */
    private void tapAll() throws Exception {
        var chips = chips();
        var slots = lab.slots();
        try (var cashiers = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < slots.size(); i++) {
                int first = i;
                work.add(() -> tapEach(slots.get(first), first, chips));
            }
            for (var done : cashiers.invokeAll(work)) {
                assertTrue(done.get());
            }
        }
    }

    private boolean tapEach(VirtualSlot slot, int first, List<Supplier<VirtualCard>> chips)
            throws InterruptedException {
        for (int chip = first; chip < chips.size(); chip += lab.slots().size()) {
            if (!isRefused(slot, chips.get(chip))) {
                throw new AssertionError("chip " + chip + " at " + slot.readerName());
            }
        }
        return true;
    }

    /**
     * pcscd does not see a card that was gone for less than a look: then it is laid there again.
     */
    private boolean isRefused(VirtualSlot slot, Supplier<VirtualCard> chip)
            throws InterruptedException {
        int wanted = refusals.at(slot.readerName()) + 1;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            slot.insert(chip.get());
            boolean refused = refusals.reached(wanted, slot.readerName(), LONGER_THAN_PCSCD_LOOKS);
            slot.remove();
            if (refused) {
                return true;
            }
        }
        return false;
    }

    private static List<Supplier<VirtualCard>> chips() {
        var chips = new ArrayList<Supplier<VirtualCard>>();
        for (int i = 0; i < TAPS; i++) {
            var number = MADE.get(i).number();
            var uid = "04%012X".formatted(i);
            var text = NfcMessage.ofText(number);
            var address = NfcMessage.ofAddress("https://club.example/c/" + number);
            var file = new ChipApplications().with(APPLICATION, "0001", number);
            chips.add(() -> VirtualCard.tag(uid, NfcMessage.inMemory(text)));
            chips.add(() -> VirtualCard.chip(uid, ChipApplications.typeFour(address)));
            chips.add(() -> VirtualCard.chip(uid, file));
        }
        return chips;
    }
}
