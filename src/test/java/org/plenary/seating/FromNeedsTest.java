package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.members.SupportNeed.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What members need holds in every plan, and what the room lacks is known before any search. */
class FromNeedsTest {

    private static final Map<Kind, TableProperty> OFFERED =
            Map.of(
                    Kind.STEP_FREE, TableProperty.of(TableProperty.Kind.STEP_FREE),
                    Kind.HEARING_LOOP, TableProperty.of(TableProperty.Kind.HEARING_LOOP),
                    Kind.QUIET_PLACE, TableProperty.of(TableProperty.Kind.QUIET),
                    Kind.INTERPRETER, TableProperty.of(TableProperty.Kind.INTERPRETER));

    private static Member member(int i, List<SupportNeed> needs) {
        var person =
                new Respondent(
                        new PersonId("P" + i), Map.of(), Map.of("name", "Person " + i), null);
        return new Member(person, Status.CONFIRMED, needs);
    }

    private static List<Rule> rules(List<Member> people, List<Table> tables) {
        return new FromNeeds(people, tables)
                .derived().stream().map(FromNeeds.Derived::rule).toList();
    }

    private static final int PEOPLE = 16;
    private static final int TABLES = 4;
    private static final int SEATS = PEOPLE / TABLES;

    /** Half of them need something, half of these a companion or an interpreter. */
    private static List<Member> people(Random random) {
        var kinds = Kind.values();
        var people = new ArrayList<Member>();
        for (int i = 0; i < PEOPLE; i++) {
            var kind =
                    random.nextBoolean()
                            ? kinds[random.nextInt(kinds.length)]
                            : random.nextBoolean() ? Kind.COMPANION : Kind.INTERPRETER;
            var detail =
                    switch (kind) {
                        case COMPANION ->
                                List.of("P", "person ", "a friend ").get(random.nextInt(3))
                                        + random.nextInt(PEOPLE);
                        case INTERPRETER -> List.of("", "PT", "cy").get(random.nextInt(3));
                        default -> "";
                    };
            boolean needs = random.nextInt(3) == 0;
            people.add(member(i, needs ? List.of(new SupportNeed(kind, detail)) : List.of()));
        }
        return people;
    }

    private static List<Table> tables(Random random) {
        var tables = new ArrayList<Table>();
        for (int t = 1; t <= TABLES; t++) {
            var offers = new HashSet<TableProperty>();
            for (var kind : TableProperty.Kind.values()) {
                if (random.nextInt(3) > 0) {
                    offers.add(
                            kind == TableProperty.Kind.LANGUAGE
                                    ? TableProperty.language(random.nextBoolean() ? "pt" : "cy")
                                    : TableProperty.of(kind));
                }
            }
            tables.add(new Table(t, Table.OPEN, offers));
        }
        return tables;
    }

    /** Written down anew from what people need, without the rules. */
    private static boolean suits(Member member, Table table) {
        return member.needs().stream().allMatch(need -> suits(need, table));
    }

    private static boolean suits(SupportNeed need, Table table) {
        if (need.kind() == Kind.INTERPRETER && !need.detail().isEmpty()) {
            return table.properties().stream()
                    .anyMatch(offer -> offer.detail().equalsIgnoreCase(need.detail()));
        }
        var wanted = OFFERED.get(need.kind());
        return wanted == null || table.offers(wanted);
    }

    /** Whom somebody needs beside them; -1 for nobody who is a member. */
    private static int companion(int i, Member member) {
        return member.needs().stream()
                .filter(need -> need.kind() == Kind.COMPANION)
                .map(SupportNeed::detail)
                .filter(who -> who.matches("(P|person )\\d+"))
                .mapToInt(who -> Integer.parseInt(who.replaceAll("\\D", "")))
                .filter(other -> other != i)
                .findFirst()
                .orElse(-1);
    }

    private static boolean canSit(List<Member> people, List<Table> tables) {
        var placed = new int[PEOPLE];
        Arrays.fill(placed, -1);
        return canSit(people, tables, placed, 0);
    }

    /** Tries every table for everybody who needs something or is needed; others fill up. */
    private static boolean canSit(List<Member> people, List<Table> tables, int[] at, int next) {
        if (next == people.size()) {
            return true;
        }
        if (!isBound(people, next)) {
            return canSit(people, tables, at, next + 1);
        }
        for (int t = 0; t < TABLES; t++) {
            int there = t;
            boolean full = Arrays.stream(at).filter(x -> x == there).count() == SEATS;
            if (full || !suits(people.get(next), tables.get(t)) || isParted(people, at, next, t)) {
                continue;
            }
            at[next] = t;
            if (canSit(people, tables, at, next + 1)) {
                return true;
            }
            at[next] = -1;
        }
        return false;
    }

    private static boolean isBound(List<Member> people, int who) {
        return !people.get(who).needs().isEmpty()
                || IntStream.range(0, PEOPLE).anyMatch(i -> companion(i, people.get(i)) == who);
    }

