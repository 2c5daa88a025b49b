package dev.regulars.hardware.lab;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The memory of a Type 2 tag of 144 bytes and more, as a reader hands it out: four pages a time.
 */
final class TagPages implements CardProgram {
    private static final int PAGE = 4;
    private static final int HEAD = 4 * PAGE;
    private static final int READ_AT_ONCE = 16;

    private final byte[] memory;

    private TagPages(byte[] memory) {
        this.memory = memory;
    }

    static TagPages holding(byte[] area) {
        int size = Math.max(144, (area.length + 7) / 8 * 8);
        byte[] memory = new byte[HEAD + size];
        memory[12] = (byte) 0xE1;
        memory[13] = 0x10;
        memory[14] = (byte) (size / 8);
        System.arraycopy(area, 0, memory, HEAD, area.length);
        return new TagPages(memory);
    }

    @Override
    public byte[] answer(byte[] command) {
        boolean read =
                command.length == 5 && command[0] == (byte) 0xFF && command[1] == (byte) 0xB0;
        int from = read ? (command[3] & 0xFF) * PAGE : memory.length;
        if (from >= memory.length || command[4] != READ_AT_ONCE) {
            return HexFormat.of().parseHex("6A82");
        }
        byte[] answer = Arrays.copyOfRange(memory, from, from + READ_AT_ONCE + 2);
        answer[READ_AT_ONCE] = (byte) 0x90;
        answer[READ_AT_ONCE + 1] = 0;
        return answer;
    }
}
