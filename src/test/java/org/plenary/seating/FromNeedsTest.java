package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.members.SupportNeed.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** What members need holds in every plan, and what the room lacks is known before any search. */
class FromNeedsTest {

    private static final Map<Kind, TableProperty> OFFERED =
            Map.of(
                    Kind.STEP_FREE, TableProperty.of(TableProperty.Kind.STEP_FREE),
                    Kind.HEARING_LOOP, TableProperty.of(TableProperty.Kind.HEARING_LOOP),
                    Kind.QUIET_PLACE, TableProperty.of(TableProperty.Kind.QUIET));

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyPlanGivesEverybodyATableWithAllTheyNeed(long seed) {
        var random = new Random(seed);
        var kinds = Kind.values();
        var people =
                IntStream.range(0, 16)
                        .mapToObj(
                                i ->
                                        member(
                                                i,
                                                random.nextInt(3) > 0
                                                        ? List.of()
                                                        : List.of(
                                                                new SupportNeed(
                                                                        kinds[
                                                                                random.nextInt(
                                                                                        kinds.length)],
                                                                        ""))))
                        .toList();
        var tables = new ArrayList<Table>();
        for (int t = 1; t <= 4; t++) {
            var offers = new HashSet<TableProperty>();
            for (var kind : TableProperty.Kind.values()) {
                if (kind != TableProperty.Kind.LANGUAGE && random.nextInt(3) > 0) {
                    offers.add(TableProperty.of(kind));
                }
            }
            tables.add(new Table(t, Table.OPEN, offers));
        }
        var seating =
                new Seating(
                        people.stream().map(m -> new Attendee(m.id(), Map.of())).toList(),
                        List.of(),
                        tables,
                        List.of(Round.full(1), Round.full(2)),
                        rules(people, tables),
                        SeatingPlan.EMPTY);
        switch (new Planner(Effort.QUICK)
                .plan(seating, Style.BALANCED, new Seed("needs"), Progress.NONE)) {
            case PlanOutcome.Planned planned -> {
                for (var member : people) {
                    for (var need : member.needs()) {
                        var wanted = OFFERED.get(need.kind());
                        for (int round = 1; wanted != null && round <= 2; round++) {
                            int at = planned.plan().tableOf(member.id(), round).orElseThrow();
                            assertThat(tables.get(at - 1).offers(wanted))
                                    .as("seed %d, %s, round %d", seed, need, round)
                                    .isTrue();
                        }
                    }
                }
            }
            case PlanOutcome.Impossible _ ->
                    assertThat(new FromNeeds(people, tables).derived())
                            .as("seed %d", seed)
                            .isNotEmpty();
        }
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
