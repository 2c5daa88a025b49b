package dev.regulars.loyalty.sun;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tags of a programme write their links: the address before the question mark, and the
 * names of the parameters after it. A link has either {@code picc} (and perhaps {@code file}), or
 * {@code uid} and {@code counter}; and always {@code mac}.
 *
 * @param url begins with {@code https://}; no question mark, no fragment; upper and lower case are
 *     not told apart
 * @param picc 32 hex digits: UID and counter, encrypted
 * @param file a multiple of 32 hex digits: the tag's own file, encrypted; what the MAC is over
 * @param uid 14 hex digits in plain
 * @param counter 6 hex digits in plain
 * @param mac 16 hex digits
 */
public record SunShape(
        String url, String picc, String file, String uid, String counter, String mac) {
    private static final String SCHEME = "https://";

    public SunShape {
        if (fault(url) instanceof String fault) {
            throw new IllegalArgumentException("the url " + fault + ": " + url);
        }
        if (Set.copyOf(List.of(picc, file, uid, counter, mac)).size() < 5) {
            throw new IllegalArgumentException("two parameters of a link have the same name");
        }
    }

    /** The names that tags have when nobody chose others. */
    public static SunShape of(String url) {
        return new SunShape(url, "picc_data", "enc", "uid", "ctr", "cmac");
    }

    /** What is wrong with an address, to be read after "the url"; null when nothing is. */
    public static @Nullable String fault(String url) {
        if (!url.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return "must begin with https://";
        }
        if (url.length() == SCHEME.length() || url.charAt(SCHEME.length()) == '/') {
            return "names no host";
        }
        return url.chars().allMatch(SunShape::mayStandBeforeParameters)
                ? null
                : "must be plain letters, digits and signs, without ? or #";
    }

    private static boolean mayStandBeforeParameters(int c) {
        return c > ' ' && c < 0x7F && c != '?' && c != '#';
    }

    /** The address without a slash at its end, for some tags write one and others do not. */
    String bareUrl() {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
