package org.plenary.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Seed;

import java.util.ArrayList;
import java.util.List;

class PickTest {

    @Test
    void threeDigitsNameOneOfAThousandPanels() {
        assertThat(Pick.digitsNeeded(1000)).isEqualTo(3);
        assertThat(panel(Pick.byDigits("042", 1000))).isEqualTo(42);
    }

    @Test
    void everyPanelIsNamedByEquallyManyDigits() {
        var times = new int[1010];
        int again = 0;
        for (int number = 0; number < 10_000; number++) {
            switch (Pick.byDigits("%04d".formatted(number), 1010)) {
                case Pick.Attempt.Picked(var pick) -> times[pick.panel()]++;
                case Pick.Attempt.DrawAgain _ -> again++;
            }
        }
        assertThat(times).containsOnly(9);
        assertThat(again).isEqualTo(10_000 - 9 * 1010);
    }

    @Test
    void everyPanelIsNamedByEquallyManyThrows() {
        var times = new int[100];
        assertThat(Pick.throwsNeeded(6, 100)).isEqualTo(3);
        for (int a = 1; a <= 6; a++) {
            for (int b = 1; b <= 6; b++) {
                for (int c = 1; c <= 6; c++) {
                    if (Pick.byDice(List.of(a, b, c), 6, 100)
                            instanceof Pick.Attempt.Picked(var pick)) {
                        times[pick.panel()]++;
                    }
                }
            }
        }
        assertThat(times).containsOnly(2);
    }

    @Test
    void everyWitnessChangesTheResultAndSpacesDoNot() {
        var words = List.of("apple", "4711", "Zürich");
        var drawn = new ArrayList<Integer>();
        for (int i = 0; i < 40; i++) {
            drawn.add(Pick.byWitnesses(List.of("apple", "4711", "Zürich " + i), 1000).panel());
        }

        assertThat(drawn.stream().distinct().count()).isGreaterThan(30);
        assertThat(Pick.byWitnesses(List.of(" apple", "4711 ", "Zürich"), 1000))
                .isEqualTo(Pick.byWitnesses(words, 1000));
    }

    @Test
    void aSeedPicksTheSamePanelEverywhere() {
        // SHA-256 of "seed", "a seed" and "0" on lines of their own, modulo 1000
        assertThat(Pick.bySeed(new Seed("a seed"), 1000).panel()).isEqualTo(128);
    }

    @Test
    void somethingElseThanDigitsOrThrowsIsRefused() {
        assertThatThrownBy(() -> Pick.byDigits("12", 1000)).hasMessageContaining("12");
        assertThatThrownBy(() -> Pick.byDigits("12a", 1000)).hasMessageContaining("12a");
        assertThatThrownBy(() -> Pick.byDice(List.of(1, 7, 1, 1), 6, 1000))
                .hasMessageContaining("7");
    }

    private static int panel(Pick.Attempt attempt) {
        return ((Pick.Attempt.Picked) attempt).pick().panel();
    }
}
