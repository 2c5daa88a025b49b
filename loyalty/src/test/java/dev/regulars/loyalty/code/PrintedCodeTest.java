package dev.regulars.loyalty.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.secret.Signature;
import java.math.BigDecimal;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintedCodeTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final VisitId VISIT = new VisitId("0193a2b4-77aa-7c01-8d3e-1b2c3d4e5f60");
    private static final KeyPair KEYS = Signature.newKeys();

    private final ReceiptCode receipt =
            ReceiptCode.of(
                    new TillId("till-1"),
                    VISIT,
                    DAY,
                    EUR,
                    List.of(line("1", "2", 714, 7), line("2", "-0.452", -300, -3)),
                    List.of());

    @Test
    void receiptCodeSaysWhatEachLinePaid() {
        assertEquals(receipt, content(receipt.written(PrintedCodeTest::sign)));
        assertEquals(new Money(414, EUR), receipt.total());
        assertEquals(4, receipt.bonus());
    }

    @Test
    void codeIsLettersAndDigitsOnly() {
        assertTrue(receipt.written(PrintedCodeTest::sign).matches("[0-9A-Z]+"));
    }

    @Test
    void codeSurvivesAScannerThatFoldsCaseAndAHandThatGroups() {
        var code = receipt.written(PrintedCodeTest::sign).toLowerCase(Locale.ROOT);
        var grouped = code.replaceAll("(.{40})", "$1-").replace('0', 'o').replaceFirst("-$", "");
        assertEquals(receipt, content(code));
        assertEquals(receipt, content(grouped));
    }

    @Test
    void signatureOfAnotherTillDoesNotHold() {
        var code = (SignedCode) read(receipt.written(PrintedCodeTest::sign));
        assertTrue(code.holds(KEYS.getPublic()));
        assertFalse(code.holds(Signature.newKeys().getPublic()));
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        var code = receipt.written(PrintedCodeTest::sign);
        for (int i = 4; i < code.length() - 1; i++) {
            char other = code.charAt(i) == '7' ? '8' : '7';
            var changed = code.substring(0, i) + other + code.substring(i + 1);
            boolean believed =
                    PrintedCode.read(changed)
                            .map(c -> ((SignedCode) c).holds(KEYS.getPublic()))
                            .orElse(false);
            assertFalse(believed, changed);
        }
    }

    @Test
    void cutCodeIsNone() {
        var code = receipt.written(PrintedCodeTest::sign);
        for (int length = 0; length < code.length() - 2; length++) {
            var cut = PrintedCode.read(code.substring(0, length));
            assertFalse(cut.map(c -> ((SignedCode) c).holds(KEYS.getPublic())).orElse(false));
        }
    }

    @Test
    void receiptOfVeryManyLinesCarriesItsTotals() {
        var lines = IntStream.range(0, 500).mapToObj(i -> line("line-" + i, "1", 100, 1)).toList();
        var code = ReceiptCode.of(new TillId("till-1"), VISIT, DAY, EUR, lines, List.of());
        assertEquals(List.of(), code.lines());
        assertEquals(new Money(50_000, EUR), code.total());
        assertEquals(500, code.bonus());
    }

    @Test
    void claimCodeNamesTheVisitForFourteenDays() {
        var claim = new ClaimCode(VISIT, DAY);
        assertEquals(Optional.of(claim), PrintedCode.read(claim.written()));
        assertEquals(LocalDate.of(2026, 12, 5), claim.validUntil());
        assertTrue(claim.written().length() <= 38, claim.written());
    }

    @Test
    void mistypedClaimCodeIsNone() {
        var code = new ClaimCode(VISIT, DAY).written();
        var mistyped = code.replace(code.charAt(10), code.charAt(10) == '2' ? '3' : '2');
        assertEquals(Optional.empty(), PrintedCode.read(mistyped));
    }

    @Test
    void provisionalCodeIsSignedByItsTill() {
        var member = new MemberId("0193a2b4-77aa-7c01-8d3e-000000000001");
        var code = new ProvisionalCode(new TillId("till-1"), member, DAY.plusDays(14), false);
        assertEquals(code, content(code.written(PrintedCodeTest::sign)));
        var brought = new ProvisionalCode(code.till(), member, code.validUntil(), true);
        assertEquals(brought, content(brought.written(PrintedCodeTest::sign)));
        assertEquals("code:" + member, code.identifier());
    }

    @Test
    void memberCodeIsSignedByHeadOfficeAndSaysAllThatATillNeeds() {
        var member = new MemberId("0193a2b4-77aa-7c01-8d3e-000000000001");
        var code = new MemberCode(2, "harbour-club", member, 1, "regular", DAY, DAY.plusYears(3));
        var text = code.written(PrintedCodeTest::sign);
        assertEquals(code, content(text));
        assertEquals(code, content(text.toLowerCase(Locale.ROOT)));
        assertEquals(new Signer.HeadOffice(2), code.signer());
        assertTrue(text.length() <= 178, "QR version 7 at level M holds 178: " + text.length());
    }

    @Test
    void memberCodeThatEndsBeforeItBeginsCannotBe() {
        var member = new MemberId("m-1");
        assertThrows(
                IllegalArgumentException.class,
                () -> new MemberCode(1, "club", member, 1, "regular", DAY, DAY.minusDays(1)));
    }

    @Test
    void rotatingCodeCarriesTheMemberAndTheDigitsOfNow() {
        var member = new MemberId("0193a2b4-77aa-7c01-8d3e-000000000001");
        var code = new RotatingCode(1, member, 1, "00123456");
        assertEquals(code, read(code.written()));
        assertEquals(code, read(code.written().toLowerCase(Locale.ROOT)));
        assertTrue(code.written().length() <= 47, "QR version 3 at level Q holds 47");
    }

    @Test
    void rotatingCodeWithAWrongCharacterOrADigitTooFewIsNone() {
        var text = new RotatingCode(1, new MemberId("m-1"), 1, "00123456").written();
        var changed =
                text.substring(0, 6) + (text.charAt(6) == '7' ? '8' : '7') + text.substring(7);
        assertEquals(Optional.empty(), PrintedCode.read(changed));
        assertEquals(Optional.empty(), PrintedCode.read(text.substring(0, text.length() - 1)));
    }

    @Test
    void anythingElseIsNoCode() {
        for (var text : List.of("", "RGR1", "RGR1!!!!!!!!", "9801000000000017", "RGX100000000")) {
            assertEquals(Optional.empty(), PrintedCode.read(text), text);
        }
    }

    private static byte[] sign(byte[] message) {
        return Signature.sign(KEYS.getPrivate(), message);
    }

    private static SignedContent content(String text) {
        return assertInstanceOf(SignedCode.class, read(text)).content();
    }

    private static PrintedCode read(String text) {
        return PrintedCode.read(text).orElseThrow();
    }

    private static PaidLine line(String id, String quantity, long paid, long bonus) {
        return new PaidLine(id, new BigDecimal(quantity), new Money(paid, EUR), bonus);
    }
}
