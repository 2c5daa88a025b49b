package dev.regulars.agent.status;

import dev.regulars.agent.programme.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How old something is, as people say it. */
final class Ages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Ages() {}

    /** "as of 09:12, 3 hours ago". */
    static String asOf(Instant moment, Shop shop) {
        var age = Duration.between(moment, shop.now());
        var format = age.toHours() < 12 ? TIME : DAY;
        return "as of " + format.format(moment.atZone(shop.store().zone())) + ", " + ago(age);
    }

    private static String ago(Duration age) {
        if (age.toMinutes() < 2) {
            return "just now";
        }
        if (age.toHours() < 2) {
            return age.toMinutes() + " minutes ago";
        }
        return age.toHours() < 48 ? age.toHours() + " hours ago" : age.toDays() + " days ago";
    }
}
