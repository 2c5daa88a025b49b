package dev.regulars.hardware.reader;

/** What can be wrong with a reader or with the service behind it. */
public enum ReaderFault implements Fault {
    NOT_INSTALLED(
            "This machine has no smart card software.",
            "On Debian or Ubuntu install it with: sudo apt-get install pcscd libccid"),
    SERVICE_DOWN(
            "The smart card service is not running.",
            "Start it, on Linux with: sudo systemctl start pcscd.socket, on Windows with: sc start"
                    + " SCardSvr"),
    NO_ACCESS(
            "This user may not use the smart card service.",
            "Let the user of the till use it, on Linux by a polkit rule for"
                    + " org.debian.pcsc-lite.access_pcsc and access_card."),
    NO_READER("No card reader is plugged in.", "Plug one in; it is found within seconds."),
    IN_USE(
            "Another program holds this reader for itself.",
            "Close that program, or let it share the reader."),
    NOT_PLUGGED_IN(
            "The USB reader that the till was told to use is not plugged in.",
            "Plug it in; it is found within a second."),
    NO_PERMISSION(
            "This user may not open the USB reader.",
            "Install the udev rule that this prints: ./regulars readers doctor --claim-usb"
                    + " VENDOR:PRODUCT"),
    NOT_A_READER(
            "The USB device says neither that it is a stripe reader nor that it is a scanner.",
            "Switch it to HID mode by its manual; one that types like a keyboard needs no claiming."),
    NO_USB(
            "USB readers cannot be used on this machine: libusb did not start.",
            "Use a reader that types like a keyboard, or one behind the smart card service."),
    BROKEN("The reader does not answer as it should.", "Unplug it and plug it in again.");

    private final String sentence;
    private final String remedy;

    ReaderFault(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
