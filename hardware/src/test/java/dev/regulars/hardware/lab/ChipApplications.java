package dev.regulars.hardware.lab;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The applications of a chip and their files (ISO/IEC 7816-4): one is selected, then a file of it,
 * which is read in pieces. For one slot at a time.
 */
public final class ChipApplications implements CardProgram {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String DONE = "9000";
    private static final String NOT_FOUND = "6A82";
    private static final String NO_SUCH_PLACE = "6B00";
    private static final int LONGEST_ANSWER = 0x3B;

    private final Map<String, Map<String, byte[]>> applications = new HashMap<>();
    private Map<String, byte[]> selected = Map.of();
    private byte[] file = {};

    /** An NFC Forum Type 4 tag with that message, which gives 59 bytes at once. */
    public static ChipApplications typeFour(byte[] message) {
        byte[] file = new byte[message.length + 2];
        file[0] = (byte) (message.length >> 8);
        file[1] = (byte) message.length;
        System.arraycopy(message, 0, file, 2, message.length);
        return new ChipApplications()
                .with("D2760000850101", "E103", HEX.parseHex("000F20003B00340406E1042000" + "00FF"))
                .with("D2760000850101", "E104", file);
    }

    /** The same chip with one more file; all in hexadecimal but the content. */
    public ChipApplications with(String application, String id, byte[] content) {
        applications.computeIfAbsent(application, _ -> new HashMap<>()).put(id, content);
        return this;
    }

    /** The same chip with one more file that holds a text. */
    public ChipApplications with(String application, String id, String text) {
        return with(application, id, text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public byte[] answer(byte[] command) {
        String asked = HEX.formatHex(command);
        return switch (asked.substring(0, 4)) {
            case "00A4" ->
                    HEX.parseHex(asked.startsWith("04", 4) ? select(asked) : selectFile(asked));
            case "00B0" -> read(command);
            default -> HEX.parseHex(NOT_FOUND);
        };
    }

    private String select(String asked) {
        int length = HexFormat.fromHexDigits(asked.substring(8, 10));
        var application = applications.get(asked.substring(10, 10 + 2 * length));
        selected = application == null ? Map.of() : application;
        file = new byte[0];
        return application == null ? NOT_FOUND : DONE;
    }

    private String selectFile(String asked) {
        byte[] found = selected.get(asked.substring(10, 14));
        file = found == null ? new byte[0] : found;
        return found == null ? NOT_FOUND : DONE;
    }

    private byte[] read(byte[] command) {
        int offset = (command[2] & 0xFF) << 8 | command[3] & 0xFF;
        int wanted = command[4] == 0 ? 256 : command[4] & 0xFF;
        int given = Math.min(Math.min(wanted, LONGEST_ANSWER), file.length - offset);
        if (given <= 0) {
            return HEX.parseHex(NO_SUCH_PLACE);
        }
        byte[] answer = Arrays.copyOfRange(file, offset, offset + given + 2);
        boolean ended = given < wanted && offset + given == file.length;
        answer[given] = (byte) (ended ? 0x62 : 0x90);
        answer[given + 1] = (byte) (ended ? 0x82 : 0x00);
        return answer;
    }
}
