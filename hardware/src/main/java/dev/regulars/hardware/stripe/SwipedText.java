package dev.regulars.hardware.stripe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tracks of one swipe as one text, each between its sentinels, which are added where a device
 * leaves them out: {@code %...?;...?+...?}. What follows an end sentinel is a check character and
 * is left out.
 *
 * @param tracks in the order of the stripe, without a text where a track is empty; not wiped here
 */
record SwipedText(List<byte[]> tracks) {
    private static final char END = '?';

    /** What tracks 1, 2 and 3 begin with, the usual first. */
    private static final List<String> STARTS = List.of("%", ";", "+;!#&%");

    /** Empty when no track has a text, or one has what no track can have. */
    Optional<char[]> joined() {
        var all = new char[tracks.stream().mapToInt(track -> track.length + 2).sum()];
        int used = 0;
        for (int i = 0; i < tracks.size() && used >= 0; i++) {
            used = append(tracks.get(i), STARTS.get(Math.min(i, STARTS.size() - 1)), all, used);
        }
        var text = used > 0 ? Optional.of(Arrays.copyOf(all, used)) : Optional.<char[]>empty();
        Arrays.fill(all, '\0');
        return text;
    }

    /** How many characters there are now; -1 when the track cannot be. */
    private static int append(byte[] track, String starts, char[] all, int used) {
        int end = textEnd(track);
        boolean marked = end > 0 && starts.indexOf(track[0]) >= 0;
        int first = marked ? 1 : 0;
        if (first == end) {
            return used;
        }
        int to = used;
        all[to++] = marked ? (char) track[0] : starts.charAt(0);
        for (int i = first; i < end; i++) {
            if (track[i] < ' ' || track[i] > '~') {
                return -1;
            }
            all[to++] = (char) track[i];
        }
        all[to++] = END;
        return to;
    }

    private static int textEnd(byte[] track) {
        int end = 0;
        while (end < track.length && track[end] != END && track[end] != 0) {
            end++;
        }
        return end;
    }
}
