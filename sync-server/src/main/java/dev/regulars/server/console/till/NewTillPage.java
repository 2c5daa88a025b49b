package dev.regulars.server.console.till;

import dev.regulars.loyalty.store.Store;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.pairing.PairTill;
import java.util.List;
import java.util.Optional;

/**
 * How another till is paired.
 *
 * @param code to be shown once, when one was just made
 * @param server where the till finds this server
 * @param mistake what was wrong with what was typed; empty when nothing was
 * @param worstCases how the worst cases of limited offers grow with it
 */
public record NewTillPage(
        ShopNow shop,
        List<Store> stores,
        Optional<PairTill.Code> code,
        String server,
        String mistake,
        List<String> worstCases) {
    public NewTillPage {
        stores = List.copyOf(stores);
        worstCases = List.copyOf(worstCases);
    }

    /** What to type at the till. */
    public String command() {
        return code.map(PairTill.Code::code)
                .map(c -> "./regulars till pair " + grouped(c) + " --server " + server)
                .orElse("");
    }

    private static String grouped(String code) {
        int middle = code.length() / 2;
        return code.substring(0, middle) + "-" + code.substring(middle);
    }

    /** Minutes that a code may be used. */
    public long minutes() {
        return PairTill.CODE_LASTS.toMinutes();
    }
}
