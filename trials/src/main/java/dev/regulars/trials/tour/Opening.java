package dev.regulars.trials.tour;

import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.shop.HarbourStreet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A shop is opened at head office, and two tills join it. */
final class Opening {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String STORE = HarbourStreet.store().id().value();

    private final Scene scene;
    private final Narrator say;

    Opening(Scene scene) {
        this.scene = scene;
        this.say = scene.say;
    }

    List<Step> steps() {
        return List.of(
                new Step("Head office opens a shop with a past", this::open),
                new Step("Two tills are paired", this::pair));
    }

    private void open() throws Exception {
        var office = HeadOffice.start(scene.launcher, scene.folder.resolve("server"), 0);
        scene.opened(office);
        office.open(HarbourStreet.store(), HarbourStreet.operators(), HarbourStreet.programme());
        say.say("The programme Harbour Club is published.");
        var shop = new TourShop(scene.today);
        imported("products", 22, shop.products(scene.folder));
        imported("members", TourShop.MEMBERS, shop.members(scene.folder));
        imported("transactions", TourShop.SALES, shop.transactions(scene.folder));
        say.same("sales on head office's books", TourShop.SALES, scene.books().visits());
    }

    private void imported(String what, int count, Path file) throws Exception {
        var sentence = scene.office().imported(what, file);
        say.check(sentence, sentence.startsWith(count + " " + what + " imported, 0 "), sentence);
    }

    private void pair() throws Exception {
        var code = scene.office().pairingCode(STORE, "Front");
        var front = counter("Front", "F", code);
        var back = counter("Back", "B", scene.office().pairingCode(STORE, "Back"));
        scene.paired(front, back);
        knowsTheShop(front);
        knowsTheShop(back);
        usedTwice(code);
    }

    private Counter counter(String name, String prefix, String code) throws Exception {
        var data = scene.folder.resolve("till-" + prefix);
        Till.pair(scene.launcher, data, name, code, scene.office().address());
        return new Counter(
                name, prefix, Till.start(scene.launcher, data, 0, Till.SIMULATED_READER));
    }

    private void knowsTheShop(Counter counter) throws Exception {
        Waiting.until(
                "till " + counter.name() + " to know the shop",
                PATIENCE,
                () -> counter.till().knownMembers() == TourShop.MEMBERS);
        var status = counter.status();
        say.same(
                "till " + counter.name() + " belongs to",
                "Harbour Street",
                status.path("store").path("name").asText());
        say.same("it has version", 1, status.path("programme").path("version").asInt());
        say.same("it knows members", TourShop.MEMBERS, counter.till().knownMembers());
    }

    private void usedTwice(String code) throws Exception {
        Path other = scene.folder.resolve("till-X");
        try {
            Till.pair(scene.launcher, other, "Third", code, scene.office().address());
        } catch (IOException refused) {
            say.check("a code that was used is refused: " + refused.getMessage(), true, "");
            return;
        }
        say.check("a code that was used is refused", false, "a third till");
    }
}
