package dev.regulars.trials.torture;

import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.SampleMember;
import dev.regulars.trials.shop.SampleShop;
import dev.regulars.trials.torture.sqlite.ServerBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Kills a till, and now and then the server, at random moments while cashiers sell; then counts.
 *
 * @param seed chooses the moments, the baskets and what the cashiers do
 * @param kills how often the till is killed; the server is killed a third as often
 * @param within no more kills after this
 */
public record KillRun(long seed, int kills, Duration within) {
    private static final int MEMBERS = 60;
    private static final int CASHIERS = 3;
    private static final int TILL_KILLS_PER_SERVER_KILL = 3;
    private static final int MOST_SALES_BETWEEN = 25;
    private static final int LONGEST_MS = 250;
    private static final Duration CLOSING_TIME = Duration.ofMinutes(2);

    public KillRun {
        if (kills < 1) {
            throw new IllegalArgumentException("at least 1 kill is needed, not " + kills);
        }
    }

    /**
     * Puts a shop up, tortures it, and takes it down again.
     *
     * @param today the sample shop's history ends the day before
     * @param say hears of each kill
     */
    public Tally run(Launcher launcher, Path folder, LocalDate today, Consumer<String> say)
            throws Exception {
        try (var premises = Premises.open(launcher, folder)) {
            var shop = new SampleShop(seed, today, MEMBERS);
            premises.stock(shop);
            var till = premises.till("till");
            Premises.awaitMembers(till, MEMBERS);
            var cards = shop.members().stream().map(SampleMember::card).toList();
            return new Run(premises.office(), till, cards, say).go();
        }
    }

    /** One shop while it is tortured. */
    private final class Run {
        private final HeadOffice office;
        private final Till till;
        private final List<String> cards;
        private final SaleBook book = new SaleBook();
        private final Consumer<String> say;
        private final Counter counter;
        private final AtomicBoolean open = new AtomicBoolean(true);
        private final SplittableRandom random = new SplittableRandom(seed);
        private int tillKills;
        private int serverKills;
        private int settled;

        Run(HeadOffice office, Till till, List<String> cards, Consumer<String> say)
                throws Exception {
            this.office = office;
            this.till = till;
            this.cards = cards;
            this.say = say;
            this.counter = new Counter(till.pos());
        }

        Tally go() throws Exception {
            try (var cashiers = Executors.newVirtualThreadPerTaskExecutor()) {
                try {
                    openCounters(cashiers);
                    killAgainAndAgain();
                } finally {
                    closeCounters(cashiers);
                }
            }
            settled = new Settling(counter, book, random).all();
            Premises.awaitSent(till);
            return count();
        }

        private void openCounters(ExecutorService cashiers) {
            for (int i = 1; i <= CASHIERS; i++) {
                var luck = random.split();
                cashiers.submit(new Cashier("c" + i, counter, cards, book, luck, open::get));
            }
        }

        private void closeCounters(ExecutorService cashiers) throws InterruptedException {
            open.set(false);
            cashiers.shutdown();
            if (!cashiers.awaitTermination(CLOSING_TIME.toSeconds(), TimeUnit.SECONDS)) {
                book.found("a cashier waits for an answer for ever");
                cashiers.shutdownNow();
            }
        }

        private void killAgainAndAgain() throws Exception {
            long end = System.nanoTime() + within.toNanos();
            while (tillKills < kills && System.nanoTime() < end) {
                calm();
                till.kill();
                tillKills++;
                if (tillKills % TILL_KILLS_PER_SERVER_KILL == 0) {
                    office.kill();
                    serverKills++;
                    office.start();
                }
                till.start();
                var sales = book.attempts().size();
                say.accept("kill %d of %d, %d sales tried".formatted(tillKills, kills, sales));
            }
            calm();
        }

        /**
         * Some sales, none now and then so that a till is also killed while it starts; and a part
         * of a second, so that no kill depends on what the till is doing.
         */
        private void calm() throws Exception {
            int enough = book.attempts().size() + random.nextInt(MOST_SALES_BETWEEN);
            Waiting.until(
                    "sales between two kills",
                    CLOSING_TIME,
                    () -> book.attempts().size() >= enough);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MS)));
        }

        private Tally count() throws Exception {
            var audit = new Audit(book.attempts());
            audit.till(counter);
            Waiting.until(
                    "the server's ledger", CLOSING_TIME, () -> ServerBook.isCounted(office.data()));
            office.stop();
            audit.server(ServerBook.sales(office.data()));
            return tally(audit);
        }

        private Tally tally(Audit audit) {
            var findings = new ArrayList<>(book.findings());
            findings.addAll(audit.sentences());
            return new Tally(
                    seed,
                    tillKills,
                    serverKills,
                    book.attempts().size(),
                    book.promised(),
                    settled,
                    audit.lost(),
                    audit.doubled(),
                    audit.phantom(),
                    findings);
        }
    }
}
