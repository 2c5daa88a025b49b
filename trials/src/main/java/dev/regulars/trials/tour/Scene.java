package dev.regulars.trials.tour;

import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the steps of the tour share: who is there, and what was done so far. Used by one thread. */
final class Scene implements AutoCloseable {
    final Launcher launcher;
    final Path folder;
    final Narrator say;
    final LocalDate today;
    final Person anna = new Person("Anna", TourShop.STOCK_CARD);
    final Person bo = new Person("Bo", TourShop.BO);
    final Person cecilie = new Person("Cecilie", TourShop.CECILIE);

    private @Nullable HeadOffice office;
    private @Nullable Counter front;
    private @Nullable Counter back;

    Scene(Launcher launcher, Path folder, Narrator say, LocalDate today) {
        this.launcher = launcher;
        this.folder = folder;
        this.say = say;
        this.today = today;
    }

    HeadOffice office() {
        return there(office, "head office");
    }

    Counter front() {
        return there(front, "till Front");
    }

    Counter back() {
        return there(back, "till Back");
    }

    Books books() {
        return new Books(office().hq());
    }

    void opened(HeadOffice started) {
        office = started;
    }

    void paired(Counter frontCounter, Counter backCounter) {
        front = frontCounter;
        back = backCounter;
    }

    private static <T> T there(@Nullable T thing, String what) {
        if (thing == null) {
            throw new IllegalStateException(what + " has not been started yet");
        }
        return thing;
    }

    @Override
    public void close() {
        if (front != null) {
            front.till().close();
        }
        if (back != null) {
            back.till().close();
        }
        if (office != null) {
            office.close();
        }
    }
}
