package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.desk.DrawBundles;
import org.plenary.desk.DrawTrial.Outcome;
import org.plenary.desk.ReplacementTrial;
import org.plenary.sortition.DrawChange.Purpose;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

@CommandLine.Command(
        name = "replace",
        description = {
            "Fills seats that became free after a draw, by a lottery of its own.",
            "The protocol is the same, with targets that follow from who remains. With --alternates"
                    + " it draws people who stand ready instead. Reads the observer's files; verify"
                    + " checks what it writes.",
            "Drawn outside an assembly it is an unrecorded trial."
        })
final class ReplaceCommand extends LotteryCommand {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIR",
            description = "The observer's files of the panel's draw.")
    private Path panel = Path.of("");

    @Option(
            names = "--filled",
            paramLabel = "DIR",
            description = "Those of an earlier replacement; may be given several times.")
    private List<Path> filled = List.of();

    @Option(
            names = "--standby",
            paramLabel = "DIR",
            description =
                    "Those of alternates, who are not drawn again; may be given several times.")
    private List<Path> standby = List.of();

    @Option(
            names = "--left",
            paramLabel = "FILE",
            description =
                    "Ids of those who are not available any more, one a line or in a column id.")
    private @Nullable Path left;

    @Option(
            names = "--remaining",
            paramLabel = "FILE",
            description = "Ids of those who still sit, instead of --left.")
    private @Nullable Path remaining;

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "Targets of the whole panel where they were relaxed since the draw.")
    private @Nullable Path targets;

    @Option(
            names = "--seats",
            paramLabel = "N",
            description = "How many seats to fill now; all that are free as a rule.")
    private @Nullable Integer seats;

    @Option(
            names = "--alternates",
            paramLabel = "N",
            description = "Draw this many people who stand ready, instead of filling seats.")
    private @Nullable Integer alternates;

    @Option(
            names = "--panels",
            paramLabel = "N",
            description = "Numbered panels in the lottery; as in the panel's draw as a rule.")
    private @Nullable Integer panels;

    private final ReplacementTrial trial;

    ReplaceCommand(Terminal terminal, ReplacementTrial trial, DrawBundles bundles, Watch watch) {
        super(terminal, bundles, watch);
        this.trial = trial;
    }

    @Override
    Purpose purpose() {
        return alternates == null ? Purpose.REPLACEMENTS : Purpose.ALTERNATES;
    }

    @Override
    String waysOutIntro() {
        return "cli.replace.waysOut";
    }

    @Override
    Outcome lottery() {
        boolean listed = left != null || remaining != null;
        if ((left != null && remaining != null) || (!listed && alternates == null)) {
            throw new ProblemException(Problem.of("replace.lists"));
        }
        var wanted =
                new ReplacementTrial.Wanted(
                        number(seats), number(alternates), number(panels), seed(), digits());
        return trial.draw(
                new ReplacementTrial.Standing(
                        panel, filled, standby, left, remaining, targets, encoding()),
                wanted,
                watch());
    }

    /** 0 where it was left out. */
    private static int number(@Nullable Integer given) {
        if (given != null && given < 1) {
            throw new ProblemException(Problem.of("replace.numbers"));
        }
        return given == null ? 0 : given;
    }
}
