package dev.regulars.hardware.doctor;

/** One thing that was looked at. */
public sealed interface Finding {

    /** What is so, in one sentence. */
    String sentence();

    /** It is as it should be. */
    record Well(String sentence) implements Finding {}

    /**
     * It stands in the way.
     *
     * @param remedy what to do now, with the command where there is one
     */
    record Problem(String sentence, String remedy) implements Finding {}
}
