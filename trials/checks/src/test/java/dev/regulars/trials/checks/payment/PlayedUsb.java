package dev.regulars.trials.checks.payment;

import dev.regulars.hardware.lab.PlayedDevice;
import dev.regulars.hardware.lab.UsbStage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A stripe reader on USB, played by umockdev to every process that has its environment. */
final class PlayedUsb implements AutoCloseable {
    /** As {@code --claim-usb} names it. */
    static final String CLAIM = "0801:0011";

    private static final List<String> VARIABLES = List.of("LD_PRELOAD", "UMOCKDEV_DIR");

    private final UsbStage stage;
    private final Map<String, String> environment;

    private PlayedUsb(UsbStage stage) {
        this.stage = stage;
        stage.await("all said");
        environment = VARIABLES.stream().collect(Collectors.toMap(Function.identity(), this::said));
    }

    /** The reader; it is not plugged in yet. */
    static PlayedUsb start() {
        return new PlayedUsb(
                UsbStage.start(
                        PlayedDevice.standardStripe(),
                        List.of("sh", "-c", "env; echo all said; cat")));
    }

    /** What another process needs in its environment to see the reader. */
    Map<String, String> environment() {
        return environment;
    }

    void plug() {
        stage.plug();
    }

    void swipe(PaymentCard card) {
        stage.send(PlayedDevice.standardSwipe(card.track1(), card.track2(), ""));
    }

    @Override
    public void close() {
        stage.close();
    }

    private String said(String variable) {
        var beginning = variable + "=";
        return stage.all().stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow();
    }
}
