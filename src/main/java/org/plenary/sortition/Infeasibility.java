package org.plenary.sortition;

import org.plenary.assembly.Progress;
import org.plenary.sortition.Clash.Demand;
import org.plenary.sortition.Clash.Side;
import org.plenary.sortition.solver.IntegerProgram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out whether a panel exists, and if none does, a smallest set of demands that clash and the
 * cheapest ways out. Everything is decided by exact integer programs.
 */
final class Infeasibility {

    private static final double WORK = 30;

    /** After so many attempts at a smallest clash any clash that cannot be made smaller will do. */
    private static final int ATTEMPTS = 60;

    /** More than any target can be moved. */
    private static final long FAR = 1_000_000;

    /** Moving a target by one more person costs as much as touching this many other targets. */
    private static final int SEAT = 1_000;

    private final CompactProgram program;
    private final List<Demand> demands;
    private final List<Integer> limitOf = new ArrayList<>();
    private final int member;
    private boolean households = true;

    Infeasibility(CompactProgram program) {
        this(program, -1);
    }

    /**
     * @param member the number of a type of which the panel must have somebody, or -1
     */
    Infeasibility(CompactProgram program, int member) {
        this.program = program;
        this.member = member;
        var all = new ArrayList<Demand>();
        for (int i = 0; i < program.limits().size(); i++) {
            if (program.limits().get(i) instanceof Limit.Met(var target)) {
                int inPool = 0;
                for (int t : program.typesIn(i)) {
                    inPool += program.people(t);
                }
                all.add(new Demand(target, Side.AT_LEAST, inPool));
                all.add(new Demand(target, Side.AT_MOST, inPool));
                limitOf.add(i);
                limitOf.add(i);
            }
        }
        demands = List.copyOf(all);
    }

    /** Empty when a panel exists. */
    Optional<Clash> clash(Progress progress) {
        if (isPossible(everything(), progress)) {
            return Optional.empty();
        }
        if (!program.households().isEmpty()) {
            households = false;
            households = isPossible(everything(), progress);
        }
        var clashing = smallest(progress).stream().map(demands::get).toList();
        boolean needed = households && !program.households().isEmpty();
        return Optional.of(new Clash(program.panelSize(), clashing, needed));
    }

