package dev.regulars.trials.demo;

import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Starts everything of a demo over one folder. Its processes end with this one. */
final class Demo {
    private static final Duration FIRST_SYNC = Duration.ofMinutes(3);

    private final Launcher launcher;
    private final DemoFolder folder;
    private final DemoPorts ports;
    private final Clock clock;
    private final Progress progress;
    private final DemoTill front;
    private final DemoTill back;

    Demo(Launcher launcher, DemoFolder folder, DemoPorts ports, Clock clock, Progress progress) {
        this.launcher = launcher;
        this.folder = folder;
        this.ports = ports;
        this.clock = clock;
        this.progress = progress;
        this.front = DemoTill.front(folder, ports);
        this.back = DemoTill.back(folder, ports);
    }

    /** Starts it all, and makes the shop first where there is none yet. */
    RunningDemo start(DemoState state) throws Exception {
        ports.mustBeFree();
        var running = state.complete() ? again() : first(state);
        folder.keep(state.completed(ports));
        return running;
    }

    private RunningDemo first(DemoState state) throws Exception {
        progress.doing("starting the server");
        var office = startOffice();
        folder.keep(state);
        folder.keepPassword(office.newPassword());
        new DemoShop(state, folder.of("shop"), progress).bringTo(office);
        progress.doing("pairing the tills Front and Back");
        front.pair(launcher, office);
        back.pair(launcher, office);
        progress.done("the tills Front and Back are paired");
        var running = withTills(() -> office);
        awaitMembers(running.front(), state.members());
        awaitMembers(running.back(), state.members());
        return running;
    }

    private RunningDemo again() throws Exception {
        progress.doing("starting the server and two tills");
        front.knows(ports.serverAt());
        back.knows(ports.serverAt());
        return withTills(this::startOffice);
    }

    private HeadOffice startOffice() throws Exception {
        return HeadOffice.start(launcher, folder.of("server"), ports.server());
    }

    private RunningDemo withTills(Callable<HeadOffice> server) throws Exception {
        var office = begin(server);
        var atFront = begin(() -> front.start(launcher, ports.pagesAt()));
        var atBack = begin(() -> back.start(launcher, ports.pagesAt()));
        var pages = Pages.serve(ports.pages(), this::cards);
        return new RunningDemo(office.get(), atFront.get(), atBack.get(), pages);
    }

    private static <T> Future<T> begin(Callable<T> start) {
        var task = new FutureTask<>(start);
        Thread.ofVirtual().start(task);
        return task;
    }

    private void awaitMembers(Till till, int members) throws Exception {
        progress.doing("the tills learn who the members are");
        Waiting.until(
                "the members at the till",
                FIRST_SYNC,
                () -> {
                    till.process().mustLive();
                    int known = till.knownMembers();
                    progress.at(known, members);
                    return known >= members;
                });
    }

    private byte[] cards() {
        try {
            return DemoShop.cards(folder.of("shop"), LocalDate.now(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The links that open everything; those of the panels are good once. */
    Links links(RunningDemo running) throws Exception {
        return new Links(
                running.front().panelLink(),
                running.back().panelLink(),
                ports.pagesAt() + "/pos/?till=1#" + front.told(),
                ports.pagesAt() + "/pos/?till=2#" + back.told(),
                ports.pagesAt() + "/tray/#" + front.told() + "&" + back.told(),
                running.office().address() + "/");
    }
}
