package org.plenary.decisions;

/**
 * What a count means under its rule, in whole numbers.
 *
 * @param base of how many the threshold is a share
 * @param needed the fewest yes votes that carry it
 * @param quorumNeeded the fewest people whose taking part makes the vote count
 * @param tookPart how many that was
 */
public record Tally(
        Sheets sheets,
        VoteRule rule,
        int base,
        int needed,
        int quorumNeeded,
        int tookPart,
        Outcome outcome) {

    public enum Outcome {
        ADOPTED,
        NOT_ADOPTED,
        /** Yes equals no, and the rule asks for another vote. */
        TIED,
        NO_QUORUM
    }

    public static Tally of(Sheets sheets, VoteRule rule) {
        int base = rule.base().of(sheets);
        int needed = needed(rule.part(), rule.whole(), base, rule.bar());
        int tookPart = rule.quorumBase().of(sheets);
        int quorum =
                needed(
                        rule.quorumPart(),
                        rule.quorumWhole(),
                        sheets.entitled(),
                        VoteRule.Bar.AT_LEAST);
        var outcome = outcome(sheets, rule, needed, tookPart >= quorum);
        return new Tally(sheets, rule, base, needed, quorum, tookPart, outcome);
    }

    /** The fewest of {@code base} that make at least, or more than, {@code part / whole} of it. */
    private static int needed(int part, int whole, int base, VoteRule.Bar bar) {
        long exact = (long) part * base;
        return switch (bar) {
            case AT_LEAST -> Math.toIntExact(Math.ceilDiv(exact, (long) whole));
            case MORE_THAN -> Math.toIntExact(Math.floorDiv(exact, (long) whole) + 1);
        };
    }

    private static Outcome outcome(Sheets sheets, VoteRule rule, int needed, boolean quorate) {
        if (!quorate) {
            return Outcome.NO_QUORUM;
        }
        if (tied(sheets, rule)) {
            return switch (rule.tie()) {
                case ADOPTED -> Outcome.ADOPTED;
                case NOT_ADOPTED -> Outcome.NOT_ADOPTED;
                case VOTE_AGAIN -> Outcome.TIED;
            };
        }
        return sheets.yes() >= needed && sheets.yes() > 0 ? Outcome.ADOPTED : Outcome.NOT_ADOPTED;
    }

    /** Only where half of yes and no decides can equal numbers leave the matter open. */
    private static boolean tied(Sheets sheets, VoteRule rule) {
        return sheets.yes() == sheets.no()
                && sheets.yes() > 0
                && 2 * rule.part() == rule.whole()
                && rule.base() == VoteRule.Base.EXPRESSED;
    }

    public boolean adopted() {
        return outcome == Outcome.ADOPTED;
    }

    /** Yes as a share of yes and no. */
    public Percentage support() {
        return new Percentage(sheets.yes(), sheets.expressed());
    }
}
