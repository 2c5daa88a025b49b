package dev.regulars.hardware.chip;

import dev.regulars.hardware.reader.Reading.Wallet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Notices that a phone offers passes: the list of value-added services that Apple's and Google's
 * wallets have, then Google's Smart Tap by itself. To read a pass takes a contract with them.
 */
final class PhoneWallet {
    private static final byte[] SERVICES = "OSE.VAS.01".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SMART_TAP = HexFormat.of().parseHex("A000000476D0000111");

    /** What Google's wallet calls itself in the list, by its old name. */
    private static final byte[] GOOGLE = "AndroidPay".getBytes(StandardCharsets.US_ASCII);

    private PhoneWallet() {}

    static Optional<Wallet> of(Conversation chip) throws IOException {
        ApduAnswer answer = chip.ask(ApduCommand.select(SERVICES));
        if (answer.isSelected()) {
            return Optional.of(
                    new Wallet(
                            names(answer.data(), GOOGLE)
                                    ? Wallet.Kind.GOOGLE_SMART_TAP
                                    : Wallet.Kind.APPLE_VAS));
        }
        return chip.selects(SMART_TAP)
                ? Optional.of(new Wallet(Wallet.Kind.GOOGLE_SMART_TAP))
                : Optional.empty();
    }

    private static boolean names(byte[] list, byte[] name) {
        for (int from = 0; from + name.length <= list.length; from++) {
            if (ByteBuffer.wrap(list, from, name.length).equals(ByteBuffer.wrap(name))) {
                return true;
            }
        }
        return false;
    }
}
