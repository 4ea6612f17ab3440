package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.desk.ClashWords;
import org.plenary.desk.DrawTrial;
import org.plenary.desk.DrawTrial.Outcome;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.Rule;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

@CommandLine.Command(
        name = "draw",
        description = {
            "Draws a panel from a pool by lottery and writes the observer's files:",
            "chances.csv, panels.csv, panel.csv and draw.json. They name people and their features.",
            "Drawn outside an assembly it is an unrecorded trial."
        })
final class DrawCommand extends Command {

    @Option(
            names = "--pool",
            required = true,
            paramLabel = "FILE",
            description = "The replies, as CSV or xlsx.")
    private Path pool = Path.of("");

    @Option(
            names = "--targets",
            required = true,
            paramLabel = "FILE",
            description = "feature,value,min,max[,min_flex,max_flex] or category,name,min,max.")
    private Path targets = Path.of("");

    @Option(
            names = "--size",
            required = true,
            paramLabel = "N",
            description = "Members of the panel.")
    private int size;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that names people; without it they are numbered by row.")
    private @Nullable String id;

    @Option(
            names = "--household",
            paramLabel = "COLS",
            split = ",",
            description = "Address columns; at most one person of a household is drawn.")
    private List<String> household = List.of();

    @Option(names = "--rule", paramLabel = "RULE", description = "leximin (usual) or maximin.")
    private String rule = "leximin";

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description = "Decides everything; a fresh one is recorded when none is given.")
    private @Nullable String seed;

    @Option(
            names = "--panels",
            paramLabel = "N",
            description = "Numbered panels in the lottery; 1000 as a rule.")
    private int panels = 1000;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the files go; the folder is made.")
    private Path out = Path.of("");

    private final DrawTrial trial;
    private final Watch watch;

    DrawCommand(Terminal terminal, DrawTrial trial, Watch watch) {
        super(terminal);
        this.trial = trial;
        this.watch = watch;
    }

    @Override
    int run() {
        if (size < 1 || panels < 1) {
            return refuse(
                    BAD_INPUT, List.of(Problem.of("draw.numbers", "size", size, "panels", panels)));
        }
        if (seed != null && seed.isBlank()) {
            return refuse(BAD_INPUT, List.of(Problem.of("draw.seedBlank")));
        }
        Rule wanted;
        try {
            wanted = Rule.valueOf(rule.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return refuse(BAD_INPUT, List.of(Problem.of("draw.ruleUnknown", "found", rule)));
        }
        var request =
                new DrawTrial.Request(pool, targets, size, id, household, wanted, panels, seed);
        long start = System.nanoTime();
        var outcome = trial.draw(request, watch);
        double seconds = (System.nanoTime() - start) / 1e9;
        return switch (outcome) {
            case Outcome.Refused(var problems) -> refuse(BAD_INPUT, problems);
            case Outcome.Impossible(var clash) -> {
                var why = String.join(" ", new ClashWords(terminal().texts()).of(clash));
                yield refuse(IMPOSSIBLE, List.of(Problem.of("draw.impossible", "why", why)));
            }
            case Outcome.Drawn drawn -> write(drawn, seconds);
        };
    }

    private int write(Outcome.Drawn drawn, double seconds) {
        drawn.notes().forEach(note -> terminal().remark(terminal().texts().sentence(note)));
        if (!drawn.repairs().isEmpty()) {
            terminal().remark(text("cli.draw.repairs", "count", drawn.repairs().size()));
        }
        trial.write(drawn, out);
        var lottery = drawn.draw().from();
        var result = new LinkedHashMap<String, Object>(DrawFiles.figures(lottery));
        result.put("seed", lottery.seed());
        result.put("panel", drawn.draw().panel().number());
        result.put("seconds", seconds);
        return done(
                result,
                text(
                        "cli.draw.done",
                        "size",
                        drawn.draw().panel().members().size(),
                        "pool",
                        drawn.pool().size(),
                        "panels",
                        lottery.lottery().size(),
                        "panel",
                        drawn.draw().panel().number()),
                text(
                        "cli.draw.minimum",
                        "minimum",
                        String.format(Locale.ROOT, "%.4f", 100 * lottery.figures().minimum()),
                        "proved",
                        lottery.proof().claim().words(),
                        "seed",
                        lottery.seed()),
                text("cli.draw.observer", "out", out));
    }
}
