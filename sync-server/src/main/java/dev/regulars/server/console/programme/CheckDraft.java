package dev.regulars.server.console.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.server.bonus.Liabilities;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.programme.PublishProgramme;
import dev.regulars.server.programme.Published;
import java.util.List;

/** Checks a draft, and works out what it would change. */
public final class CheckDraft {
    private final PublishProgramme publishing;
    private final Forecasts forecasts;
    private final Liabilities liabilities;

    public CheckDraft(PublishProgramme publishing, Forecasts forecasts, Liabilities liabilities) {
        this.publishing = publishing;
        this.forecasts = forecasts;
        this.liabilities = liabilities;
    }

    /**
     * @param tills how many may sync
     */
    public Checked check(String yaml, ShopNow shop, long tills) {
        return switch (publishing.check(yaml)) {
            case ProgrammeCheck.Refused(var mistakes, var warnings) ->
                    new Checked.Mistaken(mistakes, warnings, SourceLine.of(yaml, mistakes));
            case ProgrammeCheck.Accepted(var programme, var warnings) ->
                    new Checked.Good(
                            warnings,
                            changes(shop, programme),
                            WorstCases.of(programme, tills, () -> liabilities.heldOn(shop.today())),
                            forecasts.under(programme, shop));
        };
    }

    /** What would be otherwise if a version were sent again. */
    public static List<Change> ifSentAgain(ShopNow shop, Published version) {
        return changes(shop, version.checked());
    }

    private static List<Change> changes(ShopNow shop, CheckedProgramme after) {
        return shop.programme().map(before -> WhatChanges.from(before, after)).orElse(List.of());
    }
}
