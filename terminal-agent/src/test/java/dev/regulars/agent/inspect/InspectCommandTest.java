package dev.regulars.agent.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import dev.regulars.loyalty.wire.Wire;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class InspectCommandTest {
    private static final String CLUB = "9801000000000010";
    private static final String PAYMENT = "4111111111111111";
    private static final Path SAMPLE =
            Path.of("../loyalty/src/main/resources/sample/harbour-club.yaml");

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void qrThatIsNoMembersIsSaidWithItsText() throws Exception {
        var file = picture("link.png", code(BarcodeFormat.QR_CODE, "https://example.org/a"));
        assertEquals(0, run(file.toString()));
        var line = lines().getFirst();
        assertEquals(file.toString(), line.get("source").asText());
        assertEquals("qr", line.get("kind").asText());
        assertEquals("not-a-member", line.get("outcome").asText());
        assertEquals("https://example.org/a", line.get("text").asText());
        assertTrue(line.get("ms").isNumber());
    }

    @Test
    void swipeThatTheHelpShowsIsAMembers() {
        String help = new CommandLine(new InspectCommand()).getUsageMessage();
        String swipe = ";" + CLUB + "?";
        assertTrue(help.contains("track:'" + swipe + "'"), help);
        run("--programme", SAMPLE.toString(), "track:" + swipe);
        assertEquals(List.of("member"), outcomes());
    }

    @Test
    void programmesNumberIsAMembersWithTheProgrammeOnly() throws Exception {
        var file = picture("club.png", code(BarcodeFormat.CODE_128, CLUB));
        run(file.toString());
        run("--programme", SAMPLE.toString(), file.toString());
        assertEquals("not-a-member", lines().getFirst().get("outcome").asText());
        assertEquals("member", lines().getLast().get("outcome").asText());
        assertEquals(CLUB, lines().getLast().get("text").asText());
    }

    @Test
    void paymentNumberIsRefusedAndNotRepeated() throws Exception {
        var file = picture("visa.png", code(BarcodeFormat.QR_CODE, PAYMENT));
        assertEquals(0, run("--programme", SAMPLE.toString(), file.toString()));
        assertEquals("payment-refused", lines().getFirst().get("outcome").asText());
        assertFalse(lines().getFirst().has("text"));
        assertFalse(out.toString().contains(PAYMENT.substring(6)), out.toString());
    }

    @Test
    void articleNumberIsNoPaymentCard() throws Exception {
        // Its Luhn digit holds too, and it begins with 4.
        var file = picture("article.png", code(BarcodeFormat.EAN_13, "4000000000006"));
        run(file.toString());
        assertEquals("ean-13", lines().getFirst().get("kind").asText());
        assertEquals("not-a-member", lines().getFirst().get("outcome").asText());
    }

    @Test
    void twoCodesInOnePictureAreBothSaid() throws Exception {
        var both = beside(code(BarcodeFormat.QR_CODE, "one"), code(BarcodeFormat.QR_CODE, "two"));
        var file = picture("two.png", both);
        run(file.toString());
        assertEquals(
                List.of("one", "two"),
                lines().stream().map(line -> line.get("text").asText()).sorted().toList());
        assertEquals(2, lines().getFirst().get("codes").asInt());
    }

    @Test
    void folderIsItsPicturesAndWhatIsNoneIsUnreadable() throws Exception {
        picture("a.png", code(BarcodeFormat.QR_CODE, "first"));
        Files.writeString(folder.resolve("b.jpg"), "no picture at all");
        picture("c.png", new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB));
        Files.writeString(folder.resolve("a.txt"), "first");
        assertEquals(0, run("--ms", "10", folder.toString()));
        assertEquals(
                List.of("not-a-member", "unreadable", "unreadable"),
                lines().stream().map(line -> line.get("outcome").asText()).toList());
        assertTrue(lines().get(1).get("reason").asText().contains("no PNG"), out.toString());
    }

    @Test
    void fileThatIsNotThereFailsAndTheOthersAreStillLookedAt() throws Exception {
        var file = picture("there.png", code(BarcodeFormat.QR_CODE, "here"));
        assertEquals(1, run(folder.resolve("gone.png").toString(), file.toString()));
        assertEquals("unreadable", lines().getFirst().get("outcome").asText());
        assertEquals("here", lines().getLast().get("text").asText());
        assertTrue(err.toString().contains("gone.png: there is no such"), err.toString());
    }

    @Test
    void trackIsToldByItsPrefixOrItsFilesEnding() throws Exception {
        var file = folder.resolve("swipes.track");
        Files.writeString(file, ";" + CLUB + "=?\n%A1^GIFT?\n");
        run("--programme", SAMPLE.toString(), "track:;" + CLUB + "?", file.toString());
        assertEquals(List.of("member", "member", "not-a-member"), outcomes());
        assertEquals("track:;" + CLUB + "?", lines().getFirst().get("source").asText());
        assertEquals("track", lines().getFirst().get("kind").asText());
        assertEquals("club card", lines().getFirst().get("card").asText());
        assertEquals("%A1^GIFT?", lines().getLast().get("text").asText());
    }

    @Test
    void paymentCardIsRepeatedInNoAnswerWhereverItIsWritten() throws Exception {
        var hex = HexFormat.of().formatHex(("\2en" + PAYMENT).getBytes(US_ASCII));
        var message = "D101%02X54".formatted(PAYMENT.length() + 3) + hex;
        Files.writeString(folder.resolve("a.ndef"), message.replaceAll("(..)", "$1 "));
        run(
                "track:%B" + PAYMENT + "^DOE/JANE^2912101?",
                "track:;" + PAYMENT + "=2912101?",
                "ndef:" + message,
                "apdu:00A404000E325041592E5359532E4444463031;6F009000;00B2010C00;5A08" + PAYMENT,
                "sun:" + PAYMENT,
                folder.toString());
        assertEquals(Collections.nCopies(6, "payment-refused"), outcomes());
        assertFalse(out.toString().contains(PAYMENT.substring(6)), out.toString());
        assertFalse(out.toString().contains(hex.substring(8)), out.toString());
    }

    @Test
    void messageIsReadAsItIsAndAsATagHoldsIt() {
        var message = "D1010A55046E666370792E6F7267";
        var memory = "04A1B2C3D4E5F6800000000E1101200" + "0";
        run("ndef:" + message, "ndef:000E" + message, "ndef:030E" + message + "FE");
        run("ndef:04A1B29F C3D4E5F6 80480000 E1101200 030E" + message + "FE0000");
        assertEquals(
                Collections.nCopies(4, "https://nfcpy.org"),
                lines().stream().map(line -> line.get("text").asText()).toList());
        run("ndef:" + memory, "ndef:D1", "ndef:xyz");
        assertEquals(
                Collections.nCopies(3, "unreadable"), outcomes().subList(4, outcomes().size()));
    }

    @Test
    void chipIsAskedAgainOutOfItsDump() {
        run("apdu:ATR: 3B8F8001804F0CA0000003060300030000000068;> FFCA000000;< 04A1B2C3D4E5F69000");
        assertEquals("04A1B2C3D4E5F6", lines().getFirst().get("text").asText());
        assertEquals("not-a-member", lines().getFirst().get("outcome").asText());
        run("apdu:> FFCA000000", "apdu:hello", "apdu:");
        assertEquals(
                Collections.nCopies(3, "unreadable"), outcomes().subList(1, outcomes().size()));
    }

    @Test
    void secureLinkIsAMembersWhereTheProgrammeHasSuchTags() throws Exception {
        var programme = folder.resolve("programme.yaml");
        Files.writeString(
                programme,
                Files.readString(SAMPLE)
                        .replaceFirst(
                                "cards: +\\[",
                                "cards: [ { name: tap card, sun: { url: 'https://shop.example/t' } },"));
        var link = "sun:https://shop.example/t?picc_data=EF963FF7828658A599F3041510671E88&cmac=";
        run("--programme", programme.toString(), link + "94EED9EE65337086", link + "94EE");
        run(link + "94EED9EE65337086");
        assertEquals(List.of("member", "unreadable", "not-a-member"), outcomes(), err::toString);
        assertEquals("tap card", lines().getFirst().get("card").asText());
    }

    private List<String> outcomes() {
        return lines().stream().map(line -> line.get("outcome").asText()).toList();
    }

    @Test
    void nothingToInspectIsWrongUse() {
        assertEquals(2, run());
        assertEquals(2, run("--ms", "-1", folder.toString()));
    }

    private int run(String... arguments) {
        var line = new CommandLine(new InspectCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(Wire::parse).toList();
    }

    private Path picture(String name, BufferedImage image) throws IOException {
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static BufferedImage code(BarcodeFormat format, String text) throws WriterException {
        int height = format == BarcodeFormat.QR_CODE ? 200 : 80;
        var modules = new MultiFormatWriter().encode(text, format, 200, height);
        var image =
                new BufferedImage(
                        modules.getWidth() + 40,
                        modules.getHeight() + 40,
                        BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean inside =
                        x >= 20
                                && y >= 20
                                && x < modules.getWidth() + 20
                                && y < modules.getHeight() + 20;
                boolean black = inside && modules.get(x - 20, y - 20);
                image.setRGB(x, y, (black ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return image;
    }

    private static BufferedImage beside(BufferedImage left, BufferedImage right) {
        var both =
                new BufferedImage(
                        left.getWidth() + right.getWidth(),
                        left.getHeight(),
                        BufferedImage.TYPE_BYTE_GRAY);
        both.getGraphics().drawImage(left, 0, 0, null);
        both.getGraphics().drawImage(right, left.getWidth(), 0, null);
        return both;
    }
}
