package dev.regulars.server.backtest.report;

import dev.regulars.server.backtest.Verdict;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Draws a verdict for the owner of a shop. */
public final class Report {
    private static final String STYLE = "/look/regulars.css";

    private Report() {}

    /** The whole page, its style included. */
    public static String html(Verdict verdict) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("server/backtest.jte", new ReportPage(verdict, style()), output);
        return output.toString();
    }

    private static String style() {
        try (var in = Report.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the style " + STYLE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
