package org.plenary.sortition;

import java.util.List;

/** What came of the attempt to make a lottery. */
public sealed interface LotteryOutcome {

    record Ready(FairLottery lottery) implements LotteryOutcome {}

    /**
     * No panel meets all targets.
     *
     * @param waysOut the cheapest first; empty when relaxing targets does not help
     */
    record Impossible(Clash clash, List<WayOut> waysOut) implements LotteryOutcome {

        public Impossible {
            waysOut = List.copyOf(waysOut);
        }
    }
}
