package dev.regulars.trials.shop;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up what each member did, while the history is written. Used by one thread. */
final class MemberYears {
    private final Map<SampleMember, BigDecimal> spend = new LinkedHashMap<>();
    private final Map<SampleMember, Set<String>> bought = new LinkedHashMap<>();
    private final Set<String> sales = new HashSet<>();

    MemberYears(List<SampleMember> members) {
        for (var member : members) {
            spend.put(member, BigDecimal.ZERO);
            bought.put(member, new HashSet<>());
        }
    }

    void add(SampleLine line) {
        sales.add(line.transaction());
        var member = line.member();
        if (member == null) {
            return;
        }
        spend.merge(member, line.amount(), BigDecimal::add);
        if (line.amount().signum() > 0) {
            bought.get(member).add(line.transaction());
        }
    }

    int sales() {
        return sales.size();
    }

    List<MemberYear> all() {
        return spend.entrySet().stream()
                .map(e -> new MemberYear(e.getKey(), bought.get(e.getKey()).size(), e.getValue()))
                .toList();
    }
}
