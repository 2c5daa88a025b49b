package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.regulars.trials.demo.OpenDemo;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A webcam at the panel: Chromium's own, which sees a film of ours. */
@NeedsBrowser
class CameraTest {
    private static final int FRAMES = 10;
    private static final String NOTES_STREAMS =
            """
            window.tracks = [];
            const devices = navigator.mediaDevices;
            const get = devices.getUserMedia.bind(devices);
            devices.getUserMedia = async (wanted) => {
                const stream = await get(wanted);
                window.tracks.push(...stream.getTracks());
                return stream;
            };
            """;

    @TempDir Path folder;
    private OpenShop shop;
    private OpenDemo demo;

    @BeforeEach
    void anOpenShop(OpenShop opened) {
        shop = opened;
        demo = opened.demo();
    }

    @Test
    void aCodeShownToTheCameraFindsTheMemberAndTheCameraIsOff() throws Exception {
        var card = demo.card("ambassador");
        try (var chromium = Chromium.seeing(film(card.code()));
                var counter = chromium.person(shop.cashier())) {
            var panel = panel(counter);
            counter.grantPermissions(List.of("camera"));
            panel.keyboard().press("m");

            assertThat(panel.locator("#panel h1")).hasText(card.name());
            assertThat(panel.locator("dialog[open]")).hasCount(0);
            assertCameraIsOff(panel);
        }
    }

    @Test
    void aBrowserThatMayNotSaysWhatToDoAndOneWithTwoCodesAsks() throws Exception {
        var left = demo.card("ambassador");
        var right = demo.card("birthday");
        try (var chromium = Chromium.seeing(film(left.code(), right.code()));
                var counter = chromium.person(shop.cashier())) {
            var panel = panel(counter);
            panel.keyboard().press("m");
            assertThat(panel.locator("dialog[open]")).containsText("Allow it");
            Look.alsoAt(panel, "panel-camera-refused");
            counter.grantPermissions(List.of("camera"));
            panel.locator("[data-again]").click();

            assertThat(panel.locator("dialog[open]")).containsText("Which one is meant?");
            assertCameraIsOff(panel);
            Look.alsoAt(panel, "panel-several");
            panel.locator("dialog[open] button", named(right.name())).click();
            assertThat(panel.locator("#panel h1")).hasText(right.name());
        }
    }

    @Test
    void escapeEndsAnEmptyPictureAndTurnsTheCameraOff() throws Exception {
        try (var chromium = Chromium.seeing(film());
                var counter = chromium.person(shop.cashier())) {
            var panel = panel(counter);
            counter.grantPermissions(List.of("camera"));
            panel.keyboard().press("m");
            panel.waitForFunction("() => document.querySelector('video')?.videoWidth > 0");
            Look.at(panel, "panel-camera");
            panel.keyboard().press("Escape");

            assertThat(panel.locator("dialog[open]")).hasCount(0);
            assertCameraIsOff(panel);
        }
    }

    private Page panel(BrowserContext counter) {
        counter.addInitScript(NOTES_STREAMS);
        var panel = shop.panel(counter);
        assertThat(panel.locator("[data-does=camera]")).isVisible();
        return panel;
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }

    private static void assertCameraIsOff(Page panel) {
        panel.waitForFunction("() => window.tracks.every((one) => one.readyState === 'ended')");
    }

    /** These codes side by side, as a file of JPEG pictures. */
    private Path film(String... codes) throws Exception {
        var film = folder.resolve("film.mjpeg");
        try (var out = Files.newOutputStream(film)) {
            for (int i = 0; i < FRAMES; i++) {
                ImageIO.write(frame(codes), "jpg", out);
            }
        }
        return film;
    }

    private static BufferedImage frame(String... codes) throws Exception {
        var frame = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var paper = frame.createGraphics();
        paper.setColor(Color.LIGHT_GRAY);
        paper.fillRect(0, 0, 640, 480);
        paper.dispose();
        for (int i = 0; i < codes.length; i++) {
            draw(codes[i], frame, 20 + i * 310);
        }
        return frame;
    }

    private static void draw(String code, BufferedImage frame, int left) throws Exception {
        var modules = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 290, 290);
        for (int y = 0; y < 290; y++) {
            for (int x = 0; x < 290; x++) {
                frame.setRGB(left + x, 90 + y, modules.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
    }
}
