package org.plenary.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.assembly.Seed;
import org.plenary.decisions.Tally.Outcome;
import org.plenary.decisions.VoteRule.Bar;
import org.plenary.decisions.VoteRule.Base;
import org.plenary.decisions.VoteRule.Tie;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class TallyTest {

    private static VoteRule rule(int part, int whole, Bar bar, Base base) {
        return new VoteRule(part, whole, bar, base, 0, 1, Base.VALID, Tie.NOT_ADOPTED);
    }

    /** All of so many who voted, all entitled and there. */
    private static Sheets sheets(int yes, int no) {
        return new Sheets(yes + no, yes + no, yes + no, yes + no, 0, yes, no, 0);
    }

    @ParameterizedTest
    @CsvSource({"80, 94, 76", "80, 96, 77", "55, 100, 55", "67, 3, 3", "50, 7, 4", "0, 9, 0"})
    void aThresholdIsRoundedUpInWholeNumbers(int percent, int of, int needed) {
        var tally = Tally.of(sheets(of, 0), VoteRule.atLeast(percent));
        assertThat(tally.base()).isEqualTo(of);
        assertThat(tally.needed()).isEqualTo(needed);
    }

    @Test
    void theFewestVotesNeededAreFoundByTryingToo() {
        for (int whole = 1; whole <= 7; whole++) {
            for (int part = 0; part <= whole; part++) {
                for (int of = 0; of <= 60; of++) {
                    check(part, whole, of);
                }
            }
        }
        for (int percent = 0; percent <= 100; percent++) {
            for (int of = 0; of <= 120; of++) {
                check(percent, 100, of);
            }
        }
    }

    private static void check(int part, int whole, int of) {
        int atLeast = 0;
        while (atLeast * whole < part * of) {
            atLeast++;
        }
        int moreThan = 0;
        while (moreThan * whole <= part * of) {
            moreThan++;
        }
        var sheets = sheets(of, 0);
        assertThat(Tally.of(sheets, rule(part, whole, Bar.AT_LEAST, Base.VALID)).needed())
                .isEqualTo(atLeast);
        assertThat(Tally.of(sheets, rule(part, whole, Bar.MORE_THAN, Base.VALID)).needed())
                .isEqualTo(moreThan);
    }

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOutcomeIsWhatFractionsSay(int seed) {
        var random = new Seed("tally " + seed).random("vote");
        var sheets = random(random);
        var rule = randomRule(random);
        var tally = Tally.of(sheets, rule);

        var quorum =
                compare(
                        rule.quorumBase().of(sheets),
                        sheets.entitled(),
                        rule.quorumPart(),
                        rule.quorumWhole());
        var share = compare(sheets.yes(), rule.base().of(sheets), rule.part(), rule.whole());
        boolean carried = sheets.yes() > 0 && (rule.bar() == Bar.AT_LEAST ? share >= 0 : share > 0);
        boolean tied =
                sheets.yes() > 0
                        && sheets.yes() == sheets.no()
                        && rule.base() == Base.EXPRESSED
                        && 2 * rule.part() == rule.whole();
        Outcome expected;
        if (quorum < 0) {
            expected = Outcome.NO_QUORUM;
        } else if (tied) {
            expected =
                    switch (rule.tie()) {
                        case ADOPTED -> Outcome.ADOPTED;
                        case NOT_ADOPTED -> Outcome.NOT_ADOPTED;
                        case VOTE_AGAIN -> Outcome.TIED;
                    };
        } else {
            expected = carried ? Outcome.ADOPTED : Outcome.NOT_ADOPTED;
        }
        assertThat(tally.outcome()).as("%s under %s", sheets, rule).isEqualTo(expected);
        assertThat(sheets.valid()).isEqualTo(sheets.yes() + sheets.no() + sheets.abstained());
    }

    /** {@code a / b} against {@code c / d}, without dividing. */
    private static int compare(int a, int b, int c, int d) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(d))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
    }

    private static Sheets random(RandomGenerator random) {
        int yes = random.nextInt(40);
        int no = random.nextInt(4) == 0 ? yes : random.nextInt(40);
        int abstained = random.nextInt(10);
        int spoilt = random.nextInt(4);
        int returned = yes + no + abstained + spoilt;
        int issued = returned + random.nextInt(3);
        int present = issued + random.nextInt(3);
        return new Sheets(
                present + random.nextInt(60),
                present,
                issued,
                returned,
                spoilt,
                yes,
                no,
                abstained);
    }

    private static VoteRule randomRule(RandomGenerator random) {
        int whole = random.nextBoolean() ? 100 : 2 + random.nextInt(4);
        return new VoteRule(
                random.nextInt(3) == 0 && whole % 2 == 0 ? whole / 2 : random.nextInt(whole + 1),
                whole,
                Bar.values()[random.nextInt(2)],
                Base.values()[random.nextInt(4)],
                random.nextInt(4),
                3,
                Base.values()[random.nextInt(4)],
                Tie.values()[random.nextInt(3)]);
    }

    @Test
    void abstentionsLeaveThePercentageAndStayInTheQuorum() {
        var sheets = new Sheets(100, 60, 60, 60, 0, 20, 10, 30);
        var tally = Tally.of(sheets, VoteRule.SIMPLE_MAJORITY);
        assertThat(tally.support()).isEqualTo(new Percentage(20, 30));
        assertThat(tally.tookPart()).isEqualTo(60);
        assertThat(tally.quorumNeeded()).isEqualTo(50);
        assertThat(tally.adopted()).isTrue();
    }

    @Test
    void withoutAQuorumNothingIsAdopted() {
        var sheets = new Sheets(100, 49, 49, 49, 0, 49, 0, 0);
        assertThat(Tally.of(sheets, VoteRule.SIMPLE_MAJORITY).outcome())
                .isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void nobodyForAndNobodyAgainstIsNotAdopted() {
        var sheets = new Sheets(10, 10, 10, 10, 0, 0, 0, 10);
        assertThat(Tally.of(sheets, VoteRule.SIMPLE_MAJORITY).outcome())
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(Tally.of(sheets, VoteRule.SIMPLE_MAJORITY).support().defined()).isFalse();
    }

    @Test
    void sheetsThatDoNotAddUpAreNoCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sheets(100, 94, 94, 94, 1, 80, 10, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sheets(100, 94, 95, 94, 1, 80, 10, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sheets(100, 94, 94, 94, -1, 80, 10, 5));
    }

    @Test
    void aPercentageIsRoundedHalfUp() {
        for (int of = 1; of <= 300; of++) {
            for (int part = 0; part <= of; part++) {
                var exact =
                        BigDecimal.valueOf(1000L * part)
                                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP);
                assertThat(new Percentage(part, of).tenths()).isEqualTo(exact.intValueExact());
            }
        }
        assertThatIllegalStateException().isThrownBy(() -> new Percentage(0, 0).tenths());
    }
}
