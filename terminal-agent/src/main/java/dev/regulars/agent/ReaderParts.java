package dev.regulars.agent;

import dev.regulars.agent.programme.Programmes;
import dev.regulars.hardware.chip.ChipFile;
import dev.regulars.hardware.pcsc.PcscCardReaders;
import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.SeveralCardReaders;
import dev.regulars.hardware.recording.RecordedReaders;
import dev.regulars.hardware.simulated.SimulatedReader;
import dev.regulars.hardware.usb.UsbCardReaders;
import dev.regulars.loyalty.programme.CardFormat;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The readers that this till was told to use. */
@Factory
final class ReaderParts {

    @Singleton
    @Requires(property = "regulars.simulated-reader", value = "true")
    @Bean(typed = SimulatedReader.class)
    SimulatedReader simulated() {
        return new SimulatedReader("Simulated reader", List.of());
    }

    @Singleton
    @Primary
    @Bean(preDestroy = "close")
    CardReaders all(
            TillSettings settings,
            @Nullable SimulatedReader simulated,
            BeanProvider<Programmes> programmes) {
        var kinds = new ArrayList<CardReaders>();
        if (simulated != null) {
            kinds.add(simulated);
        }
        var replay = settings.replay();
        if (replay != null) {
            kinds.add(new RecordedReaders(replay, 1));
        }
        if (settings.realReaders()) {
            var real = new PcscCardReaders(_ -> true, () -> chipFiles(programmes.get()));
            kinds.add(simulated == null ? real : new SpareCardReaders(real));
        }
        if (!settings.claimedUsb().isEmpty()) {
            kinds.add(new UsbCardReaders(settings.claimedUsb()));
        }
        return new SeveralCardReaders(kinds);
    }

    /** Asked at each card: only a paired till opens its readers, and the programme may change. */
    private static List<ChipFile> chipFiles(Programmes programmes) {
        return programmes.cards().stream()
                .map(CardFormat::chip)
                .filter(Objects::nonNull)
                .map(chip -> new ChipFile(chip.aid(), chip.file()))
                .toList();
    }
}
