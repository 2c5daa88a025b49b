package dev.regulars.trials.torture;

import dev.regulars.trials.torture.Attempt.Fate;
import dev.regulars.trials.torture.sqlite.ServerBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what was promised against what is on record. Used by one thread. */
final class Audit {
    private final Map<String, Attempt> attempts;
    private final Collection<String> lost = new TreeSet<>();
    private final Collection<String> doubled = new TreeSet<>();
    private final Collection<String> phantom = new TreeSet<>();

    Audit(List<Attempt> attempts) {
        this.attempts =
                attempts.stream().collect(Collectors.toMap(Attempt::posSale, Function.identity()));
    }

    private record OnRecord(String visit, String total) {}

    /** What the till has. */
    void till(Counter counter) throws InterruptedException {
        for (var attempt : attempts.values()) {
            var found = new ArrayList<OnRecord>();
            for (var visit : counter.visits(attempt.posSale())) {
                found.add(new OnRecord(visit.path("visit").asText(), visit.path("total").asText()));
            }
            compare("till", attempt, found);
        }
    }

    /** What the server has. */
    void server(List<ServerBook.Sale> sales) {
        var bySale = sales.stream().collect(Collectors.groupingBy(ServerBook.Sale::posSale));
        for (var attempt : attempts.values()) {
            var found = bySale.getOrDefault(attempt.posSale(), List.of());
            compare("server", attempt, found.stream().map(Audit::onRecord).toList());
        }
        bySale.keySet().stream()
                .filter(sale -> !attempts.containsKey(sale))
                .forEach(sale -> phantom.add("server: " + sale + " was never sold"));
    }

    private static OnRecord onRecord(ServerBook.Sale sale) {
        return new OnRecord(sale.visit(), BigDecimal.valueOf(sale.total(), 2).toPlainString());
    }

    private void compare(String where, Attempt attempt, List<OnRecord> found) {
        var name = where + ": " + attempt.posSale();
        if (found.isEmpty()) {
            if (attempt.fate() == Fate.PROMISED) {
                lost.add(name + " was promised and is not there");
            }
        } else if (found.size() > 1) {
            doubled.add(name + " is there " + found.size() + " times");
        } else {
            compare(name, attempt, found.getFirst());
        }
    }

    private void compare(String name, Attempt attempt, OnRecord found) {
        if (attempt.fate() == Fate.ABANDONED) {
            phantom.add(name + " was taken back and is there");
        } else if (attempt.visit() != null && !attempt.visit().equals(found.visit)) {
            phantom.add(name + " was promised as " + attempt.visit() + ", not " + found.visit);
        } else if (!attempt.total().equals(found.total)) {
            phantom.add(name + " was " + attempt.total() + " and is " + found.total);
        }
    }

    int lost() {
        return lost.size();
    }

    int doubled() {
        return doubled.size();
    }

    int phantom() {
        return phantom.size();
    }

    /** Everything that does not agree, a sentence each. */
    List<String> sentences() {
        var all = new ArrayList<>(lost);
        all.addAll(doubled);
        all.addAll(phantom);
        return all;
    }
}
