package org.plenary.sortition;

import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.Comparator;
import java.util.List;

/**
 * One person's chance in a lottery, and what made it so, for telling them privately.
 *
 * @param chance what the rule gave them, 0.0 to 1.0
 * @param on how many of {@code panels} equally likely panels held them
 * @param pool how many people could be drawn for {@code seats} seats
 * @param pulls what lifted or lowered it, the strongest first; at most two
 */
public record OwnChance(double chance, int on, int panels, int pool, int seats, List<Pull> pulls) {

    /** Shares that differ by less explain nothing. */
    private static final double TELLING = 1.1;

    private static final int SAID = 2;

    public OwnChance {
        pulls = List.copyOf(pulls);
    }

    /**
     * A target that lets people with a value have more seats than their replies alone would, or
     * fewer.
     *
     * @param replies how many people with it could be drawn
     */
    public record Pull(FeatureValue value, int replies, int min, int max, boolean lifts) {}

    /** The chance everybody would have without targets. */
    public double equal() {
        return (double) seats / Math.max(1, pool);
    }

    /**
     * @param pool the lottery was made from
     * @throws IllegalArgumentException when somebody else's lottery is asked
     */
    public static OwnChance of(PersonId person, FairLottery lottery, Pool pool) {
        var own =
                lottery.people().stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not in it: " + person));
        var respondent =
                pool.respondents().stream()
                        .filter(one -> one.id().equals(person))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not in it: " + person));
        return new OwnChance(
                own.chance(),
                own.panels(),
                lottery.lottery().size(),
                pool.size(),
                lottery.settings().targets().panelSize(),
                pulls(respondent, own.chance(), lottery.settings().targets(), pool));
    }

    private record Weighed(Target target, int replies, double times) {}

    /** Only what pulls the way the chance went: the rest would confuse whoever is told. */
    private static List<Pull> pulls(Respondent person, double chance, Targets targets, Pool pool) {
        double equal = (double) targets.panelSize() / pool.size();
        boolean lifts = chance >= equal;
        return targets.targets().stream()
                .filter(target -> person.has(target.value()))
                .map(target -> weighed(target, (int) pool.count(target.value()), equal))
                .filter(w -> lifts ? w.times() > TELLING : w.times() < 1 / TELLING)
                .sorted(
                        lifts
                                ? Comparator.comparingDouble(Weighed::times).reversed()
                                : Comparator.comparingDouble(Weighed::times))
                .limit(SAID)
                .map(
                        w ->
                                new Pull(
                                        w.target().value(),
                                        w.replies(),
                                        w.target().min(),
                                        w.target().max(),
                                        lifts))
                .toList();
    }

    /** Seats the target gives, against those the replies alone would. */
    private static Weighed weighed(Target target, int replies, double equal) {
        double alone = equal * replies;
        double given = alone > target.max() ? target.max() : Math.max(alone, target.min());
        return new Weighed(target, replies, alone == 0 ? 1 : given / alone);
    }
}