    private static boolean isParted(List<Member> people, int[] at, int next, int table) {
        int with = companion(next, people.get(next));
        if (with >= 0 && with < next && at[with] != table) {
            return true;
        }
        return IntStream.range(0, next)
                .anyMatch(i -> companion(i, people.get(i)) == next && at[i] != table);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPlanGivesEverybodyATableWithAllTheyNeed(long seed) {
        var random = new Random(seed);
        var people = people(random);
        var tables = tables(random);
        var seating =
                new Seating(
                        people.stream().map(m -> new Attendee(m.id(), Map.of())).toList(),
                        List.of(),
                        tables,
                        List.of(Round.full(1), Round.full(2)),
                        rules(people, tables),
                        SeatingPlan.EMPTY);
        boolean canSit = canSit(people, tables);
        switch (new Planner(Effort.QUICK)
                .plan(seating, Style.BALANCED, new Seed("needs"), Progress.NONE)) {
            case PlanOutcome.Planned planned -> {
                for (int i = 0; i < PEOPLE; i++) {
                    for (int round = 1; round <= 2; round++) {
                        var member = people.get(i);
                        int at = planned.plan().tableOf(member.id(), round).orElseThrow();
                        assertThat(suits(member, tables.get(at - 1)))
                                .as("seed %d, %s, round %d", seed, member.needs(), round)
                                .isTrue();
                        int with = companion(i, member);
                        if (with >= 0) {
                            assertThat(planned.plan().tableOf(people.get(with).id(), round))
                                    .as("seed %d, %s, round %d", seed, member.needs(), round)
                                    .hasValue(at);
                        }
                    }
                }
            }
            case PlanOutcome.Impossible _ ->
                    assertThat(canSit).as("seed %d could be seated", seed).isFalse();
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @Test
    void theRandomHallsAreOfBothKinds() {
        long possible =
                seeds().filter(
                                seed -> {
                                    var random = new Random(seed);
                                    var people = people(random);
                                    return canSit(people, tables(random));
                                })
                        .count();
        assertThat(possible).isBetween(10L, 35L);
    }

    @Test
    void aCompanionNobodyCanFindIsSaid() {
        var people =
                List.of(
                        member(1, List.of(new SupportNeed(Kind.COMPANION, "person 2"))),
                        member(2, List.of(new SupportNeed(Kind.COMPANION, " Ana Silva "))),
                        member(3, List.of(new SupportNeed(Kind.COMPANION, ""))),
                        called(member(4, List.of(new SupportNeed(Kind.COMPANION, "twin"))), "me"),
                        called(member(5, List.of()), "Twin"),
                        called(member(6, List.of()), "Twin"));
        assertThat(new FromNeeds(people, List.of()).unmatched())
                .containsExactly(
                        new FromNeeds.Unmatched(people.get(1), "Ana Silva", 0),
                        new FromNeeds.Unmatched(people.get(3), "twin", 2));
    }

    private static Member called(Member member, String name) {
        var person = new Respondent(member.id(), Map.of(), Map.of("name", name), null);
        return new Member(person, member.status(), member.needs());
    }

    @Test
    void aLanguageIsTheTablesOwnAndACompanionIsFoundByNumberOrName() {
        var spoken = TableProperty.language("Português");
        var tables = List.of(new Table(1, 8, Set.of(spoken)), Table.open(2));
        var needs = List.of(new SupportNeed(Kind.INTERPRETER, "português"));
        var people =
                List.of(
                        member(1, needs),
                        member(2, List.of(new SupportNeed(Kind.COMPANION, "person 3"))),
                        member(3, List.of(new SupportNeed(Kind.COMPANION, "a friend"))),
                        member(4, List.of(new SupportNeed(Kind.FOOD, "vegan"))));
        assertThat(rules(people, tables))
                .containsExactly(
                        new Rule.Need(new PersonId("P1"), Set.of(spoken)),
                        new Rule.Together(Set.of(new PersonId("P2"), new PersonId("P3"))));
    }

    @Test
    void whatNoTableOffersIsKnownBeforeAnySearch() {
        var people = List.of(member(1, List.of(new SupportNeed(Kind.STEP_FREE, ""))));
        assertThat(new FromNeeds(people, List.of(Table.open(1))).derived())
                .singleElement()
                .satisfies(each -> assertThat(each.isMet()).isFalse());
    }

    @Test
    void aRuleGoesOnForWhoeverIsLeft() {
        var ids = IntStream.range(0, 4).mapToObj(i -> new PersonId("P" + i)).toList();
        var left = Set.copyOf(ids.subList(0, 2));
        assertThat(new Rule.Together(Set.copyOf(ids)).among(left))
                .hasValue(new Rule.Together(left));
        assertThat(new Rule.Together(Set.copyOf(ids.subList(1, 4))).among(left)).isEmpty();
        assertThat(new Rule.Apart(ids.get(0), ids.get(3)).among(left)).isEmpty();
        assertThat(new Rule.Apart(ids.get(0), ids.get(1)).among(left)).isPresent();
        var part = new Rule.SubAssembly("A", Set.copyOf(ids), Set.of(1, 2), Set.of());
        assertThat(part.among(left))
                .hasValue(new Rule.SubAssembly("A", left, Set.of(1, 2), Set.of()));
        assertThat(part.at(Set.of(2, 3)))
                .hasValue(new Rule.SubAssembly("A", Set.copyOf(ids), Set.of(2), Set.of()));
        assertThat(part.at(Set.of(3))).isEmpty();
        assertThat(Rule.Pin.always(ids.get(0), 3).at(Set.of(2))).isEmpty();
    }
}
