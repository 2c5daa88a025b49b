package dev.regulars.agent.readers;

import dev.regulars.hardware.usb.UsbChoice;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --claim-usb}: which devices on USB are the till's. No other is ever claimed. */
public final class ClaimOption {
    @Option(
            names = "--claim-usb",
            paramLabel = "VENDOR:PRODUCT[:SERIAL]",
            converter = Numbers.class,
            description = {
                "Claims a stripe reader or a scanner on USB for the till alone, such as 0801:0002;"
                        + " once for each device.",
                "The numbers are those of \"./regulars readers\". One that types like a keyboard"
                        + " needs no claiming."
            })
    private List<UsbChoice> choices = List.of();

    /** In the order in which they were named; two alike are two devices. */
    public List<UsbChoice> choices() {
        return List.copyOf(choices);
    }

    static final class Numbers implements ITypeConverter<UsbChoice> {
        @Override
        public UsbChoice convert(String written) {
            return UsbChoice.of(written)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "\""
                                            + written
                                            + "\" names no USB device: write it like 0801:0002, or"
                                            + " 0801:0002:SERIAL for one of several alike."));
        }
    }
}
