package dev.regulars.loyalty.sun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.sun.Sun.Forged;
import dev.regulars.loyalty.sun.Sun.Genuine;
import dev.regulars.loyalty.sun.Sun.NotSun;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The published links are of NXP AN12196 and of the maker's public examples. */
class SunTest {
    private static final String URL = "https://tap.example/card";
    private static final SunShape SHAPE = SunShape.of(URL);
    private static final String ZEROS = "00".repeat(16);
    private static final SunKeys FACTORY = new SunKeys(1, ZEROS, ZEROS, null);
    private static final SunKeys OWN =
            new SunKeys(
                    2,
                    "A0A1A2A3A4A5A6A7A8A9AAABACADAEAF",
                    "00112233445566778899AABBCCDDEEFF",
                    "3042F54E585020416275");

    private static Sun check(String query) {
        return Sun.check(URL + "?" + query, SHAPE, List.of(FACTORY));
    }

    @Test
    void publishedLinkGivesUidAndCounter() {
        assertEquals(
                new Genuine("04DE5F1EACC040", 61, 1),
                check("picc_data=EF963FF7828658A599F3041510671E88&cmac=94EED9EE65337086"));
    }

    @Test
    void publishedLinkWithAnEncryptedFileIsProvedOverIt() {
        assertEquals(
                new Genuine("04958CAA5C5E80", 8, 1),
                check(
                        "picc_data=FD91EC264309878BE6345CBE53BADF40"
                                + "&enc=CEE9A53E3E463EF1F459635736738962"
                                + "&cmac=ECC1E7F6C6C73BF6"));
    }

    @Test
    void publishedPlainLinkGivesUidAndCounter() {
        assertEquals(
                new Genuine("041E3C8A2D6B80", 6, 1),
                check("uid=041E3C8A2D6B80&ctr=000006&cmac=4B00064004B0B3D3"));
    }

    @Test
    void wrongMacIsForged() {
        assertEquals(
                new Forged(),
                check(
                        "picc_data=FD91EC264309878BE6345CBE53BADF40"
                                + "&enc=CEE9A53E3E463EF1F459635736738962"
                                + "&cmac=3CC1E7F6C6C33B33"));
    }

    @Test
    void changedFileIsForged() {
        assertEquals(
                new Forged(),
                check(
                        "picc_data=FD91EC264309878BE6345CBE53BADF40"
                                + "&enc=DEE9A53E3E463EF1F459635736738962"
                                + "&cmac=ECC1E7F6C6C73BF6"));
    }

    @Test
    void raisedPlainCounterIsForged() {
        assertEquals(new Forged(), check("uid=041E3C8A2D6B80&ctr=000007&cmac=4B00064004B0B3D3"));
    }

    @Test
    void publishedMasterGivesThePublishedKeyOfATag() {
        var key =
                Diversified.key(
                        HexFormat.of().parseHex("00112233445566778899AABBCCDDEEFF"),
                        HexFormat.of().parseHex("04782E21801D803042F54E585020416275"));
        assertEquals(
                "A8DD63A3B89D54B37CA802473FDA9175", HexFormat.of().withUpperCase().formatHex(key));
    }

    @Test
    void shortInputIsPaddedToTwoBlocksUnlikeAPlainCmac() {
        var master = OWN.fileKey("04782E21801D80");
        var uid = HexFormat.of().parseHex("04782E21801D80");
        assertFalse(
                Arrays.equals(
                        AesCmac.cmac(master, HexFormat.of().parseHex("0104782E21801D80")),
                        Diversified.key(master, uid)));
    }

    @Test
    void eachTagOfOurOwnHasItsOwnKey() {
        var link = new SimulatedTag(SHAPE, OWN, "04782E21801D80").tap();
        assertEquals(
                new Genuine("04782E21801D80", 1, 2), Sun.check(link, SHAPE, List.of(FACTORY, OWN)));
        assertFalse(Arrays.equals(OWN.fileKey("04782E21801D81"), OWN.fileKey("04782E21801D80")));
    }

