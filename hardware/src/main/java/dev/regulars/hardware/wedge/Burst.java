package dev.regulars.hardware.wedge;

import dev.regulars.hardware.reader.ScannedText;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells the keys that a reader types from those of a person: a reader is faster, and says so by its
 * prefix or a stripe's sentinel. Holds at most {@value TypedText#LONGEST} keys; a longer run is
 * somebody's text and no code. One keyboard, one thread.
 */
public final class Burst {
    /** Once it is a reader for certain, a machine that is busy may lag by so many gaps. */
    private static final int PATIENCE = 4;

    private static final int AFTER_SENTINEL = 3;

    private final WedgeFormat format;
    private char[] keys = new char[64];
    private int length;
    private boolean tooLong;

    public Burst(WedgeFormat format) {
        this.format = format;
    }

    /**
     * Whether keys are held, and the next one comes too late to belong to them.
     *
     * @param gapMillis since the key before
     */
    public boolean isOver(long gapMillis) {
        long longest = format.longestGap().toMillis();
        return length > 0 && gapMillis > (isCertain() ? PATIENCE * longest : longest);
    }

    /** One more key. Ask {@link #isOver} first. */
    public void add(char key) {
        if (length == TypedText.LONGEST) {
            tooLong = true;
            return;
        }
        if (length == keys.length) {
            grow();
        }
        keys[length++] = key;
    }

    /** Whether no person types like this. */
    public boolean isCertain() {
        return length >= format.shortest()
                || hasPrefix()
                || length >= AFTER_SENTINEL && TypedText.isSentinel(keys[0]);
    }

    /**
     * Whether the suffix was typed, so that nothing more will come; of a stripe more tracks may.
     */
    public boolean isComplete() {
        return isCertain()
                && !format.suffix().isEmpty()
                && !isStripe()
                && TypedText.endsWith(held(), format.suffix());
    }

    /** What was scanned, if it was a scan; every key is forgotten. */
    public Optional<ScannedText> take() {
        var typed = isCertain() && !tooLong ? Arrays.copyOf(keys, length) : new char[0];
        forget();
        return TypedText.read(typed, format);
    }

    private boolean hasPrefix() {
        int prefix = format.prefix().length();
        return prefix > 0 && length > prefix && TypedText.startsWith(held(), format.prefix());
    }

    private boolean isStripe() {
        int start = hasPrefix() ? format.prefix().length() : 0;
        return TypedText.isSentinel(keys[start]);
    }

    private CharBuffer held() {
        return CharBuffer.wrap(keys, 0, length).slice();
    }

    private void grow() {
        var longer = Arrays.copyOf(keys, keys.length * 2);
        Arrays.fill(keys, '\0');
        keys = longer;
    }

    private void forget() {
        Arrays.fill(keys, '\0');
        length = 0;
        tooLong = false;
    }
}
