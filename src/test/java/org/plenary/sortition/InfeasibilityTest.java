package org.plenary.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.sortition.Clash.Demand;
import org.plenary.sortition.Clash.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Small pools, of which every panel can be tried. */
class InfeasibilityTest {

    /** Pools whose targets were each moved a little after a panel had been found for them. */
    static Stream<Setup> impossible() {
        var setups = new ArrayList<Setup>();
        for (int i = 0; setups.size() < 25; i++) {
            var setup = moved(Setup.random("moved " + i, 10, 4, 3, 3, 0, i % 3 == 0 ? 0.4 : 0));
            if (!isPossible(setup, demands(setup), true)) {
                setups.add(setup);
            }
        }
        return setups.stream();
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void theClashIsASmallestOneAndEveryDemandInItMatters(Setup setup) {
        var clash = infeasibility(setup).clash(Progress.NONE).orElseThrow();

        assertThat(isPossible(setup, clash.demands(), clash.households())).isFalse();
        assertThat(smallestClash(setup)).isEqualTo(clash.demands().size());
        if (clash.households()) {
            assertThat(isPossible(setup, demands(setup), false)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void everyWayOutLeadsToAPanelAndTheFirstIsTheCheapest(Setup setup) {
        var ways = infeasibility(setup).waysOut(3, Progress.NONE);

        assertThat(ways).isNotEmpty();
        for (var way : ways) {
            var relaxed = way.applyTo(setup.targets());
            var mended = new Setup(setup.seed(), setup.pool(), relaxed, setup.onePerHousehold());
            assertThat(isPossible(mended, demands(mended), true)).isTrue();
            assertThat(way.withinFlexibility()).isTrue();
            assertThat(way.seats()).isGreaterThanOrEqualTo(ways.getFirst().seats());
        }
        assertThat(ways.getFirst().seats()).isEqualTo(fewestSeats(setup));
        assertThat(ways.stream().map(WayOut::changes)).doesNotHaveDuplicates();
    }

    @Test
    void withoutFlexibilityTheWaysOutSayThatTheyGoBeyondIt() {
        var setup = impossible().toList().getFirst();
        var rigid =
                setup.targets().targets().stream()
                        .map(t -> new Target(t.value(), t.min(), t.max()))
                        .toList();
        var asked = new Targets(setup.targets().panelSize(), rigid);

        var ways =
                infeasibility(new Setup("rigid", setup.pool(), asked, setup.onePerHousehold()))
                        .waysOut(3, Progress.NONE);

        assertThat(ways).isNotEmpty().noneMatch(WayOut::withinFlexibility);
    }

    @Test
    void atAGlanceTheObstaclesThatCountingFindsAreNamed() {
        var pool = new Pool(List.of("age"), List.of(person("a", "young"), person("b", "old")));
        var young = new Target(new FeatureValue("age", "young"), 2, 3);
        var old = new Target(new FeatureValue("age", "old"), 2, 3);

        assertThat(QuickCheck.obstacles(pool, new Targets(3, List.of(young, old))))
                .containsExactly(
                        new QuickCheck.Obstacle.PoolTooSmall(2, 3),
                        new QuickCheck.Obstacle.TooFewInPool(young, 1),
                        new QuickCheck.Obstacle.TooFewInPool(old, 1),
                        new QuickCheck.Obstacle.MinimaTooLarge("age", 4, 3));
    }

    @Test
    void whoHasNoChanceIsNamedWithTheTargetsThatExcludeThem() {
        var people =
                List.of(
                        person("a", "young"),
                        person("b", "young"),
                        person("c", "old"),
                        person("d", "ancient"));
        var pool = new Pool(List.of("age"), people);
        var old = new Target(new FeatureValue("age", "old"), 0, 0);
        var targets =
                new Targets(1, List.of(new Target(new FeatureValue("age", "young"), 0, 1), old));
        var settings = new DrawSettings(targets, Rule.LEXIMIN, false, 10);
        var ready =
                (LotteryOutcome.Ready)
                        new PanelDraw().lottery(pool, settings, new Seed("s"), Progress.NONE);

        assertThat(NoChance.of(pool, ready.lottery(), Progress.NONE))
                .containsExactly(
                        new NoChance(
                                List.of(new PersonId("d")),
                                List.of(new FeatureValue("age", "ancient")),
                                List.of(),
                                false),
                        new NoChance(
                                List.of(new PersonId("c")),
                                List.of(),
                                List.of(new Demand(old, Side.AT_MOST, 1)),
                                false));
    }

    private static Respondent person(String id, String age) {
        return new Respondent(new PersonId(id), Map.of("age", age), Map.of(), null);
    }

    private static Infeasibility infeasibility(Setup setup) {
        return new Infeasibility(setup.program());
    }

    private static Setup moved(Setup setup) {
        var random = new Seed(setup.seed()).random("moved");
        var targets = new ArrayList<Target>();
        for (var t : setup.targets().targets()) {
            int by = random.nextInt(3) - 1;
            int min = Math.max(0, t.min() + by);
            int max = Math.max(min, t.max() + by);
            targets.add(new Target(t.value(), min, max, 0, 4 + max));
        }
        var moved = new Targets(setup.targets().panelSize(), targets);
        return new Setup(setup.seed(), setup.pool(), moved, setup.onePerHousehold());
    }

    private static List<Demand> demands(Setup setup) {
        var demands = new ArrayList<Demand>();
        for (var target : setup.targets().targets()) {
            demands.add(new Demand(target, Side.AT_LEAST, 0));
            demands.add(new Demand(target, Side.AT_MOST, 0));
        }
        return demands;
    }

    private static int smallestClash(Setup setup) {
        var demands = demands(setup);
        boolean households = setup.onePerHousehold() && isPossible(setup, demands, false);
        int smallest = demands.size();
        var panels = panels(setup, households);
        for (int mask = 0; mask < 1 << demands.size(); mask++) {
            if (Integer.bitCount(mask) < smallest && noneMeets(panels, demands, mask)) {
                smallest = Integer.bitCount(mask);
            }
        }
        return smallest;
    }

    private static boolean noneMeets(
            List<List<Respondent>> panels, List<Demand> demands, int mask) {
        return panels.stream().noneMatch(panel -> (broken(panel, demands) & mask) == 0);
    }

    private static int broken(List<Respondent> panel, List<Demand> demands) {
        int broken = 0;
        for (int d = 0; d < demands.size(); d++) {
            broken |= meets(panel, demands.get(d)) ? 0 : 1 << d;
        }
        return broken;
    }

    private static int fewestSeats(Setup setup) {
        return panels(setup, true).stream()
                .mapToInt(
                        panel ->
                                setup.targets().targets().stream()
                                        .mapToInt(t -> off(t, count(panel, t)))
                                        .sum())
                .min()
                .orElseThrow();
    }

    private static int off(Target target, int count) {
        return Math.max(0, Math.max(target.min() - count, count - target.max()));
    }

    private static boolean isPossible(Setup setup, List<Demand> demands, boolean households) {
        return panels(setup, households).stream()
                .anyMatch(panel -> demands.stream().allMatch(d -> meets(panel, d)));
    }

    private static boolean meets(List<Respondent> panel, Demand demand) {
        int count = count(panel, demand.target());
        return demand.side() == Side.AT_LEAST ? count >= demand.number() : count <= demand.number();
    }

    private static int count(List<Respondent> panel, Target target) {
        return (int) panel.stream().filter(r -> r.has(target.value())).count();
    }

    /** Every group of the panel's size. */
    private static List<List<Respondent>> panels(Setup setup, boolean households) {
        var all = new ArrayList<List<Respondent>>();
        int n = setup.pool().size();
        for (int mask = 0; mask < 1 << n; mask++) {
            if (Integer.bitCount(mask) == setup.targets().panelSize()) {
                var members = new ArrayList<Respondent>();
                for (int p = 0; p < n; p++) {
                    if ((mask >> p & 1) == 1) {
                        members.add(setup.pool().respondents().get(p));
                    }
                }
                long homes = members.stream().map(Respondent::household).distinct().count();
                if (!households || !setup.onePerHousehold() || homes == members.size()) {
                    all.add(members);
                }
            }
        }
        return all;
    }
}
