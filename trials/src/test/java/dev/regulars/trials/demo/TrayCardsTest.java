package dev.regulars.trials.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.trials.demo.TrayCard.Kind;
import dev.regulars.trials.shop.SampleShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrayCardsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @TempDir Path folder;

    @Test
    void trayOfAWholeShopHasOneOfEachKindOfMember() throws IOException {
        var members = of(cards(2_000), Kind.MEMBER);
        assertEquals(5, members.size());
        assertEquals(
                5,
                members.stream().map(TrayCard::name).distinct().count(),
                "names tell them apart");
    }

    @Test
    void birthdayIsToldOnItsDayOnly() throws IOException {
        var first = cards(2_000).getFirst();
        assertTrue(first.on(TODAY).about().endsWith("birthday today"));
        assertEquals(first, first.on(TODAY.plusDays(1)));
    }

    @Test
    void smallShopHasTheOtherCardsAllTheSame() throws IOException {
        assertEquals(2, of(cards(1), Kind.BLANK).size());
        assertEquals(1, of(cards(1), Kind.BANK).size());
    }

    private List<TrayCard> cards(int members) throws IOException {
        var shop = new SampleShop(7, TODAY, members);
        return TrayCards.choose(shop.write(folder).years(), TODAY);
    }

    private static List<TrayCard> of(List<TrayCard> cards, Kind kind) {
        return cards.stream().filter(card -> card.kind() == kind).toList();
    }
}
