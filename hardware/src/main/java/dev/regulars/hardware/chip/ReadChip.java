package dev.regulars.hardware.chip;

import dev.regulars.hardware.ndef.NdefAnswer;
import dev.regulars.hardware.ndef.NdefMessage;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.reader.Uid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chip. It is asked first whether it is a payment card, and one that is nothing more; then
 * for its serial number, the shop's own file, the message of an NFC tag, a phone's wallet, until
 * one gives something. A storage card cannot be a payment card, and is known by its answer to
 * reset. May be shared between threads.
 */
public final class ReadChip {
    /** EMV Contactless Book B, 3.3: the list of payment applications, without contacts. */
    private static final byte[] CONTACTLESS_PAYMENT = name("2PAY.SYS.DDF01");

    /** EMV Book 1, 12.2.2: the same through contacts. */
    private static final byte[] CONTACT_PAYMENT = name("1PAY.SYS.DDF01");

    private final Supplier<List<ChipFile>> files;

    /**
     * @param files where the shop's own smart cards have their text; asked at each chip
     */
    public ReadChip(Supplier<List<ChipFile>> files) {
        this.files = files;
    }

    /**
     * @param byContacts whether it is known to be read through contacts, where the commands to the
     *     reader itself would reach the card
     * @throws IOException when the chip or its reader fails
     */
    public Reading read(Chip chip, AnswerToReset reset, boolean byContacts) throws IOException {
        var asked = new Conversation(chip);
        if (reset.isStorageCard()) {
            return storageCard(asked, reset);
        }
        if (asked.selects(CONTACTLESS_PAYMENT)) {
            return new Reading.PaymentCard(Medium.CHIP);
        }
        Uid uid = byContacts ? null : uid(asked);
        return uid == null ? withoutNumber(asked) : withNumber(asked, uid);
    }

    private static Reading storageCard(Conversation chip, AnswerToReset reset) throws IOException {
        Uid uid = uid(chip);
        return reset.mayBeTypeTwo() ? tag(uid, TypeTwoTag.message(chip)) : plain(uid);
    }

    /** Through contacts, or a chip that tells its number to nobody. */
    private Reading withoutNumber(Conversation chip) throws IOException {
        if (chip.selects(CONTACT_PAYMENT)) {
            return new Reading.PaymentCard(Medium.CHIP);
        }
        return ShopFile.text(chip, files.get())
                .<Reading>map(text -> new Reading.Tag(null, List.of(text)))
                .orElseGet(Reading.NoNumber::new);
    }

    private Reading withNumber(Conversation chip, Uid uid) throws IOException {
        Optional<ScannedText> own = ShopFile.text(chip, files.get());
        if (own.isPresent()) {
            return new Reading.Tag(uid, List.of(own.get()));
        }
        Reading tag = tag(uid, TypeFourTag.message(chip));
        // Phones make a number up for each tap: no other chip is asked for a wallet.
        boolean maybePhone = uid.random() && tag instanceof Reading.ContactlessUid;
        Optional<Reading.Wallet> wallet = maybePhone ? PhoneWallet.of(chip) : Optional.empty();
        return wallet.<Reading>map(found -> found).orElse(tag);
    }

    private static Reading tag(@Nullable Uid uid, Optional<byte[]> message) {
        List<ScannedText> texts = message.map(ReadChip::texts).orElse(List.of());
        return texts.isEmpty() ? plain(uid) : new Reading.Tag(uid, texts);
    }

    private static List<ScannedText> texts(byte[] message) {
        try {
            return switch (NdefMessage.read(message)) {
                case NdefAnswer.Texts(var texts) -> texts;
                case NdefAnswer.Malformed _ -> List.of();
            };
        } finally {
            Arrays.fill(message, (byte) 0);
        }
    }

    private static Reading plain(@Nullable Uid uid) {
        return uid == null ? new Reading.NoNumber() : new Reading.ContactlessUid(uid);
    }

    private static @Nullable Uid uid(Conversation chip) throws IOException {
        ApduAnswer answer = chip.ask(ApduCommand.uid());
        boolean given = answer.isDone() && Uid.fits(answer.data().length);
        return given ? Uid.of(answer.data()) : null;
    }

    private static byte[] name(String application) {
        return application.getBytes(StandardCharsets.US_ASCII);
    }
}
