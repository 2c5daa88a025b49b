package dev.regulars.server.console.experiment;

import dev.regulars.loyalty.programme.Arm;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.experiment.ArmResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "What do our experiments show?"
 *
 * @param running names of those that the programme in force has
 * @param results by experiment, its arms in order
 */
public record ExperimentsPage(
        ShopNow shop, Set<String> running, Map<String, List<ArmResult>> results) {
    /** Of what was found, and of what the programme in force tries. */
    public static ExperimentsPage of(ShopNow shop, List<ArmResult> results) {
        return new ExperimentsPage(
                shop,
                arms(shop.programme()).stream()
                        .map(Arm::experiment)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                results.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ArmResult::experiment,
                                        LinkedHashMap::new,
                                        Collectors.toList())));
    }

    private static List<Arm> arms(Optional<CheckedProgramme> programme) {
        return programme.map(CheckedProgramme::offers).orElse(List.of()).stream()
                .map(Offer::audience)
                .map(audience -> audience.arm())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Members who counted in an experiment, whatever their arm. */
    public long members(String experiment) {
        return results.getOrDefault(experiment, List.of()).stream()
                .mapToLong(ArmResult::members)
                .sum();
    }

    /** How long the bar of an arm is, of 1,000: what its members paid each, beside the best. */
    public long length(ArmResult arm) {
        long most =
                results.getOrDefault(arm.experiment(), List.of()).stream()
                        .mapToLong(one -> one.spendEach().minor())
                        .max()
                        .orElse(0);
        return most <= 0 ? 0 : Math.max(0, 1_000 * arm.spendEach().minor() / most);
    }

    /** Those of the programme that nobody has counted in yet. */
    public List<String> waiting() {
        return running.stream().filter(name -> !results.containsKey(name)).toList();
    }
}
