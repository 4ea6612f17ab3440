package org.plenary.seating;

import org.jspecify.annotations.Nullable;
import org.plenary.members.PersonId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The morning: people are missing, people come late, and as few as possible of those who sit have
 * to get up again.
 */
public final class Reseating {

    private final Seating seating;
    private final Style style;

    /**
     * @param seating with those absent whom check-in has missed
     */
    public Reseating(Seating seating, Style style) {
        this.seating = seating;
        this.style = style;
    }

    /**
     * @param from the table the person leaves
     */
    public record Step(PersonId person, int from, int to) {}

    /**
     * @param steps who has to move, in an order in which no rule is broken on the way
     */
    public record Reseated(SeatingPlan plan, List<Step> steps) {

        public Reseated {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Takes the absent off one round and moves the fewest people so that tables differ by no more
     * than {@code spread}; among those the ones who meet most others and keep the tables balanced.
     * Where rules leave nobody to move, tables stay uneven.
     *
     * @param spread most people by which the largest table exceeds the smallest, 1 or more
     */
    public Reseated fewestMoves(SeatingPlan plan, int round, int spread) {
        var there = plan;
        for (var person : absent(round)) {
            there = there.without(round, person);
        }
        var steps = new ArrayList<Step>();
        var wanted = new Wanted(seating, round, there, spread);
        for (var step = best(wanted, there, round);
                step != null;
                step = best(wanted, there, round)) {
            steps.add(step);
            there = there.withSeat(round, step.person(), step.to());
        }
        return new Reseated(there, steps);
    }

    private List<PersonId> absent(int round) {
        return seating.rounds().stream()
                .filter(r -> r.number() == round)
                .flatMap(r -> r.absent().stream())
                .toList();
    }

    private @Nullable Step best(Wanted wanted, SeatingPlan plan, int round) {
        var effects = new Effects(seating, plan);
        var sizes = plan.sizes(round);
        Step best = null;
        double lowest = Double.POSITIVE_INFINITY;
        for (var seat : plan.seats(round).entrySet()) {
            for (int to : wanted.receivers(seat.getValue(), sizes)) {
                var effect = effects.of(new Move.To(round, seat.getKey(), to));
                if (effect.broken().isEmpty() && effect.cost(style) < lowest) {
                    lowest = effect.cost(style);
                    best = new Step(seat.getKey(), seat.getValue(), to);
                }
            }
        }
        return best;
    }

    /**
     * Every table for somebody who has no seat in the round, the best first. Nobody else moves.
     * Tables that are full or would break a rule come last; before them those that would become
     * larger than the others.
     */
    public List<SeatOffer> offers(SeatingPlan plan, int round, PersonId person) {
        var effects = new Effects(seating, plan).everywhere(round, person);
        var sizes = plan.sizes(round);
        int smallest =
                effects.keySet().stream().mapToInt(t -> sizes.getOrDefault(t, 0)).min().orElse(0);
        var offers = new ArrayList<Ranked>();
        effects.forEach(
                (table, effect) ->
                        offers.add(
                                new Ranked(
                                        offer(sizes.getOrDefault(table, 0), table, effect),
                                        effect.cost(style))));
        return offers.stream()
                .sorted(
                        Comparator.<Ranked, Boolean>comparing(o -> !o.offer.isPossible())
                                .thenComparingInt(o -> Math.max(0, o.offer.size() - smallest))
                                .thenComparingDouble(Ranked::cost)
                                .thenComparingInt(o -> o.offer.table()))
                .map(Ranked::offer)
                .toList();
    }

    private record Ranked(SeatOffer offer, double cost) {}

    /** Every person there is a meeting more: distinct ones are new, the rest repeats. */
    private static SeatOffer offer(int size, int table, Effect effect) {
        return new SeatOffer(
                table,
                size,
                effect.distinctPairs(),
                size - effect.distinctPairs(),
                effect.ssd(),
                effect.broken(),
                effect.overCapacity());
    }
}
