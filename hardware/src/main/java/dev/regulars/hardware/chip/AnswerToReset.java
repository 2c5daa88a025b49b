package dev.regulars.hardware.chip;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** What the answer to reset tells of a chip before anything is asked (PC/SC part 3, 3.1.3.2.3). */
public final class AnswerToReset {
    /**
     * Historical bytes of a contactless storage card: category 80, tag 4F with 12 bytes, of which
     * the first five are the RID of the PC/SC workgroup. Its standard and name follow.
     */
    private static final String STORAGE_CARD = "804F0CA000000306";

    private static final int LONGEST = 33;

    /** ISO/IEC 14443 A, part 3. */
    private static final String TYPE_A = "03";

    /** MIFARE Classic 1K, 4K, Mini and Plus: their memory needs a key. */
    private static final Set<String> LOCKED =
            Set.of("0001", "0002", "0026", "0036", "0037", "0038", "0039");

    private final String standardAndName;
    private final boolean storageCard;

    private AnswerToReset(String hex) {
        int at = hex.indexOf(STORAGE_CARD);
        this.storageCard = at >= 0;
        this.standardAndName = storageCard ? hex.substring(at + STORAGE_CARD.length()) : "";
    }

    /** Of any bytes; more than the 33 that ISO/IEC 7816-3, 8.1 allows are not looked at. */
    public static AnswerToReset of(byte[] bytes) {
        byte[] seen = bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
        return new AnswerToReset(HexFormat.of().withUpperCase().formatHex(seen));
    }

    /** Such a card knows no applications, so none can be selected on it. */
    boolean isStorageCard() {
        return storageCard;
    }

    /** Whether it may be a Type 2 tag, whose memory anybody may read. */
    boolean mayBeTypeTwo() {
        return standardAndName.length() >= 6
                && standardAndName.startsWith(TYPE_A)
                && !LOCKED.contains(standardAndName.substring(2, 6));
    }
}
