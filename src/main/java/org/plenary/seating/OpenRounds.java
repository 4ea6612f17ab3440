package org.plenary.seating;

import org.plenary.seating.Opening.Result.Found;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** The rounds still to be held, each with seats that keep all rules: where a search starts. */
final class OpenRounds {

    private final Indexed indexed;
    private final List<RoundRules> rules = new ArrayList<>();
    private final List<Found> openings = new ArrayList<>();

    /** Only for a seating without {@link Clashes}. */
    OpenRounds(Indexed indexed) {
        this.indexed = indexed;
        var preferred = preferred();
        for (int r = 0; r < indexed.rounds.size(); r++) {
            if (!indexed.isHeld(r)) {
                var round = new RoundRules(indexed, r, indexed.seating.rules());
                var opening = Opening.find(indexed, r, indexed.seating.rules(), preferred);
                if (!(opening instanceof Found found)) {
                    throw new IllegalStateException("no seats in round index " + r);
                }
                rules.add(round);
                openings.add(found);
                preferred = found.used;
            }
        }
    }

    /** Groups with few tables sit where their language is spoken, if such tables are named. */
    private boolean[][] preferred() {
        return indexed.seating.rules().stream()
                .filter(Rule.Cluster.class::isInstance)
                .map(Rule.Cluster.class::cast)
                .map(this::speaking)
                .toArray(boolean[][]::new);
    }

    private boolean[] speaking(Rule.Cluster cluster) {
        var language = TableProperty.language(cluster.value());
        var tables = new boolean[indexed.tables.size()];
        for (int t = 0; t < tables.length; t++) {
            tables[t] = indexed.tables.get(t).offers(language);
        }
        return tables;
    }

    /** How many are to be planned. */
    int rounds() {
        return rules.size();
    }

    /** Possible swaps of two people, over all rounds to be planned. */
    long swaps() {
        return rules.stream().mapToLong(r -> Bounds.choose2(r.present.length)).sum();
    }

    /** A search from seats that keep the rules and are random otherwise. */
    SwapSearch search(Style style, RandomGenerator random) {
        var start = indexed.seats(indexed.seating.held());
        for (int i = 0; i < rules.size(); i++) {
            start[rules.get(i).round] = fill(rules.get(i), openings.get(i), random);
        }
        return new SwapSearch(indexed, start, rules, openings, style.balance(), random);
    }

    /** Puts those whom no rule holds on the seats that are left, in random order. */
    private static int[] fill(RoundRules rules, Found opening, RandomGenerator random) {
        int[] seats = opening.table.clone();
        int[] room = opening.sizes.clone();
        for (int t : seats) {
            if (t != Indexed.NOWHERE) {
                room[t]--;
            }
        }
        int[] left =
                Arrays.stream(rules.present).filter(p -> seats[p] == Indexed.NOWHERE).toArray();
        for (int i = left.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int person = left[i];
            left[i] = left[other];
            left[other] = person;
        }
        for (int p : left) {
            int t = 0;
            while (room[t] == 0 || !rules.allowed[p][t]) {
                t++;
            }
            seats[p] = t;
            room[t]--;
        }
        return seats;
    }
}
