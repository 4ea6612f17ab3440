package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.bench.Bench;
import org.plenary.desk.bench.Figure;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

@CommandLine.Command(
        name = "bench",
        description = {
            "Measures on this computer what the program wants to reach, beside its goals.",
            "Nothing else should be running."
        })
final class BenchCommand extends Command {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "AREA",
            description = "Of agenda, draw, seats, papers, files and store; all of them as a rule.")
    private List<String> areas = List.of();

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = "A folder with pools and tables to measure too.")
    private @Nullable Path cases;

    @Option(
            names = "--long",
            description =
                    "The trials of files and of the store in full, and the largest pools; takes"
                            + " hours.")
    private boolean isLong;

    private final Bench bench;
    private final Watch watch;

    BenchCommand(Terminal terminal, Bench bench, Watch watch) {
        super(terminal);
        this.bench = bench;
        this.watch = watch;
    }

    @Override
    int run() {
        var figures = new ArrayList<Figure>();
        if (!isJson()) {
            terminal().say(line(text("bench.figure"), "", text("bench.measured"), ""));
        }
        bench.measure(
                new Bench.Wanted(areas, cases, isLong),
                figure -> {
                    figures.add(figure);
                    if (!isJson()) {
                        terminal().say(line(figure));
                    }
                },
                watch);
        var result = new LinkedHashMap<String, Object>();
        result.put("figures", figures.stream().map(BenchCommand::asMap).toList());
        long reached = figures.stream().filter(Figure::isReached).count();
        return done(result, text("bench.reached", "reached", reached, "all", figures.size()));
    }

    private String line(Figure figure) {
        return line(
                text("bench." + figure.name()),
                figure.of(),
                number(figure.measured()) + " " + figure.unit(),
                text(
                        figure.isReached() ? "bench.goal.reached" : "bench.goal.missed",
                        "sign",
                        figure.atLeast() ? "≥" : "≤",
                        "goal",
                        number(figure.goal()),
                        "unit",
                        figure.unit()));
    }

    private static String line(String what, String of, String measured, String goal) {
        return "%-38s %-44s %12s  %s".formatted(what, of, measured.strip(), goal).stripTrailing();
    }

    private static String number(double value) {
        var digits = Math.abs(value) >= 100 || value == Math.rint(value) ? "%.0f" : "%.2f";
        return String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.4f" : digits, value);
    }

    private static SequencedMap<String, Object> asMap(Figure figure) {
        var map = new LinkedHashMap<String, Object>();
        map.put("figure", figure.name());
        map.put("of", figure.of());
        map.put("measured", figure.measured());
        map.put("unit", figure.unit());
        map.put(figure.atLeast() ? "atLeast" : "atMost", figure.goal());
        map.put("reached", figure.isReached());
        return map;
    }
}
