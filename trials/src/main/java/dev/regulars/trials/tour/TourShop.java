package dev.regulars.trials.tour;

import dev.regulars.trials.shop.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The few members that the tour needs, with a past that brings each to the edge of something: Bo
 * comes for the sixth time in a year, Cecilie is a regular and has her birthday today.
 *
 * @param today the store's day
 */
record TourShop(LocalDate today) {
    static final String BO = "9801000000000218";
    static final String CECILIE = "9801000000000317";
    static final String STOCK_CARD = "9801990000000012";

    private static final int BOS_VISITS = 5;
    private static final int CECILIES_VISITS = 8;

    /** How many members, and how many sales, are in the files. */
    static final int MEMBERS = 2;

    static final int SALES = BOS_VISITS + CECILIES_VISITS;

    Path products(Path folder) throws IOException {
        var rows = new ArrayList<>(List.of("sku,name,category,tax_code,flags"));
        for (var a : Articles.shipped().all()) {
            rows.add(String.join(",", a.sku(), a.name(), a.category(), a.taxCode(), a.flags()));
        }
        return Files.write(folder.resolve("products.csv"), rows);
    }

    Path members(Path folder) throws IOException {
        return Files.write(
                folder.resolve("members.csv"),
                List.of(
                        "member_id,card_number,first_name,last_name,birthday,enrolled_on,terms,profiling",
                        member("T-1", BO, "Bo,Dahl", today.minusYears(41).minusDays(100)),
                        member("T-2", CECILIE, "Cecilie,Vik", today.minusYears(36))));
    }

    private String member(String id, String card, String names, LocalDate birthday) {
        return "%s,%s,%s,%s,%s,yes,no".formatted(id, card, names, birthday, today.minusDays(500));
    }

    Path transactions(Path folder) throws IOException {
        var rows =
                new ArrayList<>(List.of("transaction_id,member_id,timestamp,amount,sku,quantity"));
        past(rows, "T-1", BOS_VISITS, 60);
        past(rows, "T-2", CECILIES_VISITS, 40);
        return Files.write(folder.resolve("transactions.csv"), rows);
    }

    private void past(List<String> rows, String member, int visits, int rhythm) {
        for (int i = 1; i <= visits; i++) {
            var day = today.minusDays((long) i * rhythm);
            rows.add("%s-%d,%s,%sT11:30,11.90,beans,1".formatted(member, i, member, day));
        }
    }
}
