package org.plenary.sortition;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;

/** Draws to check the verifier with. */
public final class Bundles {

    private Bundles() {}

    /** A small pool with households, drawn with the seed. */
    public static DrawFiles draw(String seed, Progress progress) {
        return draw(Setup.random("bundle", 80, 12, 3, 1, 0.3), seed, progress);
    }

    /**
     * A pool of 200 with many targets.
     *
     * @param number of the pool; every third minds households
     */
    public static DrawFiles drawLarge(int number, Progress progress) {
        double sharing = number % 3 == 0 ? 0.3 : 0;
        return draw(
                Setup.random("large " + number, 200, 30, 5, number % 2, sharing),
                "large",
                progress);
    }

    private static DrawFiles draw(Setup setup, String seed, Progress progress) {
        var outcome =
                new PanelDraw()
                        .lottery(setup.pool(), setup.settings(100), new Seed(seed), progress);
        var lottery = ((LotteryOutcome.Ready) outcome).lottery();
        var draw = lottery.draw(Pick.bySeed(new Seed(seed), lottery.lottery().size()));
        var secret = DrawFiles.secretOf(setup.pool(), lottery);
        return new DrawFiles(draw, setup.pool(), new Occasion(3, "ab12"), secret);
    }
}