    /**
     * A smallest clash hits every way of making the demands possible by dropping some. So guess the
     * smallest set that hits all such ways known so far; if it does not clash, it leads to another
     * way (Ignatiev, Previti, Liffiton and Marques-Silva, "Smallest MUS extraction with minimal
     * hitting set dualization", 2015).
     */
    private Set<Integer> smallest(Progress progress) {
        var corrections = new ArrayList<Set<Integer>>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            progress.checkStopped();
            var guess = hittingSet(corrections, progress);
            var dropped = fewestDropped(guess, progress);
            if (dropped.isEmpty()) {
                return guess;
            }
            corrections.add(dropped.get());
        }
        return irreducible(progress);
    }

    private Set<Integer> hittingSet(List<Set<Integer>> sets, Progress progress) {
        var whole = new IntegerProgram();
        for (int d = 0; d < demands.size(); d++) {
            whole.worth(whole.variable(0, 1), -1);
        }
        for (var set : sets) {
            whole.sum(set.stream().mapToInt(Integer::intValue).toArray(), 1, set.size());
        }
        var chosen = new TreeSet<Integer>();
        if (whole.maximise(WORK, progress) instanceof IntegerProgram.Answer.Found found) {
            for (int d = 0; d < demands.size(); d++) {
                if (found.values()[d] > 0) {
                    chosen.add(d);
                }
            }
        }
        return chosen;
    }

    /** The fewest demands to drop so that the rest, the kept ones among them, can be met. */
    private Optional<Set<Integer>> fewestDropped(Set<Integer> kept, Progress progress) {
        var whole = people();
        addHouseholds(whole);
        int first = program.types().size();
        for (int d = 0; d < demands.size(); d++) {
            whole.worth(whole.variable(0, kept.contains(d) ? 0 : 1), -1);
        }
        for (int d = 0; d < demands.size(); d++) {
            var demand = demands.get(d);
            int size = program.panelSize();
            switch (demand.side()) {
                case AT_LEAST -> limit(whole, d, first + d, demand.number(), demand.number(), size);
                case AT_MOST -> limit(whole, d, first + d, -size, 0, demand.number());
            }
        }
        return switch (whole.maximise(WORK, progress)) {
            case IntegerProgram.Answer.Found found -> {
                var dropped = new TreeSet<Integer>();
                for (int d = 0; d < demands.size(); d++) {
                    if (found.values()[first + d] > 0) {
                        dropped.add(d);
                    }
                }
                yield Optional.of(dropped);
            }
            case IntegerProgram.Answer.None _, IntegerProgram.Answer.Unknown _ -> Optional.empty();
        };
    }

    /** The demand's people plus {@code weight} times another variable lie in the range. */
    private void limit(
            IntegerProgram whole, int demand, int variable, int weight, int least, int most) {
        var types = program.typesIn(limitOf.get(demand));
        var variables = new int[types.length + 1];
        var weights = new long[types.length + 1];
        for (int i = 0; i < types.length; i++) {
            variables[i] = types[i];
            weights[i] = 1;
        }
        variables[types.length] = variable;
        weights[types.length] = weight;
        // Dropping a demand frees its side only: the other side has a row of its own.
        long widest = Integer.MAX_VALUE;
        whole.sum(variables, weights, weight < 0 ? -widest : least, weight < 0 ? most : widest);
    }

    private Set<Integer> irreducible(Progress progress) {
        var clashing = everything();
        for (int d = 0; d < demands.size(); d++) {
            progress.checkStopped();
            var fewer = new TreeSet<>(clashing);
            if (fewer.remove(d) && !isPossible(fewer, progress)) {
                clashing = fewer;
            }
        }
        return clashing;
    }

    private Set<Integer> everything() {
        var all = new TreeSet<Integer>();
        for (int d = 0; d < demands.size(); d++) {
            all.add(d);
        }
        return all;
    }

    private boolean isPossible(Set<Integer> kept, Progress progress) {
        var whole = people();
        addHouseholds(whole);
        int size = program.panelSize();
        for (int d : kept) {
            var demand = demands.get(d);
            var types = program.typesIn(limitOf.get(d));
            switch (demand.side()) {
                case AT_LEAST -> whole.sum(types, demand.number(), Math.max(size, demand.number()));
                case AT_MOST -> whole.sum(types, 0, demand.number());
            }
        }
        return !(whole.maximise(WORK, progress) instanceof IntegerProgram.Answer.None);
    }

    /** One variable a type, and the panel's size. */
    private IntegerProgram people() {
        var whole = new IntegerProgram();
        for (int t = 0; t < program.types().size(); t++) {
            whole.variable(t == member ? 1 : 0, program.people(t));
        }
        whole.sum(program.typesIn(0), program.panelSize(), program.panelSize());
        return whole;
    }

    private void addHouseholds(IntegerProgram whole) {
        for (int i = 0; i < program.limits().size(); i++) {
            if (households && program.limits().get(i) instanceof Limit.OneEach limit) {
                whole.sum(program.typesIn(i), 0, limit.most());
            }
        }
    }

    /**
     * The cheapest ways to relax targets so that a panel exists, none of them another with more
     * given away on top: those within the flexibility first, then as many beyond it as are missing.
     *
     * @param number how many are wanted
     */
    List<WayOut> waysOut(int number, Progress progress) {
        households = true;
        var ways = new ArrayList<WayOut>();
        var known = new ArrayList<int[]>();
        for (boolean within : new boolean[] {true, false}) {
            while (ways.size() < number) {
                progress.checkStopped();
                var moves = cheapest(known, within, progress);
                if (moves.isEmpty()) {
                    break;
                }
                known.add(moves.get());
                ways.add(wayOut(moves.get()));
            }
        }
        return ways;
    }

    private Optional<int[]> cheapest(
            List<int[]> known, boolean withinFlexibility, Progress progress) {
        var whole = people();
        addHouseholds(whole);
        int count = demands.size();
        var moves = new int[count];
        var touched = new int[count];
        for (int d = 0; d < count; d++) {
            int room = room(demands.get(d), withinFlexibility);
            moves[d] = whole.variable(0, room);
            touched[d] = whole.variable(0, 1);
            whole.worth(moves[d], -SEAT);
            whole.worth(touched[d], -1);
            whole.sum(new int[] {moves[d], touched[d]}, new long[] {1, -room}, -room, 0);
            whole.sum(new int[] {moves[d], touched[d]}, new long[] {1, -1}, 0, room);
            int number = demands.get(d).number();
            switch (demands.get(d).side()) {
                case AT_LEAST -> limit(whole, d, moves[d], 1, number, 0);
                case AT_MOST -> limit(whole, d, moves[d], -1, 0, number);
            }
        }
        known.forEach(way -> giveLessSomewhere(whole, moves, way));
        if (!(whole.maximise(WORK, progress) instanceof IntegerProgram.Answer.Found found)) {
            return Optional.empty();
        }
        var by = new int[count];
        for (int d = 0; d < count; d++) {
            by[d] = found.values()[moves[d]];
        }
        return Optional.of(by);
    }

    /** Not a known way with more given away on top. */
    private static void giveLessSomewhere(IntegerProgram whole, int[] moves, int[] known) {
        var less = new ArrayList<Integer>();
        for (int d = 0; d < known.length; d++) {
            if (known[d] > 0) {
                int gives = whole.variable(0, 1);
                less.add(gives);
                var pair = new int[] {moves[d], gives};
                whole.sum(pair, new long[] {1, FAR}, 0, known[d] - 1L + FAR);
            }
        }
        int[] any = less.stream().mapToInt(Integer::intValue).toArray();
        whole.sum(any, 1, any.length);
    }

    private int room(Demand demand, boolean withinFlexibility) {
        var target = demand.target();
        return switch (demand.side()) {
            case AT_LEAST -> withinFlexibility ? target.min() - target.minFlex() : target.min();
            case AT_MOST -> {
                int most = withinFlexibility ? target.maxFlex() : program.panelSize();
                yield Math.max(0, most - target.max());
            }
        };
    }

    private WayOut wayOut(int[] moves) {
        var changes = new ArrayList<WayOut.Change>();
        int seats = 0;
        boolean withinFlexibility = true;
        for (int d = 0; d < demands.size(); d += 2) {
            if (moves[d] + moves[d + 1] > 0) {
                var before = demands.get(d).target();
                int min = before.min() - moves[d];
                int max = before.max() + moves[d + 1];
                withinFlexibility &= min >= before.minFlex() && max <= before.maxFlex();
                int minFlex = Math.min(min, before.minFlex());
                int maxFlex = Math.max(max, before.maxFlex());
                var after = new Target(before.value(), min, max, minFlex, maxFlex);
                changes.add(new WayOut.Change(before, after));
                seats += moves[d] + moves[d + 1];
            }
        }
        return new WayOut(changes, seats, withinFlexibility);
    }
}
