package dev.regulars.hardware.reader;

/**
 * Tells readers of one machine apart.
 *
 * @param value what kind it is, a colon, and its name there, such as {@code pcsc:ACS ACR122U 00
 *     00}; the same after it was unplugged and plugged in again, as far as the system names it
 *     alike
 */
public record ReaderId(String value) {
    public ReaderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A reader needs an id.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
