package dev.regulars.server.console.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.server.console.ShopNow;

/** Says how members would move under other rules. */
@FunctionalInterface
public interface Forecasts {
    Forecast under(CheckedProgramme programme, ShopNow shop);
}
