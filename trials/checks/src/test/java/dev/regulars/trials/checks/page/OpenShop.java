package dev.regulars.trials.checks.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.regulars.trials.demo.OpenDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * One demo and one Chromium for all tests of pages: started with the first of them, ended after the
 * last.
 *
 * @param demo head office, two tills and the pages of the sample shop
 * @param cashier what a browser stores that has opened the panel of the front till
 */
record OpenShop(Path folder, OpenDemo demo, Chromium chromium, String cashier)
        implements AutoCloseable {
    private static final int MEMBERS = 600;

    static OpenShop open() {
        try {
            var folder = Files.createTempDirectory("shop-for-pages");
            var demo = OpenDemo.start(folder, MEMBERS);
            var chromium = Chromium.start();
            return new OpenShop(folder, demo, chromium, cashier(demo, chromium));
        } catch (Exception e) {
            throw new IllegalStateException("the demo for the pages did not start", e);
        }
    }

    private static String cashier(OpenDemo demo, Chromium chromium) throws Exception {
        try (var opener = chromium.person()) {
            var panel = opener.newPage();
            panel.navigate(demo.front().panelLink());
            panel.waitForURL(demo.front().address().resolve("/").toString());
            return opener.storageState();
        }
    }

    /** The panel of the front till, in a browser of a cashier. */
    Page panel(BrowserContext cashiersBrowser) {
        var panel = cashiersBrowser.newPage();
        panel.navigate(demo.front().address().resolve("/").toString());
        return panel;
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        demo.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
