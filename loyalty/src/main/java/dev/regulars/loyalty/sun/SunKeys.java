package dev.regulars.loyalty.sun;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two keys by which links are read and checked: secrets of the shop, given by whoever wrote the
 * tags. Never printed.
 *
 * @param version which keys of the shop, from 1; the newest is the highest
 * @param meta reads UID and counter; the same in every tag; 32 hex digits
 * @param file proves a link; 32 hex digits
 * @param diversifiedBy hex digits that follow the UID in the input by which each tag's own file key
 *     is made (AN10922; mostly an application's number and a system's name; may be empty); absent
 *     when every tag holds {@code file} itself, so that one opened tag gives all away
 */
public record SunKeys(int version, String meta, String file, @Nullable String diversifiedBy) {
    private static final int UID_BYTES = 7;

    public SunKeys {
        if (version < 1) {
            throw new IllegalArgumentException("versions of tag keys count from 1, not " + version);
        }
        meta = key("meta", meta);
        file = key("file", file);
        diversifiedBy = diversifiedBy == null ? null : suffix(diversifiedBy);
    }

    private static String key(String name, String hex) {
        if (!isHex(hex) || hex.length() != 32) {
            // The key itself is not repeated: messages end in logs.
            throw new IllegalArgumentException("the key '" + name + "' must have 32 hex digits");
        }
        return hex.toUpperCase(Locale.ROOT);
    }

    private static String suffix(String hex) {
        int most = 2 * (Diversified.MOST - UID_BYTES);
        if (!isHex(hex) || hex.length() % 2 != 0 || hex.length() > most) {
            throw new IllegalArgumentException(
                    "'diversifiedBy' must be an even number of hex digits, " + most + " at most");
        }
        return hex.toUpperCase(Locale.ROOT);
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(c -> c < 0x7F && Character.digit(c, 16) >= 0);
    }

    byte[] metaKey() {
        return HexFormat.of().parseHex(meta);
    }

    /** The file key of one tag. */
    byte[] fileKey(String uid) {
        var master = HexFormat.of().parseHex(file);
        return diversifiedBy == null
                ? master
                : Diversified.key(master, HexFormat.of().parseHex(uid + diversifiedBy));
    }

    @Override
    public String toString() {
        return "tag keys " + version;
    }
}
