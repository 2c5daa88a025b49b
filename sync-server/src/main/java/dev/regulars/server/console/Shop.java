package dev.regulars.server.console;

/** The shop as of now. */
@FunctionalInterface
public interface Shop {
    ShopNow now();
}
