package dev.regulars.loyalty.member;

import java.util.HexFormat;

/**
 * What is kept of a card's identifier: HMAC-SHA-256 under the programme's directory key.
 *
 * @param keyVersion which directory key, from 1
 * @param hex the first 16 bytes of the HMAC as 32 lower-case hex digits
 */
public record CardHash(int keyVersion, String hex) {
    public CardHash {
        if (keyVersion < 1 || hex.length() != 32) {
            throw new IllegalArgumentException(
                    "a card hash is a key version from 1 and 32 hex digits, not "
                            + keyVersion
                            + "/"
                            + hex);
        }
        HexFormat.of().parseHex(hex);
    }
}
