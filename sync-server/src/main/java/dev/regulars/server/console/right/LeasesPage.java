package dev.regulars.server.console.right;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.lease.Lent;
import java.util.List;
import java.util.Map;

/**
 * What is lent to tills.
 *
 * @param tills names of tills by id
 */
public record LeasesPage(ShopNow shop, List<Lent> lent, Map<String, String> tills) {
    public LeasesPage {
        lent = List.copyOf(lent);
        tills = Map.copyOf(tills);
    }

    public String till(Lent one) {
        return tills.getOrDefault(one.till().value(), one.till().value());
    }

    /** What is lent, as one reads it: {@code code 7}. */
    public String right(Lent one) {
        return one.holder().replace(':', ' ');
    }
}
