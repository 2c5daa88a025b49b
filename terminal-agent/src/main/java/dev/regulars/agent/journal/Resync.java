package dev.regulars.agent.journal;

/**
 * Finds where a file makes sense again after damage. Text of ours, taken for a length, is always
 * too long, so trying every byte costs next to nothing.
 */
final class Resync {
    private Resync() {}

    /** Offset of the next good frame, or the file's length when there is none. */
    static int nextFrame(byte[] file, int from) {
        for (int offset = from; offset < file.length; offset++) {
            if (Frame.at(file, offset).isPresent()) {
                return offset;
            }
        }
        return file.length;
    }
}
