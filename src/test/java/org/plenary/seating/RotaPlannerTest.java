package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.members.PersonId;
import org.plenary.seating.Rota.Gap;
import org.plenary.seating.Rota.Post;
import org.plenary.seating.Rota.Reason;
import org.plenary.seating.Rota.Rotation;
import org.plenary.seating.StaffMember.Duty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

class RotaPlannerTest {

    @Test
    void theCheapestAssignmentIsTheOneFoundByTryingAll() {
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            int rows = random.nextInt(5);
            int columns = rows + random.nextInt(3);
            var costs = new long[rows][columns];
            for (var row : costs) {
                for (int j = 0; j < columns; j++) {
                    row[j] = random.nextInt(20);
                }
            }

            int[] chosen = Assignment.cheapest(costs);

            long cost = 0;
            for (int row = 0; row < rows; row++) {
                cost += costs[row][chosen[row]];
            }
            assertThat(Arrays.stream(chosen).distinct().count()).isEqualTo(rows);
            assertThat(cost).isEqualTo(cheapest(costs, 0, new boolean[columns]));
        }
    }

    private static long cheapest(long[][] costs, int row, boolean[] used) {
        if (row == costs.length) {
            return 0;
        }
        long best = Long.MAX_VALUE / 2;
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                used[j] = true;
                best = Math.min(best, costs[row][j] + cheapest(costs, row + 1, used));
                used[j] = false;
            }
        }
        return best;
    }

    @Test
    void everyTableHasItsOwnFacilitatorAndScribeInEveryRound() {
        var plan = plan(24, 4, 3);
        var staff = staff(8);

        var rota = rota(Seatings.plain(24, 4, 3), plan, Map.of(), staff, Rotation.ROTATE);

        assertThat(rota.gaps()).isEmpty();
        assertThat(rota.posts()).hasSize(3 * 4 * 2);
        for (int round = 1; round <= 3; round++) {
            int number = round;
            assertThat(rota.posts().stream().filter(p -> p.round() == number).map(Post::staff))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void thoseWhoStayKeepTheirTableAndThoseWhoRotateMeetOthers() {
        var plan = plan(24, 4, 3);
        var seating = Seatings.plain(24, 4, 3);

        var stay = rota(seating, plan, Map.of(), staff(8), Rotation.STAY);
        var rotate = rota(seating, plan, Map.of(), staff(8), Rotation.ROTATE);

        assertThat(tablesOf(stay).values()).allMatch(tables -> tables.size() == 1);
        assertThat(tablesOf(rotate).values()).allMatch(tables -> tables.size() > 1);
    }

    private static Map<String, Set<Integer>> tablesOf(Rota rota) {
        return rota.posts().stream()
                .collect(
                        Collectors.groupingBy(
                                Post::staff, Collectors.mapping(Post::table, Collectors.toSet())));
    }

    @Test
    void nobodyFacilitatesAPolicyOfTheirOwnEmployer() {
        var plan = plan(12, 2, 2);
        var employed =
                new StaffMember(
                        "Ana",
                        "Ana",
                        Set.of(Duty.FACILITATOR),
                        Set.of(),
                        Set.of(),
                        Set.of("housing"),
                        Set.of());
        var other =
                new StaffMember(
                        "Ben",
                        "Ben",
                        Set.of(Duty.FACILITATOR),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of());

        var rota =
                rota(
                        Seatings.plain(12, 2, 2),
                        plan,
                        Map.of(2, Set.of("housing")),
                        List.of(employed, other),
                        Rotation.STAY);

        assertThat(rota.posts())
                .filteredOn(p -> p.round() == 2)
                .extracting(Post::staff)
                .containsExactly("Ben");
        assertThat(rota.gaps())
                .filteredOn(g -> g.round() == 2 && g.duty() == Duty.FACILITATOR)
                .hasSize(1);
    }

    @Test
    void aTableOfTenNeedsTwoFacilitators() {
        var seats = Seatings.plain(10, 1, 1);

        var rota = rota(seats, plan(10, 1, 1), Map.of(), staff(2), Rotation.STAY);

        assertThat(rota.posts()).extracting(Post::duty).containsOnly(Duty.FACILITATOR);
        assertThat(rota.posts()).hasSize(2);
        assertThat(rota.gaps()).containsExactly(new Gap(1, 1, Duty.SCRIBE, Reason.TOO_FEW));
    }

    @Test
    void aLanguageTableHasAFacilitatorWhoSpeaksIt() {
        var plain = Seatings.plain(12, 2, 1);
        var tables =
                List.of(
                        Table.open(1),
                        new Table(2, Table.OPEN, Set.of(TableProperty.language("pt"))));
        var seating =
                new Seating(
                        plain.people(),
                        plain.mix(),
                        tables,
                        plain.rounds(),
                        List.of(),
                        SeatingPlan.EMPTY);
        var speaker =
                new StaffMember(
                        "Zoe",
                        "Zoe",
                        Set.of(Duty.FACILITATOR),
                        Set.of("pt"),
                        Set.of(),
                        Set.of(),
                        Set.of());
        var silent =
                new StaffMember(
                        "Abe",
                        "Abe",
                        Set.of(Duty.FACILITATOR),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of());

        var rota = rota(seating, plan(12, 2, 1), Map.of(), List.of(silent, speaker), Rotation.STAY);

        assertThat(rota.posts())
                .containsExactly(
                        new Post(1, 1, Duty.FACILITATOR, "Abe"),
                        new Post(1, 2, Duty.FACILITATOR, "Zoe"));
        assertThat(rota.gaps()).allMatch(g -> g.duty() == Duty.SCRIBE);
    }

    private static Rota rota(
            Seating seating,
            SeatingPlan plan,
            Map<Integer, Set<String>> topics,
            List<StaffMember> staff,
            Rotation rotation) {
        return new RotaPlanner(seating, plan, topics, staff, rotation).plan();
    }

    private static List<StaffMember> staff(int count) {
        var staff = new ArrayList<StaffMember>();
        for (int i = 1; i <= count; i++) {
            staff.add(
                    new StaffMember(
                            "S" + i,
                            "S" + i,
                            Set.of(Duty.FACILITATOR, Duty.SCRIBE),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of()));
        }
        return staff;
    }

    /** Person p at table p mod tables, one table further for some in each round. */
    private static SeatingPlan plan(int people, int tables, int rounds) {
        var plan = SeatingPlan.EMPTY;
        for (int round = 1; round <= rounds; round++) {
            var seats = new TreeMap<PersonId, Integer>();
            for (int p = 0; p < people; p++) {
                seats.put(Seatings.id(p + 1), 1 + (p + p / tables * (round - 1)) % tables);
            }
            plan = plan.withSeats(round, seats);
        }
        return plan;
    }
}
