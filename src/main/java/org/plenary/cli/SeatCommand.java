package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.desk.SeatingProblems;
import org.plenary.desk.SeatingTrial;
import org.plenary.desk.SeatingTrial.Outcome;
import org.plenary.desk.SeatingWords;
import org.plenary.members.PersonId;
import org.plenary.seating.Broken;
import org.plenary.seating.Rule;
import org.plenary.seating.Style;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@CommandLine.Command(
        name = "seat",
        description = "Seats people at tables for several rounds and writes round,table,id.")
final class SeatCommand extends Command {

    private static final Pattern CLUSTER = Pattern.compile("([^=]+)=(.+):([^:]*)");
    private static final String NUMBER = "[1-9][0-9]{0,3}";
    private static final int MOST_TABLES = 1000;
    private static final int MOST_ROUNDS = 127;

    @Option(
            names = "--people",
            required = true,
            paramLabel = "FILE",
            description = "CSV or xlsx with a column id and the attributes.")
    private Path people = Path.of("");

    @Option(names = "--tables", required = true, paramLabel = "N", description = "Tables.")
    private int tables;

    @Option(names = "--rounds", required = true, paramLabel = "N", description = "Rounds.")
    private int rounds;

    @Option(
            names = "--mix",
            split = ",",
            paramLabel = "COLUMN",
            description = "Attributes every table should mirror.")
    private List<String> mix = List.of();

    @Option(
            names = "--apart",
            paramLabel = "FILE",
            description = "id1,id2: pairs that never share a table.")
    private @Nullable Path apart;

    @Option(
            names = "--together",
            paramLabel = "FILE",
            description = "id1,id2: pairs that always share a table.")
    private @Nullable Path together;

