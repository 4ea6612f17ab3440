package org.plenary.seating;

import org.plenary.members.PersonId;
import org.plenary.seating.Rule.Apart;
import org.plenary.seating.Rule.Cluster;
import org.plenary.seating.Rule.Need;
import org.plenary.seating.Rule.Pin;
import org.plenary.seating.Rule.SubAssembly;
import org.plenary.seating.Rule.Together;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented seatings, small and large. */
final class Seatings {

    static final List<Mix> MIX = List.of(Mix.of("gender"), new Mix("age", 2));

    private Seatings() {}

    static PersonId id(int person) {
        return new PersonId("P%03d".formatted(person));
    }

    static List<Attendee> people(int count, Random random) {
        var genders = List.of("Man", "Woman", "Woman", "Man", "Other");
        var ages = List.of("16-29", "30-44", "45-64", "65+");
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        p ->
                                new Attendee(
                                        id(p),
                                        Map.of(
                                                "gender",
                                                genders.get(random.nextInt(5)),
                                                "age",
                                                ages.get(random.nextInt(4)),
                                                "language",
                                                random.nextInt(5) == 0 ? "pt" : "en")))
                .toList();
    }

    /** People, tables and rounds without rules. */
    static Seating plain(int people, int tables, int rounds) {
        return Seating.of(people(people, new Random(people)), MIX, tables, rounds, List.of());
    }

    /** With absences, properties, own sizes and all kinds of rules; they may clash. */
    static Seating random(Random random, int mostPeople, int mostTables, int mostRounds) {
        int count = 3 + random.nextInt(mostPeople - 2);
        int tables = 1 + random.nextInt(Math.min(mostTables, count));
        var people = people(count, random);
        var seats = new ArrayList<Table>();
        for (int t = 1; t <= tables; t++) {
            seats.add(
                    new Table(
                            t,
                            random.nextInt(3) == 0
                                    ? 1 + count / tables + random.nextInt(3)
                                    : Table.OPEN,
                            random.nextInt(3) == 0
                                    ? Set.of(TableProperty.of(TableProperty.Kind.STEP_FREE))
                                    : Set.of()));
        }
        var rounds = new ArrayList<Round>();
        for (int r = 1; r <= 1 + random.nextInt(mostRounds); r++) {
            rounds.add(
                    new Round(
                            r,
                            random.nextBoolean() ? Set.of() : some(count, 6, random),
                            List.of()));
        }
        var rules = new ArrayList<Rule>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.add(rule(people, tables, rounds.size(), random));
        }
        return new Seating(people, MIX, seats, rounds, rules, SeatingPlan.EMPTY);
    }

    private static Rule rule(List<Attendee> people, int tables, int rounds, Random random) {
        int n = people.size();
        int one = 1 + random.nextInt(n);
        int other = 1 + (one + random.nextInt(n - 1)) % n;
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new Apart(id(one), id(other));
            case 3, 4 -> {
                var group = new HashSet<>(some(n, n, random));
                group.add(id(one));
                group.add(id(other));
                yield new Together(group.stream().limit(3).collect(Collectors.toSet()));
            }
            case 5 -> new Pin(id(one), 1 + random.nextInt(tables), Set.of());
            case 6 -> new Need(id(one), Set.of(TableProperty.of(TableProperty.Kind.STEP_FREE)));
            case 7 -> new Cluster("language", "pt", 1 + random.nextInt(2));
            default ->
                    new SubAssembly(
                            "part",
                            some(n, 3, random),
                            Set.of(1 + random.nextInt(tables)),
                            random.nextBoolean() ? Set.of() : Set.of(1 + random.nextInt(rounds)));
        };
    }

    /** About one person in {@code oneIn}. */
    static Set<PersonId> some(int people, int oneIn, Random random) {
        return IntStream.rangeClosed(1, people)
                .filter(_ -> random.nextInt(oneIn) == 0)
                .mapToObj(Seatings::id)
                .collect(Collectors.toSet());
    }

    /** Anybody anywhere, tables as large as it happens, capacity and rules disregarded. */
    static SeatingPlan anyhow(Seating seating, Random random) {
        var plan = SeatingPlan.EMPTY;
        for (var round : seating.rounds()) {
            var seats = new TreeMap<PersonId, Integer>();
            for (var person : seating.people()) {
                if (!round.absent().contains(person.id())) {
                    seats.put(person.id(), 1 + random.nextInt(seating.tables().size()));
                }
            }
            plan = plan.withSeats(round.number(), seats);
        }
        return plan;
    }
}
