package dev.regulars.hardware.pcsc;

import java.util.HexFormat;
import javax.smartcardio.ATR;

/** What the answer to reset tells of a chip before anything is asked (PC/SC part 3, 3.1.3.2.3). */
final class AnswerToReset {
    /**
     * Historical bytes of a contactless storage card: category 80, tag 4F with 12 bytes, of which
     * the first six are the RID of the PC/SC workgroup and the kind of storage card.
     */
    private static final String STORAGE_CARD = "804F0CA000000306";

    private final String historical;

    AnswerToReset(ATR atr) {
        this.historical = HexFormat.of().withUpperCase().formatHex(atr.getHistoricalBytes());
    }

    /** Such a card knows no applications, so none can be selected on it. */
    boolean storageCard() {
        return historical.startsWith(STORAGE_CARD);
    }
}
