package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The sample POS in words of the shop. */
final class PosPage {
    private final Page page;

    PosPage(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    void add(String article) {
        page.locator(".good", new Page.LocatorOptions().setHasText(article)).click();
    }

    void weigh(String article, String kilograms) {
        add(article);
        page.locator("#weight").fill(kilograms);
        press("Into the basket");
    }

    /** A code is scanned or typed. */
    void scan(String code) {
        page.locator("#code").fill(code);
        page.locator("#code").press("Enter");
    }

    /** The button that starts with this. */
    void press(String words) {
        button(words).click();
    }

    Locator button(String words) {
        var starts = Pattern.compile("^" + words);
        return shown().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(starts));
    }

    /** In the dialog that lies on top, if there is one. */
    private Locator shown() {
        var dialog = page.locator("dialog[open]");
        return dialog.count() > 0 ? dialog.last() : page.locator("body");
    }

    /** Part of the payment. */
    void pays(String amount, String kind) {
        page.locator("#amount").fill(amount);
        press(kind);
    }

    /** All of it, by card. */
    void paysByCard() {
        press("Pay");
        press("Card");
    }

    String receipt() {
        var paper = page.locator("dialog[open] .paper pre");
        assertThat(paper).isVisible();
        return paper.textContent();
    }

    Locator toPay() {
        return page.locator("#sum .total .money");
    }

    Locator lines() {
        return page.locator("#lines .line");
    }

    Locator member() {
        return page.locator("#member");
    }
}
