package dev.regulars.hardware.optical.line;

import java.util.ArrayList;
import java.util.List;

/** Sightings of what may be the same bars. */
final class Agreement {
    private final List<Sighting> sightings = new ArrayList<>();

    static List<Agreement> among(List<Sighting> all) {
        var groups = new ArrayList<Agreement>();
        for (var sighting : all) {
            groups.stream()
                    .filter(group -> group.last().besides(sighting))
                    .findFirst()
                    .orElseGet(() -> {
                        var group = new Agreement();
                        groups.add(group);
                        return group;
                    })
                    .sightings
                    .add(sighting);
        }
        return groups;
    }

    private Sighting last() {
        return sightings.getLast();
    }

    int lines() {
        return (int) sightings.stream().mapToDouble(s -> s.line().offset()).distinct().count();
    }

    Sighting middle() {
        return sightings.get(sightings.size() / 2);
    }

    List<Sighting> sightings() {
        return sightings;
    }

    /** How badly each symbol fits over all sightings, in the mean. */
    double[][] misfits() {
        var first = sightings.getFirst().misfits();
        var mean = new double[first.length][first[0].length];
        for (var sighting : sightings) {
            for (int i = 0; i < mean.length; i++) {
                for (int symbol = 0; symbol < mean[i].length; symbol++) {
                    mean[i][symbol] += sighting.misfits()[i][symbol] / sightings.size();
                }
            }
        }
        return mean;
    }
}
