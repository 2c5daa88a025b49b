package dev.regulars.hardware.usb;

/**
 * Lets the user of a till open a device on Linux.
 *
 * @param user who is to be let in
 */
public record UdevRule(int vendor, int product, String user) {
    private static final String FILE = "/etc/udev/rules.d/70-regulars-usb.rules";

    /** For the user that runs this. */
    static UdevRule of(int vendor, int product) {
        return new UdevRule(vendor, product, System.getProperty("user.name"));
    }

    /** The line that the file of rules needs. */
    public String line() {
        return "SUBSYSTEM==\"usb\", ATTR{idVendor}==\"%04x\", ATTR{idProduct}==\"%04x\", MODE=\"0660\", GROUP=\"plugdev\""
                .formatted(vendor, product);
    }

    /** What to do with it, in one sentence. */
    public String remedy() {
        return "Install the udev rule with: echo '"
                + line()
                + "' | sudo tee -a "
                + FILE
                + " && sudo udevadm control --reload && sudo usermod -aG plugdev "
                + user
                + " — then plug the device in again and start the till anew.";
    }
}
