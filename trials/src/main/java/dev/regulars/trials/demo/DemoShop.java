package dev.regulars.trials.demo;

import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.shop.HarbourStreet;
import dev.regulars.trials.shop.SampleShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Brings the sample shop to an empty head office. Doing it again changes nothing. */
final class DemoShop {
    static final String STORE = HarbourStreet.store().id().value();

    /** Fixed, so that two demos made on one day are alike. */
    private static final long SEED = 1893;

    private final SampleShop shop;
    private final Path folder;
    private final Progress progress;

    DemoShop(DemoState state, Path folder, Progress progress) {
        this.shop = new SampleShop(SEED, state.made(), state.members());
        this.folder = folder;
        this.progress = progress;
    }

    /** Writes the shop's files, sets head office up and imports them. */
    void bringTo(HeadOffice office) throws Exception {
        progress.doing("making the sample shop up");
        Files.createDirectories(folder);
        var files = shop.write(folder);
        Files.writeString(cards(folder), Wire.write(TrayCards.choose(files.years(), shop.today())));
        office.open(HarbourStreet.store(), HarbourStreet.operators(), HarbourStreet.programme());
        progress.done("the programme Harbour Club is published");
        imported(office, "products", files.products(), 0);
        imported(office, "members", files.members(), 2L * shop.size());
        imported(office, "transactions", files.transactions(), files.sales());
    }

    private void imported(HeadOffice office, String what, Path file, long events) throws Exception {
        progress.doing("importing " + what);
        progress.done(office.imported(what, file, filed -> at(filed, events)));
    }

    private void at(long filed, long of) {
        if (filed < of) {
            progress.at(filed, of);
        } else {
            progress.doing("working out who is what");
        }
    }

    /** The tray's cards as JSON, with what is special on this day. */
    static byte[] cards(Path folder, LocalDate today) throws IOException {
        var cards = Wire.read(Files.readString(cards(folder)), TrayCard[].class);
        return Wire.bytes(List.of(cards).stream().map(card -> card.on(today)).toList());
    }

    private static Path cards(Path folder) {
        return folder.resolve("cards.json");
    }
}
