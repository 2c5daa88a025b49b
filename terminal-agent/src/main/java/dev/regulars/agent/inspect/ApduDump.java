package dev.regulars.agent.inspect;

import dev.regulars.hardware.chip.AnswerToReset;
import dev.regulars.hardware.chip.Chip;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A chip as what it once answered: lines {@code > COMMAND} and {@code < ANSWER} in hexadecimal, or
 * both in turn without marks, one a line or between semicolons; a line {@code ATR: BYTES}; after #
 * a remark. Asked for what is not in there, it does not know it.
 */
final class ApduDump implements Chip {
    /** File or application not found. */
    private static final byte[] UNKNOWN = {0x6A, (byte) 0x82};

    private static final Pattern MARK =
            Pattern.compile("^(?i)(?<atr>ATR\\s*:)|^(?<asked>[-=]*>+|C:)|^(?<said><+[-=]*|R:)");

    private final Map<String, byte[]> answers = new LinkedHashMap<>();
    private AnswerToReset reset = AnswerToReset.of(new byte[0]);
    private String asked = "";

    private ApduDump() {}

    /** Empty when a line is none of these, or when there is no answer in it. */
    static Optional<ApduDump> read(String text) {
        var dump = new ApduDump();
        boolean understood =
                text.lines()
                        .map(line -> line.replaceAll("#.*", ""))
                        .flatMap(line -> Arrays.stream(line.split(";")))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .allMatch(dump::take);
        return understood && !dump.answers.isEmpty() ? Optional.of(dump) : Optional.empty();
    }

    AnswerToReset reset() {
        return reset;
    }

    /** The same command, with or without how much is expected at its end. */
    @Override
    public byte[] transmit(byte[] command) {
        var wanted = HexFormat.of().formatHex(command);
        return answers.entrySet().stream()
                .filter(known -> same(known.getKey(), wanted))
                .map(known -> known.getValue().clone())
                .findFirst()
                .orElseGet(UNKNOWN::clone);
    }

    private static boolean same(String known, String wanted) {
        return wanted.equals(known) || wanted.equals(known + "00") || known.equals(wanted + "00");
    }

    private boolean take(String line) {
        var mark = MARK.matcher(line);
        boolean marked = mark.find();
        var bytes = Hex.read(marked ? line.substring(mark.end()) : line);
        if (bytes.isEmpty()) {
            return false;
        }
        if (marked && mark.group("atr") != null) {
            reset = AnswerToReset.of(bytes.get());
        } else if (marked ? mark.group("said") != null : !asked.isEmpty()) {
            return answered(bytes.get());
        } else {
            asked = HexFormat.of().formatHex(bytes.get());
        }
        return true;
    }

    private boolean answered(byte[] answer) {
        if (asked.isEmpty()) {
            return false;
        }
        answers.putIfAbsent(asked, answer);
        asked = "";
        return true;
    }
}
