package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.programme.Tiers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads and checks a programme's file. Every name it does not know, every wrong type and everything
 * that can never happen is a mistake. Safe for use by many threads.
 */
public final class ProgrammeReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("programme").setAllowDuplicateKeys(false).build();
    private static final int LONGEST_NAME = 60;

    private final KnownNames known;

    public ProgrammeReader(KnownNames known) {
        this.known = known;
    }

    /** The whole check. */
    public ProgrammeCheck check(String yaml) {
        return check(yaml, new Report());
    }

    /** Every key that was asked for while a file was read, by its place. */
    Map<String, Set<String>> keys(String yaml) {
        var report = new Report();
        check(yaml, report);
        return report.keys();
    }

    private ProgrammeCheck check(String yaml, Report report) {
        var root = root(yaml, report);
        if (root.isEmpty()) {
            return new ProgrammeCheck.Refused(report.mistakes(), report.warnings());
        }
        var programme = programme(Value.of(report, "", root.get()).section(), report);
        return report.mistakes().isEmpty()
                ? new ProgrammeCheck.Accepted(programme.get(), report.warnings())
                : new ProgrammeCheck.Refused(report.mistakes(), report.warnings());
    }

    private Optional<Node> root(String yaml, Report report) {
        try {
            var root = new Compose(SETTINGS).composeString(yaml);
            if (root.isEmpty()) {
                report.mistake(Optional.empty(), "", "the file is empty");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            report.mistake(e.getProblemMark(), "", "this is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            report.mistake(Optional.empty(), "", "this is no YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Supplier<CheckedProgramme> programme(Section file, Report report) {
        var id = Words.name(file.required("programme"));
        var name = file.optional("name").map(v -> Words.text(v, LONGEST_NAME)).orElse(id);
        var defaults = DefaultsReader.read(file.required("defaults"));
        var enrolment = EnrolmentReader.read(file.optional("enrolment"));
        var cards = CardsReader.read(file.required("cards"));
        var consent = ConsentReader.read(file.required("consent"));
        var conditions = new ConditionReader(defaults.currency(), known);
        var tiers = new TiersReader(conditions).read(file.required("tiers"));
        var names = conditions.tierNames();
        var bonus =
                file.optional("bonus").map(b -> BonusReader.read(b, names, defaults.currency()));
        var listed = file.required("offers");
        var offers =
                new OffersReader(conditions, known, defaults.currency(), bonus.isPresent())
                        .read(listed);
        var legal = file.optional("legal").map(v -> LegalReader.read(v, known)).orElse(List.of());
        new LegalClashes(known).check(listed.list(), offers, legal);
        file.close();
        return () ->
                new CheckedProgramme(
                        CheckedProgramme.FORMAT,
                        id,
                        0,
                        name,
                        defaults,
                        enrolment,
                        cards.formats(),
                        cards.tags(),
                        consent,
                        new Tiers(tiers),
                        bonus.map(BonusReader.Bonus::rule).orElse(null),
                        offers,
                        legal,
                        Rollout.ALWAYS,
                        bonus.map(BonusReader.Bonus::redeem).orElse(null));
    }
}
