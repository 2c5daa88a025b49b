package dev.regulars.trials.premises;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Ports;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.shop.HarbourStreet;
import dev.regulars.trials.shop.SampleShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One shop on this machine. Everything that runs in it ends with it. Used by one thread. */
public final class Premises implements AutoCloseable {
    private static final Duration SYNC = Duration.ofMinutes(15);

    private final Launcher launcher;
    private final Path folder;
    private final HeadOffice office;
    private final List<Till> tills = new ArrayList<>();

    private Premises(Launcher launcher, Path folder, HeadOffice office) {
        this.launcher = launcher;
        this.folder = folder;
        this.office = office;
    }

    /** Starts an empty head office with the sample shop's store and programme. */
    public static Premises open(Launcher launcher, Path folder) throws Exception {
        Files.createDirectories(folder);
        var office = HeadOffice.start(launcher, folder.resolve("server"), Ports.free());
        var premises = new Premises(launcher, folder, office);
        try {
            office.open(
                    HarbourStreet.store(), HarbourStreet.operators(), HarbourStreet.programme());
            return premises;
        } catch (Exception e) {
            premises.close();
            throw e;
        }
    }

    public HeadOffice office() {
        return office;
    }

    /** Where it all is. */
    public Path folder() {
        return folder;
    }

    /** Imports a sample shop's articles, members and history. */
    public SampleShop.Written stock(SampleShop shop) throws Exception {
        return stock(shop, shop.size());
    }

    /** The same, with a history of its first members only. */
    public SampleShop.Written stock(SampleShop shop, int withHistory) throws Exception {
        var files = shop.write(Files.createDirectories(folder.resolve("shop")), withHistory);
        imported("products", files.products());
        imported("members", files.members());
        imported("transactions", files.transactions());
        return files;
    }

    /** Imports one file; gives what was said of it. */
    public String imported(String what, Path file) throws Exception {
        return office.imported(what, file);
    }

    /** Joins one more till and starts it with a simulated reader. */
    public Till till(String name) throws Exception {
        return till(name, launcher, Till.SIMULATED_READER);
    }

    /** Joins one more till and starts it through this launcher, with these options. */
    public Till till(String name, Launcher through, String... options) throws Exception {
        var data = folder.resolve(name);
        var code = office.pairingCode(HarbourStreet.store().id().value(), name);
        Till.pair(through, data, name, code, office.address());
        var till = Till.start(through, data, Ports.free(), options);
        tills.add(till);
        return till;
    }

    /** Waits until a till knows so many members. */
    public static void awaitMembers(Till till, int members) throws Exception {
        Waiting.until(
                members + " members at the till",
                SYNC,
                () -> status(till).path("knowledge").path("members").asInt() >= members);
    }

    /** Waits until a till has nothing that head office does not have. */
    public static void awaitSent(Till till) throws Exception {
        Waiting.until(
                "the till's events at head office",
                SYNC,
                () -> status(till).path("unsent").path("events").asInt() == 0);
    }

    private static JsonNode status(Till till) throws Exception {
        till.process().mustLive();
        return till.pos().get("/v1/status").good();
    }

    @Override
    public void close() {
        tills.forEach(Till::close);
        office.close();
    }
}
