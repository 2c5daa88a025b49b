package dev.regulars.hardware.lab;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A chip card that exists only as its answers. Put it into a {@link VirtualSlot}. May be shared
 * between threads.
 */
public final class VirtualCard {
    /** A contactless storage card of kind Ultralight or NTAG (PC/SC part 3, 3.1.3.2.3.2). */
    private static final String STORAGE_CARD = "3B8F8001804F0CA0000003060300030000000068";

    /** A contactless chip with applications, as a DESFire or a phone shows itself. */
    private static final String CHIP = "3B8180018080";

    private static final String CONTACT_CARD = "3B6500002063CB6800";

    private static final String GET_UID = "FFCA0000";
    private static final String DONE = "9000";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final CardProgram NOTHING = _ -> HEX.parseHex("6A82");

    private final String atr;
    private final CardProgram program;
    private final Map<String, String> answers;
    private final int tornAt;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private VirtualCard(String atr, CardProgram program, Map<String, String> answers, int tornAt) {
        this.atr = atr;
        this.program = program;
        this.answers = answers;
        this.tornAt = tornAt;
    }

    /**
     * A storage card, such as an NTAG.
     *
     * @param uid hexadecimal, two digits a byte
     */
    public static VirtualCard withUid(String uid) {
        return new VirtualCard(STORAGE_CARD, NOTHING, Map.of(), 0).answering(GET_UID, uid + DONE);
    }

    /**
     * An NTAG that carries something.
     *
     * @param uid hexadecimal, two digits a byte
     * @param area what its data area begins with, TLV blocks, in hexadecimal
     */
    public static VirtualCard tag(String uid, String area) {
        return new VirtualCard(STORAGE_CARD, TagPages.holding(HEX.parseHex(area)), Map.of(), 0)
                .answering(GET_UID, uid + DONE);
    }

    /**
     * A chip with applications that have files.
     *
     * @param uid hexadecimal, two digits a byte
     */
    public static VirtualCard chip(String uid, ChipApplications applications) {
        return new VirtualCard(CHIP, applications, Map.of(), 0).answering(GET_UID, uid + DONE);
    }

    /** A card with contacts that speaks T=0 and has applications with files. */
    public static VirtualCard contactCard(ChipApplications applications) {
        return new VirtualCard(CONTACT_CARD, applications, Map.of(), 0);
    }

    /** A phone with a wallet and no payment card in it. Its number is another at each tap. */
    public static VirtualCard phone(String services) {
        return chipWithUid("08A1B2C3").answering(select("OSE.VAS.01"), services);
    }

    /** A chip with applications, none of which is for payment, that gives its serial number. */
    public static VirtualCard chipWithUid(String uid) {
        return chip().answering(GET_UID, uid + DONE);
    }

    /** A chip with applications that answers nothing but "not found". */
    public static VirtualCard chip() {
        return new VirtualCard(CHIP, NOTHING, Map.of(), 0);
    }

    /** A bank's contactless card: lists its payment applications, and has a serial number too. */
    public static VirtualCard payment() {
        return chipWithUid("0A0B0C0D").answering(select("2PAY.SYS.DDF01"), "6F00" + DONE);
    }

    /** SELECT by name, without the length of what is expected (ISO/IEC 7816-4, 11.2.2). */
    public static String select(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        return "00A40400" + HEX.toHexDigits((byte) bytes.length) + HEX.formatHex(bytes);
    }

    /**
     * The same card with one more answer, which goes before all it has.
     *
     * @param command how the commands start that are answered so, in hexadecimal
     * @param answer with its status word, in hexadecimal; empty for a card that says nothing
     */
    public VirtualCard answering(String command, String answer) {
        var more = new LinkedHashMap<String, String>();
        more.put(command, answer);
        answers.forEach(more::putIfAbsent);
        return new VirtualCard(atr, program, more, tornAt);
    }

    /** The same card, but it leaves the reader while it is asked that command, 1 for the first. */
    public VirtualCard tornAtCommand(int number) {
        return new VirtualCard(atr, program, answers, number);
    }

    /** Every command that came, in hexadecimal, oldest first. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** What it says when it is put under power. */
    public byte[] answerToReset() {
        return HEX.parseHex(atr);
    }

    /** What it says to that command, with its status word; empty when it says nothing. */
    public byte[] answer(byte[] command) {
        String asked = HEX.formatHex(command);
        heard.add(asked);
        return answers.entrySet().stream()
                .filter(known -> asked.startsWith(known.getKey()))
                .map(known -> HEX.parseHex(known.getValue()))
                .findFirst()
                .orElseGet(() -> program.answer(command));
    }

    /** Whether the card is taken away while it is asked what it heard last. */
    boolean isTorn() {
        return heard.size() == tornAt;
    }
}
