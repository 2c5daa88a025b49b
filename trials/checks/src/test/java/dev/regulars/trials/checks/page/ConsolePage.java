package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;

/** Head office's console in words of its user. */
final class ConsolePage {
    private final Page page;
    private final URI address;

    ConsolePage(Page page, URI address) {
        this.page = page;
        this.address = address;
    }

    Page page() {
        return page;
    }

    void logIn(String password) {
        go("/");
        page.locator("#name").fill("hq");
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForLoadState();
    }

    /** Opens the page behind this path. */
    void go(String path) {
        page.navigate(address.resolve(path).toString());
    }

    /** What the page asks. */
    void asks(String question) {
        assertThat(page.locator("h1")).containsText(question);
    }

    void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
    }

    void follow(String words) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    Locator main() {
        return page.locator("main");
    }

    /** What the bar leads to. */
    List<String> barPaths() {
        return page.locator(".bar-nav a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
