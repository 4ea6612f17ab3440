package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.members.PersonId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class EffectsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theEffectShownWhileDraggingIsTheDifferenceOfTheFigures(long first) {
        for (long seed = first * 1_000; seed < first * 1_000 + 100; seed++) {
            var random = new Random(seed);
            var seating = Seatings.random(random, 30, 6, 5);
            var plan = Seatings.anyhow(seating, random);
            int round = 1 + random.nextInt(seating.rounds().size());
            var seated = new ArrayList<>(plan.seats(round).keySet());
            if (seated.size() < 2) {
                continue;
            }
            var one = seated.get(random.nextInt(seated.size()));
            var other = seated.get(random.nextInt(seated.size()));
            int table = 1 + random.nextInt(seating.tables().size());
            assertDifference(seating, plan, new Move.To(round, one, table), seed);
            assertDifference(seating, plan, new Move.Swap(round, one, other), seed);
        }
    }

    private static void assertDifference(Seating seating, SeatingPlan plan, Move move, long seed) {
        var before = Figures.of(seating, plan);
        var after = Figures.of(seating, moved(plan, move));

        var effect = new Effects(seating, plan).of(move);

        var what = "seed %d %s".formatted(seed, move);
        assertThat(effect.distinctPairs())
                .as(what)
                .isEqualTo(after.distinctPairs() - before.distinctPairs());
        assertThat(effect.sumOfSquares())
                .as(what)
                .isEqualTo(after.sumOfSquares() - before.sumOfSquares());
        assertThat(effect.ssd()).as(what).isCloseTo(after.ssd() - before.ssd(), within(1e-9));
        assertThat(effect.offTarget()).as(what).isEqualTo(after.offTarget() - before.offTarget());
        assertThat(effect.broken().size() - effect.mended().size())
                .as(what)
                .isEqualTo(after.brokenRules() - before.brokenRules());
    }

    private static SeatingPlan moved(SeatingPlan plan, Move move) {
        return switch (move) {
            case Move.To(int round, var person, int table) -> plan.withSeat(round, person, table);
            case Move.Swap(int round, var one, var other) -> {
                int a = plan.tableOf(one, round).orElseThrow();
                int b = plan.tableOf(other, round).orElseThrow();
                yield plan.withSeat(round, one, b).withSeat(round, other, a);
            }
        };
    }

    @Test
    void movingSomebodyToTheirEnemySaysWhichRuleItBreaks() {
        var apart = new Rule.Apart(Seatings.id(1), Seatings.id(2));
        var seating = Seatings.plain(6, 2, 1).withRules(List.of(apart));
        var plan = SeatingPlan.EMPTY.withSeats(1, seats(1, 2, 1, 2, 1, 2));

        var effect = new Effects(seating, plan).of(new Move.To(1, Seatings.id(1), 2));

        assertThat(effect.broken()).containsExactly(apart);
        assertThat(effect.overCapacity()).isFalse();
    }

    private static Map<PersonId, Integer> seats(int... tables) {
        var seats = new TreeMap<PersonId, Integer>();
        for (int p = 0; p < tables.length; p++) {
            seats.put(Seatings.id(p + 1), tables[p]);
        }
        return seats;
    }
}
