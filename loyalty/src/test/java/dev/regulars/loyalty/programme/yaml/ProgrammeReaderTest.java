package dev.regulars.loyalty.programme.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.programme.CardChip;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.SecureTag;
import dev.regulars.loyalty.sun.SunShape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeReaderTest {
    private static final String CHIP_CARD =
            "{ name: club card, prefix: '9801', length: 16, check: luhn, %s }";

    private static final String HARBOUR_CLUB =
            SampleProgramme.resource("/sample/harbour-club.yaml");

    @Test
    void sampleProgrammeIsAcceptedWithoutAWarning() {
        var accepted =
                assertInstanceOf(
                        ProgrammeCheck.Accepted.class, SampleProgramme.check(HARBOUR_CLUB));
        assertEquals(List.of(), accepted.warnings());
        assertEquals(Set.of(30, 365), accepted.programme().windows());
        assertEquals(5, accepted.programme().offers().size());
    }

    @Test
    void checkedProgrammeComesBackFromItsBytes() {
        var programme = SampleProgramme.harbourClub().published(7);
        var read = CheckedProgramme.read(programme.bytes());
        assertEquals(programme, read);
        assertEquals(7, read.version());
        assertEquals("club card", read.accepts("9801000000000002").orElseThrow().name());
        assertEquals(Optional.empty(), read.accepts("9801000000000003"));
    }

    @Test
    void pointsThatCannotBeSpentAreNamedInPlainWords() {
        var yaml =
                SampleProgramme.yaml("[]")
                        .replace(
                                "bonus: { earn: '1 per 1.00'",
                                "bonus: { earn: '1 per 1.00', expires: 10d, vests: 14d, redeem:"
                                        + " { worth: 100, as: gift, minimum: 120, step: 50,"
                                        + " offline: escrow }");
        var found = refused(yaml).stream().map(Remark::text).collect(Collectors.joining("\n"));
        assertEquals(
                """
                points that can be spent after 14 days are lost before, after 10: let 'vests' be \
                shorter than 'expires'
                an amount for points, such as '1.00 per 100', is meant, not '100'
                'gift' is none of discount, payment
                points are leased to no till: choose deny, or limited with a value-per-till\
                """,
                found);
    }

    @Test
    void whatIsNoYamlSaysWhere() {
        assertEquals("1:1 the file is empty", refused("").getFirst().toString());
        assertEquals(
                "2:2 this is no YAML: expected ',' or ']', but got :",
                refused("a: [1, 2\nb: 3").getFirst().toString());
        assertEquals(
                "1:1 a set of keys with values is meant, not a list",
                refused("- 1").getFirst().toString());
    }

    @Test
    void tagWithSecureLinksIsAKindOfCard() {
        var programme =
                withCards("{ name: tap card, sun: { url: 'https://t.example/c', mac: m } }");
        var accepted =
                assertInstanceOf(ProgrammeCheck.Accepted.class, SampleProgramme.check(programme));
        var shape = new SunShape("https://t.example/c", "picc_data", "enc", "uid", "ctr", "m");
        assertEquals(
                List.of(new SecureTag("tap card", shape)),
                CheckedProgramme.read(accepted.programme().bytes()).tags());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ name: t, sun: { url: 'http://t.example' } } | the url must begin with https://",
                "{ name: t, sun: { url: 'https://t.example/?a' } }"
                        + "| the url must be plain letters, digits and signs, without ? or #",
                "{ name: t, sun: { } } | 'url' is missing",
                "{ name: t, sun: { url: 'https://t.example', uid: ctr } }"
                        + "| two parameters of the link are called 'ctr'",
                "{ name: t, sun: { url: 'https://t.example', picc: 'a b' } }"
                        + "| the name of a parameter in the link, such as picc_data, is meant,"
                        + " not 'a b'",
                "{ name: t, sun: { url: 'https://t.example' }, length: 16 }"
                        + "| there is no key 'length': there is name, sun",
                "{ name: t, sun: { url: 'https://t.example' } },"
                        + " { name: u, sun: { url: 'https://T.example' } }"
                        + "| two kinds of tag have the same url"
            })
    void secureLinkThatCannotBeIsRefused(String card, String mistake) {
        var found = refused(withCards(card)).stream().map(Remark::text).toList();
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().startsWith(mistake), found::toString);
    }

    private static String withCards(String cards) {
        return HARBOUR_CLUB.replaceFirst("cards:.*", "cards: [ " + cards + " ]");
    }

    @Test
    void cardMayHaveAChip() {
        var programme =
                withCards(CHIP_CARD.formatted("chip: { aid: f0524547554c415253, file: '0a01' }"));
        var accepted =
                assertInstanceOf(ProgrammeCheck.Accepted.class, SampleProgramme.check(programme));
        assertEquals(
                new CardChip("F0524547554C415253", "0A01"),
                CheckedProgramme.read(accepted.programme().bytes()).cards().getFirst().chip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chip: { aid: F05245, file: '0001' }"
                        + "| 6:83 cards[0].chip.aid: 10 to 32 hexadecimal digits, two for each byte,"
                        + " such as F0524547554C415253, is meant, not 'F05245'",
                "chip: { aid: F0524547554C415253, file: 1 }"
                        + "| 6:109 cards[0].chip.file: four hexadecimal digits, such as '0001', is"
                        + " meant, not '1'",
                "chip: { aid: A0000000031010, file: '0001' }"
                        + "| 6:83 cards[0].chip.aid: payment cards have such an application, and"
                        + " they are refused",
                "chip: { aid: F0524547554C415253 } | 6:76 cards[0].chip: 'file' is missing",
                "chip: F0524547554C415253 | 6:76 cards[0].chip: a set of keys with values is meant,"
                        + " not 'F0524547554C415253'"
            })
    void chipThatCannotBeIsRefused(String chip, String mistake) {
        var found = refused(withCards(CHIP_CARD.formatted(chip)));
        assertEquals(List.of(mistake), found.stream().map(Remark::toString).toList());
    }

    @Test
    void tierThatAHigherOneSwallowsIsNamed() {
        var swallowed = HARBOUR_CLUB.replace("visits(365) >= 12", "visits(365) >= 3");
        assertEquals(List.of(), refused(swallowed, "tiers"));
        var asked = "spend(365) >= money('1200.00') && visits(365) >= 12";
        var never =
                HARBOUR_CLUB.replace(asked, "visits(730) >= 5 || spend(365) >= money('300.00')");
        assertEquals(
                List.of(
                        "nobody can be in tier 'regular': whoever fulfils it fulfils the higher"
                                + " tier 'ambassador' too. Tiers are listed lowest first"),
                refused(never).stream().map(Remark::text).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 16, luhn, true",
        "4, 16, none, true",
        "22, 16, none, true",
        "2720, 16, luhn, true",
        "2721, 16, luhn, false",
        "3, 13, luhn, true",
        "9801, 16, luhn, false",
        "4, 11, luhn, false",
        "4, 20, luhn, false",
        "81, 19, none, true"
    })
    void cardFormatThatAPaymentNumberSatisfiesIsRefused(
            String prefix, int length, String check, boolean refused) {
        var card = "prefix: '" + prefix + "', length: " + length + ", check: " + check;
        var yaml = HARBOUR_CLUB.replace("prefix: '9801', length: 16, check: luhn", card);
        var accepted = SampleProgramme.check(yaml) instanceof ProgrammeCheck.Accepted;
        assertEquals(refused, !accepted);
    }

    @Test
    void tierByInvitationHasNoConditionAndIsNotTheFirst() {
        var mistakes =
                refused(
                                HARBOUR_CLUB
                                        .replaceFirst(
                                                "- id: member\n",
                                                "- id: member\n    invitation: true\n")
                                        .replace("grace: 60d", "grace: 60d\n    invitation: true"))
                        .stream()
                        .map(Remark::text)
                        .toList();
        assertEquals(
                List.of(
                        "the first tier is for everybody: nobody is invited to it",
                        "nobody earns a tier by invitation: leave out 'when', or 'invitation'"),
                mistakes);
    }

    @Test
    void tierByInvitationBelowOneThatIsEarnedIsWarnedOf() {
        var yaml =
                HARBOUR_CLUB.replace(
                        "  - id: regular\n",
                        "  - { id: guest, invitation: true }\n  - id: regular\n");
        assertEquals(
                List.of("whoever earns 'regular' stands above this tier, invited or not"),
                SampleProgramme.check(yaml).warnings().stream().map(Remark::text).toList());
    }

    @Test
    void armsOfAnExperimentSayTheSameGroupAndShareAndSharesAddUpTo100() {
        var yaml =
                HARBOUR_CLUB.replaceFirst(
                        "name: win-back, arm: 45 }",
                        "name: win-back, arm: 45, group: g, share: 60 }");
        var other =
                "  - { id: other, give: { percent: 1, of: basket },"
                        + " experiment: { name: x, arm: 1, group: g, share: 40.1 } }\n";
        assertEquals(
                List.of(
                        "the shares of group 'g' add up to more than 100",
                        "all arms of experiment 'win-back' say the same group and share"),
                refused(yaml.replaceFirst("(?m)^legal:", other + "legal:")).stream()
                        .map(Remark::text)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void welcomeThatDependsOnMarketingIsWarnedOf() {
        var yaml =
                HARBOUR_CLUB.replace(
                        "  - id: welcome\n", "  - id: welcome\n    consent: marketing\n");
        var warnings = SampleProgramme.check(yaml).warnings();
        assertEquals(
                List.of(
                        "a welcome should not depend on consent to marketing: who says no to it"
                                + " would get none"),
                warnings.stream().map(Remark::text).toList());
    }

    @Test
    void categoryThatNothingIsInIsRefusedWhenTheCatalogueIsKnown() {
        var catalogue =
                List.of(
                        new Product("gouda", "Gouda", "food/cheese", null, Set.of(), null),
                        new Product("bun", "Bun", "pastry", null, Set.of(), null),
                        new Product("cofee", "Coffee", "drink", null, Set.of(), null));
        var check = new ProgrammeReader(KnownNames.with(catalogue)).check(HARBOUR_CLUB);
        var refused = assertInstanceOf(ProgrammeCheck.Refused.class, check);
        assertEquals(
                List.of("there is no article 'coffee': did you mean 'cofee'?"),
                refused.mistakes().stream().map(Remark::text).toList());
    }

    @Test
    void mistakeInAQuotedConditionPointsAtItsLetter() {
        var yaml =
                HARBOUR_CLUB.replace("when: basket.total", "when: 'tier == ''x'' && baskt.total");
        var at = refused(yaml.replace("money('50.00')", "money(''50.00'')'")).getFirst();
        var line = yaml.lines().toList().get(at.line() - 1);
        assertEquals("baskt", line.substring(at.column() - 1, at.column() + 4));
    }

    private static List<Remark> refused(String yaml) {
        return assertInstanceOf(ProgrammeCheck.Refused.class, SampleProgramme.check(yaml))
                .mistakes();
    }

    private static List<Remark> refused(String yaml, String where) {
        return SampleProgramme.check(yaml) instanceof ProgrammeCheck.Refused refused
                ? refused.mistakes().stream().filter(r -> r.where().startsWith(where)).toList()
                : List.of();
    }
}
