package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.desk.DrawBundles;
import org.plenary.desk.DrawTrial;
import org.plenary.desk.DrawTrial.Outcome;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.Rule;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

@CommandLine.Command(
        name = "draw",
        description = {
            "Draws a panel from a pool by lottery.",
            "Writes the observer's files, which name people and their features; with --public also"
                    + " those for everybody. verify checks either.",
            "Drawn outside an assembly it is an unrecorded trial, for trying and repeating a draw: the"
                    + " ceremony in public, where panels are published first and a number is drawn"
                    + " afterwards by digits, dice or witnesses, is held in the window."
        })
final class DrawCommand extends LotteryCommand {

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

    @Option(
            names = "--mend",
            description = {
                "Take every repair the program proposes, and leave out replies that cannot be kept;",
                "each is listed."
            })
    private boolean mend;

    @Option(names = "--rule", paramLabel = "RULE", description = "leximin (usual) or maximin.")
    private String rule = "leximin";

    @Option(
            names = "--panels",
            paramLabel = "N",
            description = "Numbered panels in the lottery; 1000 as a rule.")
    private int panels = 1000;

    private final DrawTrial trial;

    DrawCommand(Terminal terminal, DrawTrial trial, DrawBundles bundles, Watch watch) {
        super(terminal, bundles, watch);
        this.trial = trial;
    }

    @Override
    Purpose purpose() {
        return Purpose.PANEL;
    }

    @Override
    String waysOutIntro() {
        return "draw.waysOut";
    }

    @Override
    Outcome lottery() {
        if (size < 1 || panels < 1) {
            throw new ProblemException(Problem.of("draw.numbers", "size", size, "panels", panels));
        }
        Rule wanted;
        try {
            wanted = Rule.valueOf(rule.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of("draw.ruleUnknown", "found", rule), e);
        }
        return trial.draw(
                new DrawTrial.Request(
                        pool,
                        targets,
                        size,
                        id,
                        household,
                        mend,
                        wanted,
                        panels,
                        seed(),
                        digits(),
                        encoding()),
                watch());
    }
}
