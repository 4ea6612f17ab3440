package org.plenary.sortition;

/** What came of the attempt to make a lottery. */
public sealed interface LotteryOutcome {

    record Ready(FairLottery lottery) implements LotteryOutcome {}

    /** No panel meets all targets. */
    record Impossible(Clash clash) implements LotteryOutcome {}
}
