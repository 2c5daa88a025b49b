package dev.regulars.trials.checks.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, without a window. Used by one thread. */
final class Chromium implements AutoCloseable {
    private static final double PATIENCE_MS = 10_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** What is not there that a browser test needs, in one sentence, or nothing. */
    static Optional<String> missing() {
        if (executable().isEmpty()) {
            return Optional.of("No Chromium here: apt-get install chromium");
        }
        if (!Files.exists(driver().resolve("package")) || !Files.exists(driver().resolve("node"))) {
            return Optional.of("No Playwright here: ./regulars test fetches it");
        }
        return Optional.empty();
    }

    static Chromium start() {
        return start(List.of());
    }

    /** One whose camera sees these JPEG pictures, one after the other, for ever. */
    static Chromium seeing(Path mjpeg) {
        return start(
                List.of(
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + mjpeg.toAbsolutePath()));
    }

    private static Chromium start(List<String> arguments) {
        var node = driver().resolve("node").toString();
        var options =
                new Playwright.CreateOptions()
                        .setEnv(
                                Map.of(
                                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                        "1",
                                        "PLAYWRIGHT_NODEJS_PATH",
                                        node));
        var playwright = Playwright.create(options);
        var launch =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setHeadless(true)
                        .setArgs(arguments)
                        .setChromiumSandbox(false);
        return new Chromium(playwright, playwright.chromium().launch(launch));
    }

    /** A person of their own, with their own cookies. */
    BrowserContext person() {
        return person("{}");
    }

    /** One who is logged in already, as another browser's storage says. */
    BrowserContext person(String storage) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(1024, 600)
                                .setStorageState(storage));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    private static Path driver() {
        return Path.of(System.getProperty("playwright.cli.dir", "missing"));
    }

    private static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
