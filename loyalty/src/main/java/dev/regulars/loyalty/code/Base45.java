package dev.regulars.loyalty.code;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Bytes as the 45 characters that a QR code packs best: three characters for two bytes, two for a
 * last single one (RFC 9285). Small letters read as capitals.
 */
final class Base45 {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;
    private static final int[] VALUES = values();

    private Base45() {}

    static String write(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 1);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = bytes[i] & 0xFF;
            value = pair ? value << 8 | bytes[i + 1] & 0xFF : value;
            text.append(DIGITS.charAt(value % BASE)).append(DIGITS.charAt(value / BASE % BASE));
            if (pair) {
                text.append(DIGITS.charAt(value / BASE / BASE));
            }
        }
        return text.toString();
    }

    static byte[] read(String text) throws DamagedCode {
        if (text.length() % 3 == 1) {
            throw new DamagedCode();
        }
        var bytes = new ByteArrayOutputStream(text.length() * 2 / 3 + 1);
        for (int i = 0; i < text.length(); i += 3) {
            int value = value(text.charAt(i)) + BASE * value(text.charAt(i + 1));
            if (i + 2 < text.length()) {
                value += BASE * BASE * value(text.charAt(i + 2));
                bytes.write(checked(value, 0xFFFF) >> 8);
            } else {
                checked(value, 0xFF);
            }
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static int checked(int value, int most) throws DamagedCode {
        if (value > most) {
            throw new DamagedCode();
        }
        return value;
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
        for (int i = 0; i < BASE; i++) {
            values[DIGITS.charAt(i)] = i;
            values[Character.toLowerCase(DIGITS.charAt(i))] = i;
        }
        return values;
    }
}
