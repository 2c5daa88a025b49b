package dev.regulars.loyalty.code;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Bytes as letters and digits, five bits a character, by Crockford's base 32: no I, L, O or U when
 * written; I and L read as 1, O as 0, small letters as capitals, spaces and hyphens not at all.
 */
final class Alphabet {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int[] VALUES = values();

    private Alphabet() {}

    static String write(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 8 / 5 + 1);
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            held = held << 8 | b & 0xFF;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(DIGITS.charAt(held >> bits - 5 & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(DIGITS.charAt(held << 5 - bits & 31));
        }
        return text.toString();
    }

    static byte[] read(String text) throws DamagedCode {
        var bytes = new ByteArrayOutputStream(text.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' || c == ' ') {
                continue;
            }
            held = (held << 5 | value(c)) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xFF);
            }
        }
        return bytes.toByteArray();
    }

    private static int value(char c) throws DamagedCode {
        int value = c < VALUES.length ? VALUES[c] : -1;
        if (value < 0) {
            throw new DamagedCode();
        }
        return value;
    }

    private static int[] values() {
        var values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < DIGITS.length(); i++) {
            values[DIGITS.charAt(i)] = i;
            values[Character.toLowerCase(DIGITS.charAt(i))] = i;
        }
        values['O'] = values['o'] = 0;
        values['I'] = values['i'] = values['L'] = values['l'] = 1;
        return values;
    }
}
