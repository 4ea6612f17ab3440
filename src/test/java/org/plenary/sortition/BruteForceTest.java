package org.plenary.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.Respondent;
import org.plenary.sortition.solver.LinearProgram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small pools, of which every panel can be written down and the fairest lottery found directly. */
class BruteForceTest {

    private static final int POOLS = 240;

    private static final double CLOSE = 1e-6;

    @Test
    void chancesAreThoseOfTheFairestLotteryOverAllPanels() {
        Map<Proof.Claim, Integer> claims = new EnumMap<>(Proof.Claim.class);
        int belowBound = 0;
        for (int i = 0; i < POOLS; i++) {
            var setup = setup(i);
            var expected = fairest(setup);
            var lottery = ready(setup);
            for (int p = 0; p < expected.length; p++) {
                assertThat(lottery.people().get(p).chance())
                        .as("%s, person %d", setup, p)
                        .isCloseTo(expected[p], within(CLOSE));
                assertThat(lottery.people().get(p).panels() > 0)
                        .as("%s, person %d", setup, p)
                        .isEqualTo(expected[p] > CLOSE);
            }
            claims.merge(lottery.proof().claim(), 1, Integer::sum);
            var bound = new Leximin().chances(setup.program(), Progress.NONE).byPerson();
            for (var person : lottery.people()) {
                if (Math.abs(bound.get(person.person()) - person.chance()) > CLOSE) {
                    belowBound++;
                    break;
                }
            }
        }
        assertThat(claims).containsKeys(Proof.Claim.EXACT, Proof.Claim.WITHIN_ONE_PANEL);
        assertThat(belowBound).as("pools whose bound no lottery attains").isGreaterThan(5);
    }

    /** Recounted person by person: everybody of a type has the mean of the type. */
    @Test
    void theWeightedLotteryGivesEverybodyExactlyTheirChance() {
        for (int i = 0; i < POOLS / 4; i++) {
            var setup = setup(i);
            var lottery = ready(setup);
            var weighted =
                    WeightedLottery.of(lottery, setup.pool(), Progress.NONE)
                            .orElseThrow(() -> new AssertionError(setup.toString()));
            var panels =
                    panels(setup).stream().map(BruteForceTest::members).collect(Collectors.toSet());
            var program = setup.program();
            var places = PanelDraw.placesOf(setup.pool());
            for (int t = 0; t < program.types().size(); t++) {
                var people = program.types().get(t).people();
                double share = 0;
                for (var panel : weighted.panels()) {
                    share +=
                            panel.weight()
                                    * panel.members().stream().filter(people::contains).count();
                }
                int one = places.getOrDefault(people.getFirst(), -1);
                assertThat(share / people.size())
                        .as("%s, person %d", setup, one)
                        .isCloseTo(lottery.people().get(one).chance(), within(CLOSE));
            }
            for (var panel : weighted.panels()) {
                var members =
                        panel.members().stream()
                                .map(member -> places.getOrDefault(member, -1))
                                .toList();
                assertThat(panels).as("%s", setup).contains(members);
            }
        }
    }

    private static Setup setup(int i) {
        double sharing = i % 3 == 0 ? 0.4 : 0;
        return Setup.random(
                "small " + i, 7 + i % 4, 2 + i % 3, 3 + i % 3, 2 + i % 2, i % 4 / 3, sharing);
    }

    private static FairLottery ready(Setup setup) {
        var outcome =
                new PanelDraw()
                        .lottery(
                                setup.pool(),
                                setup.settings(1000),
                                new Seed("brute"),
                                Progress.NONE);
        return ((LotteryOutcome.Ready) outcome).lottery();
    }

    /** By person: raise everyone together; settle whoever cannot be raised alone; go on. */
    private static double[] fairest(Setup setup) {
        var panels = panels(setup);
        int n = setup.pool().size();
        var settled = new double[n];
        Arrays.fill(settled, -1);
        while (Arrays.stream(settled).anyMatch(chance -> chance < 0)) {
            double level = highest(panels, settled, 0, -1);
            boolean found = false;
            var next = settled.clone();
            for (int p = 0; p < n; p++) {
                if (settled[p] < 0 && highest(panels, settled, level, p) < level + CLOSE / 10) {
                    next[p] = level;
                    found = true;
                }
            }
            assertThat(found).isTrue();
            settled = next;
        }
        return settled;
    }

    /** The highest common level of the open people, or of one person with the others at a level. */
    private static double highest(List<int[]> panels, double[] settled, double level, int person) {
        try (var linear = new LinearProgram()) {
            int height = linear.variable(0, 1, 1);
            panels.forEach(_ -> linear.variable(0, 1, 0));
            int total = linear.row(1, 1);
            for (int j = 0; j < panels.size(); j++) {
                linear.set(total, 1 + j, 1);
            }
            for (int p = 0; p < settled.length; p++) {
                boolean raised = person < 0 ? settled[p] < 0 : p == person;
                double least = raised ? 0 : Math.max(0, settled[p] < 0 ? level : settled[p]) - 1e-8;
                int row = linear.row(least, LinearProgram.NONE);
                if (raised) {
                    linear.set(row, height, -1);
                }
                for (int j = 0; j < panels.size(); j++) {
                    if (panels.get(j)[p] > 0) {
                        linear.set(row, 1 + j, 1);
                    }
                }
            }
            return linear.maximise().orElseThrow().worth();
        }
    }

    private static List<int[]> panels(Setup setup) {
        var all = new ArrayList<int[]>();
        int n = setup.pool().size();
        for (int mask = 0; mask < 1 << n; mask++) {
            if (Integer.bitCount(mask) == setup.targets().panelSize()) {
                var members = new ArrayList<Respondent>();
                var row = new int[n];
                for (int p = 0; p < n; p++) {
                    if ((mask >> p & 1) == 1) {
                        members.add(setup.pool().respondents().get(p));
                        row[p] = 1;
                    }
                }
                if (isPanel(setup, members)) {
                    all.add(row);
                }
            }
        }
        return all;
    }

    private static List<Integer> members(int[] row) {
        return IntStream.range(0, row.length).filter(p -> row[p] == 1).boxed().toList();
    }

    private static boolean isPanel(Setup setup, List<Respondent> members) {
        boolean met =
                setup.targets().targets().stream()
                        .allMatch(
                                t ->
                                        t.allows(
                                                (int)
                                                        members.stream()
                                                                .filter(r -> r.has(t.value()))
                                                                .count()));
        boolean apart =
                !setup.onePerHousehold()
                        || members.stream().map(Respondent::household).distinct().count()
                                == members.size();
        return met && apart;
    }
}
