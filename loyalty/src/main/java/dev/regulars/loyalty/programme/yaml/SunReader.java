package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.SecureTag;
import dev.regulars.loyalty.sun.SunShape;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code { name: tap card, sun: { url: 'https://tap.example/card' } }}, with the names of the
 * link's parameters where they are not the usual ones.
 */
final class SunReader {
    private static final int LONGEST_URL = 120;
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    /** What stands in for a link that has mistakes: the programme is refused anyway. */
    private static final SunShape USUAL = SunShape.of("https://usual.invalid");

    private SunReader() {}

    static SecureTag read(Section card, String name) {
        var sun = card.required("sun").section();
        var url = Words.text(sun.required("url"), LONGEST_URL);
        boolean good = isGood(sun, url);
        var taken = new HashSet<String>();
        var picc = parameter(sun, "picc", USUAL.picc(), taken);
        var file = parameter(sun, "file", USUAL.file(), taken);
        var uid = parameter(sun, "uid", USUAL.uid(), taken);
        var counter = parameter(sun, "counter", USUAL.counter(), taken);
        var mac = parameter(sun, "mac", USUAL.mac(), taken);
        sun.close();
        return new SecureTag(
                name,
                good && taken.size() == 5
                        ? new SunShape(url, picc, file, uid, counter, mac)
                        : USUAL);
    }

    private static boolean isGood(Section sun, String url) {
        var fault = SunShape.fault(url);
        if (fault != null && sun.has("url")) {
            sun.required("url").mistake("the url " + fault);
        }
        return fault == null;
    }

    private static String parameter(Section sun, String key, String usual, Set<String> taken) {
        var value = sun.optional(key);
        var name = value.map(Value::text).orElse(usual);
        if (value.isPresent() && value.get().isSingle() && !PARAMETER.matcher(name).matches()) {
            value.get().isNot("the name of a parameter in the link, such as picc_data,");
        }
        if (!taken.add(name)) {
            var said = "two parameters of the link are called '" + name + "'";
            value.ifPresentOrElse(v -> v.mistake(said), () -> sun.mistake(said));
        }
        return name;
    }
}
