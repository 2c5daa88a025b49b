package dev.regulars.agent;

import dev.regulars.hardware.usb.UsbChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A whole till under umockdev, with one device of its own; prints what a POS hears. */
final class UsbTillProgram {
    private UsbTillProgram() {}

    public static void main(String[] arguments) throws IOException {
        var claimed = List.of(UsbChoice.of(arguments[1]).orElseThrow());
        try (var till = OneTill.startClaiming(Path.of(arguments[0]), claimed);
                var heard = new Heard(till.address(), till.pos.token(), "")) {
            Thread.ofVirtual().start(() -> print(heard));
            while (System.in.read() >= 0) {
                System.out.flush();
            }
        }
        System.exit(0);
    }

    private static void print(Heard heard) {
        try {
            while (true) {
                var said = heard.next();
                System.out.println("pos hears " + said.event() + " " + said.data());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
