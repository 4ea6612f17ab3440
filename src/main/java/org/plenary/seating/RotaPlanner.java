package org.plenary.seating;

import org.plenary.members.PersonId;
import org.plenary.seating.Rota.Gap;
import org.plenary.seating.Rota.Post;
import org.plenary.seating.Rota.Reason;
import org.plenary.seating.Rota.Rotation;
import org.plenary.seating.StaffMember.Duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives every table a facilitator and a scribe, round by round, at the smallest cost. */
public final class RotaPlanner {

    private static final long NOBODY = 1_000_000;
    private static final long IMPOSSIBLE = 1_000 * NOBODY;
    private static final long CHANGE = 1_000;

    private final Seating seating;
    private final SeatingPlan plan;
    private final Map<Integer, Set<String>> topics;
    private final List<StaffMember> staff;
    private final Rotation rotation;

    /**
     * @param topics what a round is about, by its number; a round without conflicts may be missing
     */
    public RotaPlanner(
            Seating seating,
            SeatingPlan plan,
            Map<Integer, Set<String>> topics,
            List<StaffMember> staff,
            Rotation rotation) {
        this.seating = seating;
        this.plan = plan;
        this.topics = topics;
        this.staff = staff.stream().sorted(Staffing.BY_NAME).toList();
        this.rotation = rotation;
    }

    public Rota plan() {
        var work = new Work();
        for (int round : plan.rounds()) {
            work.assign(round);
        }
        return new Rota(work.posts, work.gaps);
    }

    private record Place(int table, Duty duty) {}

    private final class Work {

        private final List<Post> posts = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
        private final Map<String, Integer> duties = new HashMap<>();
        private final Map<String, Integer> lastTable = new HashMap<>();
        private final Map<String, Map<PersonId, Integer>> met = new HashMap<>();

        void assign(int round) {
            var places = places(round);
            int columns = staff.size() + places.size();
            var costs = new long[places.size()][columns];
            for (int i = 0; i < costs.length; i++) {
                for (int j = 0; j < columns; j++) {
                    costs[i][j] =
                            j < staff.size() ? cost(round, places.get(i), staff.get(j)) : NOBODY;
                }
            }
            int[] chosen = Assignment.cheapest(costs);
            var taken = new ArrayList<Post>();
            for (int i = 0; i < chosen.length; i++) {
                var place = places.get(i);
                if (chosen[i] < staff.size()) {
                    taken.add(new Post(round, place.table, place.duty, staff.get(chosen[i]).id()));
                } else {
                    gaps.add(new Gap(round, place.table, place.duty, reason(round, place)));
                }
            }
            taken.forEach(this::remember);
            posts.addAll(taken);
        }

        /** Facilitators first: with too few staff, a table without a scribe is the smaller harm. */
        private List<Place> places(int round) {
            var places = new ArrayList<Place>();
            plan.sizes(round)
                    .forEach(
                            (table, size) -> {
                                for (int i = 0; i < size; i += Rota.MOST_MEMBERS) {
                                    places.add(new Place(table, Duty.FACILITATOR));
                                }
                            });
            plan.sizes(round).keySet().forEach(t -> places.add(new Place(t, Duty.SCRIBE)));
            return places;
        }

        private long cost(int round, Place place, StaffMember person) {
            if (!isThere(round, place.duty, person)
                    || !speaks(place.table, person)
                    || hasConflict(round, place.table, person)) {
                return IMPOSSIBLE;
            }
            long facilitating = place.duty == Duty.FACILITATOR ? 0 : NOBODY / 2;
            long change =
                    switch (rotation) {
                        case STAY ->
                                Objects.equals(lastTable.get(person.id()), place.table)
                                        ? 0
                                        : CHANGE;
                        case ROTATE -> CHANGE * metBefore(round, place.table, person);
                    };
            return facilitating + change + duties.getOrDefault(person.id(), 0);
        }

        private long metBefore(int round, int table, StaffMember person) {
            var before = met.getOrDefault(person.id(), Map.of());
            return plan.peopleAt(round, table).stream()
                    .mapToInt(p -> before.getOrDefault(p, 0))
                    .sum();
        }

        private void remember(Post post) {
            duties.merge(post.staff(), 1, Integer::sum);
            lastTable.put(post.staff(), post.table());
            var people = met.computeIfAbsent(post.staff(), _ -> new HashMap<>());
            plan.peopleAt(post.round(), post.table())
                    .forEach(person -> people.merge(person, 1, Integer::sum));
        }
    }

    private static boolean isThere(int round, Duty duty, StaffMember person) {
        return person.duties().contains(duty) && !person.away().contains(round);
    }

    private boolean speaks(int table, StaffMember person) {
        return seating.tables().stream()
                .filter(t -> t.number() == table)
                .flatMap(t -> t.properties().stream())
                .filter(p -> p.kind() == TableProperty.Kind.LANGUAGE)
                .allMatch(p -> person.languages().contains(p.detail()));
    }

    private boolean hasConflict(int round, int table, StaffMember person) {
        return topics.getOrDefault(round, Set.of()).stream().anyMatch(person.notOn()::contains)
                || plan.peopleAt(round, table).stream().anyMatch(person.notWith()::contains);
    }

    private Reason reason(int round, Place place) {
        var able =
                staff.stream()
                        .filter(s -> isThere(round, place.duty, s))
                        .filter(s -> speaks(place.table, s))
                        .toList();
        boolean anyoneThere = staff.stream().anyMatch(s -> isThere(round, place.duty, s));
        if (able.isEmpty()) {
            return anyoneThere ? Reason.LANGUAGE : Reason.TOO_FEW;
        }
        return able.stream().allMatch(s -> hasConflict(round, place.table, s))
                ? Reason.CONFLICT
                : Reason.TOO_FEW;
    }
}
