package org.plenary.ui.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Rules;
import org.plenary.seating.SeatingPlan;
import org.plenary.seating.Style;
import org.plenary.seating.Table;
import org.plenary.texts.Texts;
import org.plenary.ui.seating.SubAssemblyForm.Typed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Sub-assemblies and sizes as somebody types them: what is wrong is said in a sentence. */
class TypedPartsTest {

    private static final Arrangement LAID =
            new Arrangement(
                    List.of(new Table(1, 8, Set.of()), Table.open(2), Table.open(4)),
                    List.of(Round.full(1), Round.full(2)),
                    List.of(),
                    Rules.of(
                            List.of(
                                    new Rule.SubAssembly(
                                            "Energy",
                                            Set.of(new PersonId("P9")),
                                            Set.of(4),
                                            Set.of(2)))),
                    Style.BALANCED);

    private final SubAssemblyForm parts = new SubAssemblyForm(new Texts("en"), PersonId::value);
    private final SizesForm sizes = new SizesForm(new Texts("en"));

    private static Set<PersonId> people(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> new PersonId("P" + i))
                .collect(java.util.stream.Collectors.toSet());
    }

    private String wrong(String name, String tables, String rounds, int people) {
        return parts.wrong(new Typed(name, tables, rounds), people(people), LAID, 20);
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(Numbers.set(" 1–3, 5;9 ")).hasValue(new TreeSet<>(Set.of(1, 2, 3, 5, 9)));
        assertThat(Numbers.set("")).hasValue(new TreeSet<>());
        for (var wrong : List.of("3-1", "one", "1,,2", "1-", "12345", "-2")) {
            assertThat(Numbers.set(wrong)).as(wrong).isEmpty();
        }
        assertThat(Numbers.list("9, 9,8")).hasValue(List.of(9, 9, 8));
        assertThat(Numbers.list("9 9")).isEmpty();
    }

    @Test
    void aSubAssemblyThatCannotBeIsToldWhy() {
        assertThat(wrong("", "1", "", 5)).contains("needs a name");
        assertThat(wrong("A", "", "", 5)).contains("which tables");
        assertThat(wrong("A", "1", "x", 5)).contains("Rounds are numbers");
        assertThat(wrong("A", "3", "", 5)).contains("no table 3");
        assertThat(wrong("A", "1", "3", 5)).contains("no round 3");
        assertThat(wrong("A", "1", "", 9)).contains("P9 is in “Energy”");
        assertThat(wrong("A", "2, 4", "", 5)).contains("Table 4 belongs to “Energy”");
        assertThat(wrong("A", "1", "1", 12)).contains("12 people for 8 chairs");
        assertThat(wrong("A", "1,2,4", "1", 12)).contains("No table would be left");
        assertThat(wrong("A", "2, 4", "1", 12)).isEmpty();
        assertThat(SubAssemblyForm.of(new Typed(" A ", "2, 4", "1"), people(2)))
                .isEqualTo(new Rule.SubAssembly("A", people(2), Set.of(2, 4), Set.of(1)));
    }

    @Test
    void sizesThatSeatTooFewAreToldSo() {
        var members =
                people(20).stream()
                        .map(
                                id ->
                                        new Member(
                                                new Respondent(id, Map.of(), Map.of(), null),
                                                Status.CONFIRMED,
                                                List.of()))
                        .toList();
        var now = new Standing(LAID, members, SeatingPlan.EMPTY, new TreeSet<>(), Optional.empty());
        assertThat(sizes.wrong("", now)).isEmpty();
        assertThat(sizes.wrong("a lot", now)).contains("Numbers with commas");
        assertThat(sizes.wrong("9, 9", now)).contains("2 numbers for 3 tables");
        assertThat(sizes.wrong("9, 9, 9", now)).contains("Table 1 has 8 chairs");
        assertThat(sizes.wrong("8, 9, 2", now)).contains("seats 19 of 20");
        assertThat(sizes.wrong("8, 9, 3", now)).isEmpty();
        assertThat(SizesForm.with(Round.full(2), "8,9,3").sizes()).containsExactly(8, 9, 3);
    }
}
