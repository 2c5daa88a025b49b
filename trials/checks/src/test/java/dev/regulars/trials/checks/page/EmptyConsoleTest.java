package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Head office's console on its first day, before there is a store, a programme or a member. */
@NeedsBrowser
class EmptyConsoleTest {
    @TempDir Path folder;

    @Test
    void everyPageSaysHowToFillIt(OpenShop shop) throws Exception {
        try (var office = HeadOffice.start(Launcher.ours(), folder.resolve("server"), 0);
                var owner = shop.chromium().person()) {
            var console = new ConsolePage(owner.newPage(), office.address());
            console.logIn(office.newPassword());
            for (var path : console.barPaths()) {
                console.go(path);
                assertThat(console.page().locator("h1")).isVisible();
                Look.at(console.page(), "console-empty" + path.replace('/', '-'));
            }
        }
    }
}