    @Option(names = "--pin", paramLabel = "FILE", description = "id,table: always at that table.")
    private @Nullable Path pins;

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN=VALUE:TABLES",
            description = "People with this value only at so many tables.")
    private List<String> clusters = List.of();

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description =
                    "Most people at each table, first to last. Without them all tables are equal;"
                            + " with them they are as unequal as pins and clusters need.")
    private List<Integer> sizes = List.of();

    @Option(names = "--absent", paramLabel = "FILE", description = "round,id: who is not there.")
    private @Nullable Path absent;

    @Option(
            names = "--held",
            paramLabel = "FILE",
            description =
                    "round,table,id: rounds that were held already and stay. Who is not listed in"
                            + " such a round was not there.")
    private @Nullable Path held;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "strict, balanced (usual) or meet.")
    private String style = "balanced";

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description = "Decides everything; a fresh one is printed when none is given.")
    private @Nullable String seed;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The plan.")
    private Path out = Path.of("");

    private final SeatingTrial trial;
    private final Watch watch;

    SeatCommand(Terminal terminal, SeatingTrial trial, Watch watch) {
        super(terminal);
        this.trial = trial;
        this.watch = watch;
    }

    @Override
    int run() {
        var problems = new ArrayList<Problem>();
        if (tables < 1 || tables > MOST_TABLES || rounds < 1 || rounds > MOST_ROUNDS) {
            problems.add(Problem.of("seating.numbers", "tables", tables, "rounds", rounds));
        }
        if (sizes.stream().anyMatch(size -> size < 0)) {
            problems.add(Problem.of("seating.sizeNegative"));
        }
        if (seed != null && seed.isBlank()) {
            problems.add(Problem.of("draw.seedBlank"));
        }
        var wanted = style(problems);
        var rules = clusters(problems);
        if (!problems.isEmpty()) {
            return refuse(BAD_INPUT, problems);
        }
        var request =
                new SeatingTrial.Request(
                        people,
                        tables,
                        rounds,
                        mix,
                        sizes,
                        rules,
                        new SeatingTrial.Files(apart, together, pins, absent, held),
                        wanted,
                        seed);
        long start = System.nanoTime();
        var outcome = trial.seat(request, watch);
        double seconds = (System.nanoTime() - start) / 1e9;
        return switch (outcome) {
            case Outcome.Refused(var found) -> refuse(BAD_INPUT, found);
            case Outcome.Impossible(var seating, var clashes) -> {
                var why = new SeatingProblems(seating, words());
                yield refuse(IMPOSSIBLE, clashes.stream().map(why::of).distinct().toList());
            }
            case Outcome.Seated seated -> write(seated, seconds);
        };
    }

    private SeatingWords words() {
        return new SeatingWords(terminal().texts());
    }

    private Style style(List<Problem> problems) {
        for (var known : Style.values()) {
            if (known.name().equalsIgnoreCase(style)) {
                return known;
            }
        }
        problems.add(Problem.of("seating.styleUnknown", "found", style));
        return Style.BALANCED;
    }

    private List<Rule.Cluster> clusters(List<Problem> problems) {
        var rules = new ArrayList<Rule.Cluster>();
        for (var text : clusters) {
            var match = CLUSTER.matcher(text);
            if (match.matches() && !match.group(3).matches(NUMBER)) {
                problems.add(
                        Problem.of(
                                "seating.clusterTables", "found", text, "number", match.group(3)));
            } else if (match.matches()) {
                rules.add(
                        new Rule.Cluster(
                                match.group(1), match.group(2), Integer.parseInt(match.group(3))));
            } else {
                problems.add(Problem.of("seating.clusterForm", "found", text));
            }
        }
        return rules;
    }

    private int write(Outcome.Seated seated, double seconds) {
        var planned = seated.planned();
        trial.write(planned.plan(), out);
        var figures = planned.figures();
        var bounds = figures.bounds();
        var result = new LinkedHashMap<String, Object>();
        result.put("distinctPairs", figures.distinctPairs());
        result.put("bound", bounds.pairs());
        result.put("tightBound", bounds.tightPairs());
        result.put("repeats", figures.repeats());
        result.put("sumOfSquares", figures.sumOfSquares());
        result.put("sumOfSquaresBound", bounds.sumOfSquares());
        result.put("ssd", figures.ssd());
        result.put("ssdBound", bounds.ssd());
        result.put("offTarget", figures.offTarget());
        result.put("brokenRules", figures.brokenRules());
        result.put("brokenInHeld", figures.brokenBefore().stream().map(this::asMap).toList());
        result.put("withoutSeatInHeld", seated.missed());
        result.put("emptyTables", seated.empty());
        result.put("fewestMet", figures.fewestMet());
        result.put("meanMet", figures.meanMet());
        result.put("stopped", planned.stopped());
        result.put("seed", seated.seed());
        result.put("seconds", seconds);
        var lines = new ArrayList<String>();
        lines.add(
                text(
                        "cli.seat.met",
                        "pairs",
                        figures.distinctPairs(),
                        "bound",
                        bounds.tightPairs(),
                        "repeats",
                        figures.repeats()));
        lines.add(
                text(
                        "cli.seat.balance",
                        "ssd",
                        String.format(Locale.ROOT, "%.1f", figures.ssd()),
                        "bound",
                        String.format(Locale.ROOT, "%.1f", bounds.ssd()),
                        "off",
                        figures.offTarget(),
                        "broken",
                        figures.brokenRules()));
        lines.addAll(remarks(seated));
        lines.add(text("cli.seat.done", "out", out, "seed", seated.seed()));
        return done(result, lines.toArray(String[]::new));
    }

    /** What somebody should hear about although a plan was made. */
    private List<String> remarks(Outcome.Seated seated) {
        var lines = new ArrayList<String>();
        var broken = seated.planned().figures().brokenBefore();
        if (!broken.isEmpty()) {
            lines.add(
                    text(
                            broken.size() == 1 ? "cli.seat.heldBroken.one" : "cli.seat.heldBroken",
                            "n",
                            broken.size(),
                            "rules",
                            broken.stream()
                                    .map(
                                            b ->
                                                    text(
                                                            "cli.seat.inRound",
                                                            "round",
                                                            b.round(),
                                                            "rule",
                                                            words().of(b.rule())))
                                    .collect(Collectors.joining("; "))));
        }
        seated.missed()
                .forEach(
                        (round, people) ->
                                lines.add(
                                        text(
                                                people == 1
                                                        ? "cli.seat.missed.one"
                                                        : "cli.seat.missed",
                                                "round",
                                                round,
                                                "people",
                                                people)));
        if (seated.empty() > 0) {
            lines.add(text("cli.seat.empty", "tables", seated.empty()));
        }
        return lines;
    }

    private SequencedMap<String, Object> asMap(Broken broken) {
        var map = new LinkedHashMap<String, Object>();
        map.put("round", broken.round());
        map.put("rule", words().of(broken.rule()));
        map.put("people", broken.rule().people().stream().map(PersonId::value).toList());
        return map;
    }
}
