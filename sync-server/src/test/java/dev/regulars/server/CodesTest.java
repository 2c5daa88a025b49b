package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.code.SignedCode;
import dev.regulars.loyalty.code.Signer;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.code.QrPicture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members carry: signed here, checked by every till. */
class CodesTest extends ServerCase {
    private static final String CODE = "/v1/hq/members/anna/code";

    private Paired till;

    @BeforeEach
    void annaJoins() {
        till = pair("Front desk");
        assertEquals(200, hq("POST", "/v1/hq/programme", sample()).statusCode());
        var fake = new FakeTill(till.id(), 1);
        fake.add(NOW, FakeTill.enrolment("anna", Story.TODAY, null));
        var request = Wire.write(new Push.Request(fake.journal, List.of(), 0, 0, null));
        assertEquals(200, send("POST", "/v1/push", request, till.answer().token()).statusCode());
        Projections.settled(server.parts());
    }

    @Test
    void memberWithoutACodeSaysWhatToDo() {
        var answer = hq("GET", CODE, "");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("give them one"), answer.body());
    }

    @Test
    void codeIsCheckedWithTheKeyThatTillsAreTold() {
        var written = give();
        var code = read(written);
        assertEquals("anna", code.member().value());
        assertEquals(1, code.number());
        assertTrue(signed(written));
        assertEquals(written, json(hq("GET", CODE, "")).path("code").asText());
    }

    @Test
    void nextCodeBlocksTheOneBefore() {
        give();
        Projections.settled(server.parts());
        assertEquals(2, read(give()).number());
        Projections.settled(server.parts());
        assertEquals(2, read(json(hq("GET", CODE, "")).path("code").asText()).number());
        var cards = sheet().path("cards");
        assertEquals(2, cards.size());
        assertEquals(1, cards.findValues("blocked").stream().filter(JsonNode::asBoolean).count());
    }

    @Test
    void olderKeysCountUntilTheyAreWithdrawn() {
        var before = give();
        assertEquals(2, json(hq("POST", "/v1/hq/code-keys", "")).path("key").asInt());
        Projections.settled(server.parts());
        var after = json(hq("GET", CODE, "")).path("code").asText();
        assertEquals(new Signer.HeadOffice(2), read(after).signer());
        assertTrue(signed(before));
        assertTrue(signed(after));
        assertEquals(200, hq("POST", "/v1/hq/code-keys/1/withdraw", "").statusCode());
        Projections.settled(server.parts());
        assertFalse(signed(before));
        assertEquals(422, hq("POST", "/v1/hq/code-keys/2/withdraw", "").statusCode());
    }

    @Test
    void pictureSaysTheCode() throws Exception {
        var written = give();
        var image =
                ImageIO.read(
                        new ByteArrayInputStream(
                                new QrPicture(written, QrPicture.Size.PRINT).png(4)));
        var pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        var bitmap = new BinaryBitmap(new HybridBinarizer(source));
        assertEquals(written, new QRCodeReader().decode(bitmap).getText());
        Projections.settled(server.parts());
        var svg = hq("GET", CODE + ".svg?size=phone", "");
        assertTrue(svg.body().startsWith("<svg xmlns"), svg.body());
        assertTrue(svg.body().contains("60mm"), svg.body());
    }

    private String give() {
        return json(hq("POST", CODE, "{\"reason\":\"lost\"}")).path("code").asText();
    }

    private static MemberCode read(String written) {
        var signed = (SignedCode) PrintedCode.read(written).orElseThrow();
        return assertInstanceOf(MemberCode.class, signed.content());
    }

    private boolean signed(String written) {
        var code = (SignedCode) PrintedCode.read(written).orElseThrow();
        int number = read(written).key();
        for (var key : said("CodeKeysChanged").path("keys")) {
            if (key.path("key").asInt() == number && !key.path("withdrawn").asBoolean()) {
                return code.holds(Signature.publicKey(key.path("signKey").asText()));
            }
        }
        return false;
    }

    private JsonNode sheet() {
        return said("SheetChanged").path("sheet");
    }

    private JsonNode said(String type) {
        return toldAnew(till)
                .lines()
                .map(Wire::parse)
                .filter(line -> line.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String sample() {
        try (var in = CodesTest.class.getResourceAsStream("/sample/harbour-club.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
