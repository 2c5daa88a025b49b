package dev.regulars.server.backtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shares over time, stacked to 100 %, in a picture of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param layers lowest first
 */
public record StackedArea(List<Layer> layers) {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 260;

    /**
     * One part of the whole over time.
     *
     * @param points of the area, as SVG writes them
     * @param labelY where its name stands at the right edge
     * @param last its share at the end, from 0 to 1
     */
    public record Layer(String name, String points, double labelY, double last) {}

    /**
     * @param steps numbers by name, at each moment; all with the same names in the same order. A
     *     single one is drawn as if nothing changed
     */
    public static StackedArea of(List<Map<String, Integer>> steps) {
        return steps.size() == 1 ? of(List.of(steps.getFirst(), steps.getFirst())) : drawn(steps);
    }

    private static StackedArea drawn(List<Map<String, Integer>> steps) {
        var layers = new ArrayList<Layer>();
        var floor = new double[steps.size()];
        for (var name : steps.getFirst().keySet()) {
            var top = floor.clone();
            for (int i = 0; i < top.length; i++) {
                top[i] += share(steps.get(i), name);
            }
            layers.add(layer(name, floor, top));
            floor = top;
        }
        return new StackedArea(layers);
    }

    private static Layer layer(String name, double[] floor, double[] top) {
        var points = new StringBuilder();
        for (int i = 0; i < top.length; i++) {
            point(points, x(i, top.length), top[i]);
        }
        for (int i = top.length - 1; i >= 0; i--) {
            point(points, x(i, top.length), floor[i]);
        }
        int end = top.length - 1;
        double middle = (floor[end] + top[end]) / 2;
        return new Layer(name, points.toString().strip(), y(middle), top[end] - floor[end]);
    }

    private static void point(StringBuilder points, double x, double share) {
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y(share)));
    }

    private static double x(int step, int steps) {
        return (double) WIDTH * step / (steps - 1);
    }

    private static double y(double share) {
        return HEIGHT * (1 - share);
    }

    private static double share(Map<String, Integer> step, String name) {
        int all = step.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) step.get(name) / all;
    }
}
