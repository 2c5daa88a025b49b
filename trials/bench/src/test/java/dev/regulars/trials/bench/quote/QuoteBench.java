package dev.regulars.trials.bench.quote;

import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.bench.Figure;
import dev.regulars.trials.bench.FigureTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Quotes and compiling, each in a process of its own, beside a reference of the same run. {@code
 * ./regulars bench quote} runs it, the tests do not.
 */
final class QuoteBench {
    private static final int PROCESSES = 3;
    private static final int SECONDS = Integer.getInteger("regulars.seconds", 5);
    private static final String[] SERVER = {
        "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"
    };
    private static final String[] TILL = {
        "-Xmx96m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow"
    };

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void quotes() throws Exception {
        double conditions = micros("QuoteBenchmark.conditions", Mode.AverageTime, SERVER);
        double quote = micros("QuoteBenchmark.quote", Mode.AverageTime, SERVER);
        double regular = micros("QuoteBenchmark.quoteOfRegular", Mode.AverageTime, SERVER);
        double within = percentile("WithinTill.quoteWithinTill", TILL) / 1000;
        double fifty = micros("CompileBenchmark.compileFifty", Mode.AverageTime, SERVER) / 1000;
        double many = micros("CompileBenchmark.compileMany", Mode.AverageTime, SERVER) / 1000;
        write(
                List.of(
                        new Figure("quote", round(quote), "µs", round(conditions), "its CEL", 10),
                        new Figure(
                                "quote of a regular",
                                round(regular),
                                "µs",
                                round(quote),
                                "quote",
                                10),
                        new Figure(
                                "quote p99 in a till",
                                round(within),
                                "ms",
                                round(quote / 1000),
                                "quote",
                                1),
                        new Figure(
                                "compile 1000 offers",
                                round(many),
                                "ms",
                                round(fifty),
                                "50 offers",
                                1000)));
    }

    /**
     * In the middle one of all seconds: what disturbs a machine comes in bursts, and no two
     * processes compile the same.
     */
    private static double micros(String benchmark, Mode mode, String[] jvm) throws RunnerException {
        return run(benchmark, mode, jvm).getStatistics().getPercentile(50);
    }

    private static double percentile(String benchmark, String[] jvm) throws RunnerException {
        return run(benchmark, Mode.SampleTime, jvm).getStatistics().getPercentile(99);
    }

    private static Result<?> run(String benchmark, Mode mode, String[] jvm) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(benchmark + "$")
                        .mode(mode)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .forks(PROCESSES)
                        .jvmArgs(jvm)
                        .threads(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(SECONDS))
                        .measurementIterations(SECONDS)
                        .measurementTime(TimeValue.seconds(1));
        return new Runner(options.build()).runSingle().getPrimaryResult();
    }

    private static double round(double number) {
        return Math.round(1000 * number) / 1000.0;
    }

    private static void write(List<Figure> figures) throws Exception {
        var report = System.getProperty("regulars.report", "");
        if (report.isEmpty()) {
            System.out.print(FigureTable.of(figures));
            return;
        }
        Files.writeString(Path.of(report), FigureTable.of(figures));
        var json = System.getProperty("regulars.json", "");
        if (!json.isEmpty()) {
            Files.writeString(Path.of(json), Wire.write(figures) + "\n");
        }
    }
}
