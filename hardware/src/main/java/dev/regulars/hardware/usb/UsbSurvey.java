package dev.regulars.hardware.usb;

import dev.regulars.hardware.reader.ReaderFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is plugged into USB at one moment and could be a stripe reader or a scanner: HID devices
 * that are not merely a keyboard or a mouse, and those that were chosen.
 *
 * @param missing what was chosen and is not plugged in
 * @param fault why libusb could not be asked; then there are no devices
 */
public record UsbSurvey(List<Seen> devices, List<UsbChoice> missing, Optional<ReaderFault> fault) {

    /**
     * A device.
     *
     * @param port where it is plugged in, such as {@code 1-3}
     * @param chosen whether the till was told to claim it
     * @param fault what would keep the till from it; of a device that was not chosen only whether
     *     it may be opened
     * @param holder which other program has it open, where the system tells
     */
    public record Seen(
            int vendor,
            int product,
            String port,
            boolean chosen,
            Optional<ReaderFault> fault,
            Optional<String> holder) {

        /** As {@code --claim-usb} takes it. */
        public String numbers() {
            return "%04x:%04x".formatted(vendor, product);
        }

        public UdevRule rule() {
            return UdevRule.of(vendor, product);
        }
    }

    public UsbSurvey {
        devices = List.copyOf(devices);
        missing = List.copyOf(missing);
    }

    /** Looks now. What was chosen is claimed for a moment; nothing else is. */
    public static UsbSurvey take(List<UsbChoice> chosen) {
        return take(chosen, LibUsbSession::begin, Path.of("/"));
    }

    static UsbSurvey take(List<UsbChoice> chosen, Usb.Access access, Path root) {
        try (Usb usb = access.begin()) {
            List<UsbDevice> devices = usb.devices();
            var look = new UsbLook(usb, new LinuxHolder(root));
            return new UsbSurvey(
                    devices.stream()
                            .filter(device -> isChosen(device, chosen) || device.mayBeReader())
                            .map(device -> look.at(device, isChosen(device, chosen)))
                            .toList(),
                    chosen.stream()
                            .filter(choice -> devices.stream().noneMatch(choice::isOf))
                            .toList(),
                    Optional.empty());
        } catch (UsbTrouble e) {
            return new UsbSurvey(List.of(), List.of(), e.fault());
        } catch (RuntimeException | LinkageError e) {
            return new UsbSurvey(List.of(), List.of(), Optional.of(ReaderFault.NO_USB));
        }
    }

    private static boolean isChosen(UsbDevice device, List<UsbChoice> chosen) {
        return chosen.stream().anyMatch(choice -> choice.isOf(device));
    }
}
