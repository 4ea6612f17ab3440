package org.plenary.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class VacanciesTest {

    @Test
    void replacementsInBatchesBringThePanelBackWithinItsTargets() {
        var setup = Setup.random("vacancies", 200, 30, 3, 1, 0.2);
        var settings = setup.settings(100);
        var first = drawn(setup.pool(), settings);
        var refused = first.subList(3, 13);
        var sitting = new ArrayList<>(first);
        sitting.removeAll(refused);
        var gone = new HashSet<>(refused);

        for (int batch : List.of(4, 3, 3)) {
            var ask = new Vacancies(setup.pool(), settings, sitting, gone).replacements(batch);
            assertThat(ask.settings().targets().panelSize()).isEqualTo(batch);
            sitting.addAll(drawn(ask.pool(), ask.settings()));
        }

        assertThat(sitting).hasSize(30).doesNotHaveDuplicates().doesNotContainAnyElementsOf(gone);
        var members =
                setup.pool().respondents().stream().filter(r -> sitting.contains(r.id())).toList();
        for (var target : setup.targets().targets()) {
            int count = (int) members.stream().filter(r -> r.has(target.value())).count();
            assertThat(target.allows(count)).as("%s: %d", target, count).isTrue();
        }
        assertThat(members.stream().map(r -> r.household())).doesNotHaveDuplicates();
    }

    @Test
    void alternatesAreASmallImageOfThePanelAndNobodyIsBoth() {
        var setup = Setup.random("alternates", 200, 30, 2, 1, 0);
        var settings = setup.settings(100);
        var first = drawn(setup.pool(), settings);

        var ask = new Vacancies(setup.pool(), settings, first, Set.of()).alternates(6);
        var alternates = drawn(ask.pool(), ask.settings());

        assertThat(alternates).hasSize(6).doesNotContainAnyElementsOf(first);
    }

    @Test
    void seatsByLargestRemainderAddUpToThePanel() {
        var shares =
                new Shares(List.of(part("young", 31.4), part("middle", 42.3), part("old", 26.3)));

        assertThat(shares.targets(10, 1, 2).targets())
                .containsExactly(
                        new Target(new FeatureValue("age", "young"), 2, 4, 0, 6),
                        new Target(new FeatureValue("age", "middle"), 3, 5, 1, 7),
                        new Target(new FeatureValue("age", "old"), 2, 4, 0, 6));
        assertThat(Shares.seats(shares.parts(), 11)).containsExactly(3, 5, 3);
        assertThat(Shares.seats(List.of(part("a", 1), part("b", 1), part("c", 1)), 100))
                .containsExactly(34, 33, 33);
    }

    private static Shares.Part part(String value, double size) {
        return new Shares.Part(new FeatureValue("age", value), size);
    }

    private static List<PersonId> drawn(Pool pool, DrawSettings settings) {
        var seed = new Seed("vacancies");
        var outcome = new PanelDraw().lottery(pool, settings, seed, Progress.NONE);
        var lottery = ((LotteryOutcome.Ready) outcome).lottery();
        return lottery.draw(Pick.bySeed(seed, lottery.lottery().size())).panel().members();
    }
}
