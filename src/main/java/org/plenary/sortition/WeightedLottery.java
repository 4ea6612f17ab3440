package org.plenary.sortition;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.sortition.solver.SolverFailure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Whole panels with weights that give everybody exactly their chance: the proof that the chances
 * are attained, not only that nothing is fairer. Who sits on a panel stands for everybody of the
 * same type: let lots decide between people of a type, and whole households of a kind, and each has
 * the same share.
 *
 * @param panels with the weights, which add up to 1
 */
public record WeightedLottery(List<Weighted> panels) {

    /** Pools of more types than this take too long to write down so. */
    public static final int MOST_TYPES = 1_000;

    public WeightedLottery {
        panels = List.copyOf(panels);
    }

    /**
     * @param members in the order of the pool
     */
    public record Weighted(double weight, List<PersonId> members) {

        public Weighted {
            members = List.copyOf(members);
        }
    }

    /**
     * The chances of a lottery written as whole panels with weights.
     *
     * @param pool the lottery was made from
     * @return empty if none was found; perhaps there is none, because a lottery by panels found a
     *     chance that only comes near
     */
    public static Optional<WeightedLottery> of(FairLottery lottery, Pool pool, Progress progress) {
        var settings = lottery.settings();
        var program = CompactProgram.of(pool, settings.targets(), settings.onePerHousehold());
        var random = new Seed(lottery.seed()).random("sortition.weighted");
        var chances = byType(program, lottery);
        var peeled = new Peeling(program, chances, random).panels(progress);
        try {
            if (peeled == null) {
                peeled = searched(program, lottery, chances, progress);
            }
        } catch (SolverFailure e) {
            return Optional.empty(); // the draw itself does not rest on it
        }
        if (peeled == null) {
            return Optional.empty();
        }
        var dealt = new Dealing(program, random).deal(peeled.compositions());
        var order = PanelDraw.placesOf(pool);
        var panels = new ArrayList<Weighted>();
        for (int i = 0; i < dealt.size(); i++) {
            var members = dealt.get(i);
            members.sort((a, b) -> order.getOrDefault(a, 0) - order.getOrDefault(b, 0));
            panels.add(new Weighted(peeled.weights().get(i), members));
        }
        return Optional.of(new WeightedLottery(panels));
    }

    /** Whether it is quick enough to be made without being asked for. */
    public static boolean isQuick(FairLottery lottery, Pool pool) {
        var settings = lottery.settings();
        return CompactProgram.of(pool, settings.targets(), settings.onePerHousehold())
                        .types()
                        .size()
                <= MOST_TYPES;
    }

    private static double[] byType(CompactProgram program, FairLottery lottery) {
        var chanceOf = new HashMap<PersonId, Double>();
        lottery.people().forEach(person -> chanceOf.put(person.person(), person.chance()));
        return program.types().stream()
                .mapToDouble(type -> chanceOf.getOrDefault(type.people().getFirst(), 0.0))
                .toArray();
    }

    /** Where the panels themselves were searched for, their weights are at hand. */
    private static Peeling.@Nullable Peeled searched(
            CompactProgram program, FairLottery lottery, double[] chances, Progress progress) {
        var weighed =
                new ColumnGeneration(program, PanelDraw.SEARCHES)
                        .leximin(lottery.settings().rule(), List.of(), progress);
        var compositions = new ArrayList<int[]>();
        var weights = new ArrayList<Double>();
        for (int j = 0; j < weighed.panels().size(); j++) {
            if (weighed.weights()[j] > 0) {
                compositions.add(weighed.panels().get(j));
                weights.add(weighed.weights()[j]);
            }
        }
        for (int t = 0; t < chances.length; t++) {
            double sum = 0;
            for (int j = 0; j < compositions.size(); j++) {
                sum += weights.get(j) * compositions.get(j)[t];
            }
            if (Math.abs(sum / program.people(t) - chances[t]) > Peeling.ROUND_OFF) {
                return null;
            }
        }
        return new Peeling.Peeled(compositions, weights);
    }
}
