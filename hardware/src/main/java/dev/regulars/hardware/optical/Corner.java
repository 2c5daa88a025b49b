package dev.regulars.hardware.optical;

/**
 * A place in a picture, in pixels from its upper left; a little outside it when a code is cut off.
 */
public record Corner(float x, float y) {
    public Corner {
        if (!Float.isFinite(x) || !Float.isFinite(y)) {
            throw new IllegalArgumentException("No place in a picture: " + x + ", " + y + ".");
        }
    }

    /** The same place in a picture of which this one shows a part, enlarged or reduced. */
    public Corner scaled(float factor) {
        return new Corner(x * factor, y * factor);
    }
}
