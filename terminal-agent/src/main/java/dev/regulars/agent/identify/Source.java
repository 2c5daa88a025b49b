package dev.regulars.agent.identify;

import dev.regulars.loyalty.sale.Finding.By;

/** Where a text or a card came from. */
public enum Source {
    SCANNER(By.SCAN),
    STRIPE(By.SCAN),
    KEYED(By.KEYED),
    TAP(By.TAP);

    private final By by;

    Source(By by) {
        this.by = by;
    }

    /** How a sale says that its member was found. */
    public By by() {
        return by;
    }
}
