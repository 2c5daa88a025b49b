package dev.regulars.hardware.lab;

/** How a virtual card makes its answers. */
@FunctionalInterface
interface CardProgram {

    /** With its status word. */
    byte[] answer(byte[] command);
}
