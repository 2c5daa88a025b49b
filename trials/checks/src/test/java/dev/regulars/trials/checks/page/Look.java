package dev.regulars.trials.checks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a page as it stands: on a narrow strip, a till and a desktop, light and dark. Leaves a
 * picture of each in {@code target/screenshots}.
 */
final class Look {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final boolean EVERY =
            System.getProperty("regulars.pictures", "few").equals("all");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private enum Screen {
        STRIP(320, 640),
        TILL(1024, 600),
        DESKTOP(1440, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private Look() {}

    /** The same, only where every picture is wanted: the gate looks at its like. */
    static void alsoAt(Page page, String name) {
        if (EVERY) {
            at(page, name);
        }
    }

    /** Nothing serious on it, and nothing that scrolls sideways, on every screen. */
    static void at(Page page, String name) {
        var before = page.viewportSize();
        var faults = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
            for (var screen : Screen.values()) {
                page.setViewportSize(screen.width, screen.height);
                var title = name + "-" + screen.width + "-" + scheme.name().toLowerCase();
                if (isPictured(screen, scheme)) {
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setPath(PICTURES.resolve(title + ".png"))
                                    .setFullPage(true));
                }
                if (scheme == ColorScheme.LIGHT) {
                    sideways(page, title).ifPresent(faults::add);
                }
                if (screen == Screen.TILL
                        || screen == Screen.STRIP && scheme == ColorScheme.LIGHT) {
                    faults.addAll(serious(page, title));
                }
            }
        }
        page.setViewportSize(before.width, before.height);
        assertEquals(List.of(), faults);
    }

    /**
     * Narrow and light, wide and dark are enough to notice a fault; {@code -Dregulars.pictures=all}
     * gives every one to look at.
     */
    private static boolean isPictured(Screen screen, ColorScheme scheme) {
        boolean few = scheme == ColorScheme.LIGHT ? screen == Screen.STRIP : screen == Screen.TILL;
        return few || EVERY;
    }

    private static Optional<String> sideways(Page page, String title) {
        var wider =
                "() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth";
        return (boolean) page.evaluate(wider)
                ? Optional.of(title + " scrolls sideways")
                : Optional.empty();
    }

    /** A page has no frames, so nothing is opened to put the parts together. */
    private static List<String> serious(Page page, String title) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> title + ": " + sentence(rule))
                        .toList();
    }

    private static String sentence(Rule rule) {
        var where = rule.getNodes().stream().map(node -> node.getTarget().toString()).toList();
        return rule.getId() + ", " + rule.getHelp() + ": " + where;
    }
}
