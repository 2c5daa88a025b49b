package dev.regulars.trials.checks.page;

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
 */
record OpenShop(Path folder, OpenDemo demo, Chromium chromium) implements AutoCloseable {
    private static final int MEMBERS = 600;

    static OpenShop open() {
        try {
            var folder = Files.createTempDirectory("shop-for-pages");
            return new OpenShop(folder, OpenDemo.start(folder, MEMBERS), Chromium.start());
        } catch (Exception e) {
            throw new IllegalStateException("the demo for the pages did not start", e);
        }
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