    @Test
    void plainLinkOfOurOwnIsProvedToo() {
        var tag = new SimulatedTag(SHAPE, OWN, "04782E21801D80");
        assertEquals(
                new Genuine("04782E21801D80", 16_777_215, 2),
                Sun.check(tag.plainLink(0xFFFFFF), SHAPE, List.of(OWN)));
    }

    @Test
    void withoutTheRightKeysEveryLinkIsForged() {
        var link = new SimulatedTag(SHAPE, OWN, "04782E21801D80").tap();
        assertEquals(new Forged(), Sun.check(link, SHAPE, List.of(FACTORY)));
        assertEquals(new Forged(), Sun.check(link, SHAPE, List.of()));
    }

    @Test
    void textOfAnotherAddressOrWithoutTheParametersIsNoneOfOurs() {
        for (var text :
                List.of(
                        "",
                        "https://",
                        URL,
                        URL + "?",
                        URL + "/",
                        URL + "?page=2",
                        URL + "s?picc_data=EF963FF7828658A599F3041510671E88&cmac=94EED9EE65337086",
                        "https://other.example/?picc_data=00&cmac=00",
                        URL + "?cmac=94EED9EE65337086",
                        URL + "?" + "x".repeat(600))) {
            assertEquals(new NotSun(), Sun.check(text, SHAPE, List.of(FACTORY)), text);
        }
    }

    @Test
    void linkOfOursThatIsCutOrGarbledIsForged() {
        for (var query :
                List.of(
                        "picc_data=&cmac=",
                        "picc_data=EF963FF7828658A599F3041510671E88&cmac=94EED9EE653370",
                        "picc_data=EF963FF7828658A599F3041510671E8&cmac=94EED9EE65337086",
                        "picc_data=ÆF963FF7828658A599F3041510671E88&cmac=94EED9EE65337086",
                        "uid=041E3C8A2D6B80&ctr=6&cmac=4B00064004B0B3D3")) {
            assertEquals(new Forged(), check(query), query);
        }
    }

    @Test
    void upperCaseAddressAndASlashBeforeTheQuestionMarkAreTheSame() {
        var query = "picc_data=ef963ff7828658a599f3041510671e88&x=1&cmac=94eed9ee65337086";
        assertInstanceOf(
                Genuine.class,
                Sun.check("HTTPS://TAP.EXAMPLE/card/?" + query, SHAPE, List.of(FACTORY)));
    }

    @Test
    void namesOfTheProgrammesOwnChoiceAreRead() {
        var shape = new SunShape("https://x.example/", "p", "e", "u", "c", "m");
        var link = new SimulatedTag(shape, OWN, "04782E21801D80").tap();
        assertTrue(link.startsWith("https://x.example/?p="));
        assertInstanceOf(Genuine.class, Sun.check(link, shape, List.of(OWN)));
    }

    @Test
    void noChangeOfOneCharacterIsTakenForGenuine() {
        var link = new SimulatedTag(SHAPE, OWN, "04782E21801D80").tap();
        var random = new Random(424);
        for (int i = 0; i < 2_000; i++) {
            var changed = new StringBuilder(link);
            changed.setCharAt(random.nextInt(link.length()), (char) random.nextInt(0x100));
            if (!changed.toString().equalsIgnoreCase(link)) {
                assertFalse(
                        Sun.check(changed, SHAPE, List.of(OWN)) instanceof Genuine,
                        changed.toString());
            }
        }
    }

    @Test
    void keysAreNeverRepeated() {
        assertEquals("tag keys 2", OWN.toString());
        var refused =
                assertThrows(
                        IllegalArgumentException.class, () -> new SunKeys(1, "4711", ZEROS, null));
        assertEquals("the key 'meta' must have 32 hex digits", refused.getMessage());
    }

    @Test
    void addressThatIsNoSafeOneIsRefused() {
        assertEquals("must begin with https://", SunShape.fault("http://tap.example"));
        assertEquals("names no host", SunShape.fault("https://"));
        assertTrue(SunShape.fault("https://tap.example/?a").contains("without ? or #"));
        assertThrows(
                IllegalArgumentException.class, () -> new SunShape(URL, "a", "a", "u", "c", "m"));
    }
}
