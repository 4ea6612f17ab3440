package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.desk.DrawTrial.Mending;
import org.plenary.desk.DrawTrial.Outcome;
import org.plenary.members.Pool;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.LotteryOutcome;
import org.plenary.sortition.PanelDraw;
import org.plenary.sortition.Pick;

import java.util.List;
import java.util.Optional;

/** From a pool and settings to a drawn panel, outside any assembly. */
final class LotteryTrial {

    /**
     * @param mending what was done to the replies on the way to the pool
     * @param notes what was assumed on the way
     * @param follows names of the draws whose seats are filled; empty for the draw of a panel
     */
    record Asked(
            Pool pool,
            DrawSettings settings,
            Mending mending,
            List<Problem> notes,
            List<String> follows) {}

    /**
     * @param seed null for a fresh one
     * @param digits drawn by hand; null to let the seed pick the panel
     */
    Outcome draw(Asked asked, @Nullable String seed, @Nullable String digits, Progress progress) {
        var settings = asked.settings();
        if (digits != null) {
            var wrong = wrongBeforehand(digits, settings.panels());
            if (wrong.isPresent()) {
                return new Outcome.Refused(List.of(wrong.get()));
            }
        }
        var used = seed == null ? FreshSeed.drawn() : new Seed(seed);
        return switch (new PanelDraw().lottery(asked.pool(), settings, used, progress)) {
            case LotteryOutcome.Impossible(var clash, var waysOut) ->
                    new Outcome.Impossible(clash, waysOut);
            case LotteryOutcome.Ready(var lottery) -> {
                int panels = lottery.lottery().size();
                if (digits == null) {
                    yield drawn(asked, lottery.draw(Pick.bySeed(used, panels)));
                }
                int needed = Pick.digitsNeeded(panels);
                if (digits.length() != needed) {
                    yield new Outcome.Refused(List.of(wrongDigits(digits, needed, panels)));
                }
                yield switch (Pick.byDigits(digits, panels)) {
                    case Pick.Attempt.Picked(var pick) -> drawn(asked, lottery.draw(pick));
                    case Pick.Attempt.DrawAgain(var said) ->
                            new Outcome.Refused(
                                    List.of(
                                            Problem.of(
                                                    "draw.digitsAgain",
                                                    "found",
                                                    said,
                                                    "panels",
                                                    panels,
                                                    "seed",
                                                    used.text())));
                };
            }
        };
    }

    private static Outcome drawn(Asked asked, Draw draw) {
        return new Outcome.Drawn(
                draw, asked.pool(), asked.mending(), asked.notes(), asked.follows());
    }

    /** A lottery may grow, so only too few digits are known to be wrong before it is made. */
    private static Optional<Problem> wrongBeforehand(String digits, int panels) {
        int needed = Pick.digitsNeeded(panels);
        return digits.matches("[0-9]+") && digits.length() >= needed
                ? Optional.empty()
                : Optional.of(wrongDigits(digits, needed, panels));
    }

    private static Problem wrongDigits(String digits, int needed, int panels) {
        return Problem.of("draw.digitsWrong", "found", digits, "needed", needed, "panels", panels);
    }
}
