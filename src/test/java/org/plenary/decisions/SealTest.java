package org.plenary.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.RecommendationId;

class SealTest {

    private static final Wording WORDING =
            new Wording("Run a night bus.", "People work late.", "Café survey", "The council");

    @Test
    void theSealIsTheHashAnybodyCanMake() {
        // printf 'recommendation\nRun a night bus.\nrationale\nPeople work late.\nevidence\n
        // Café survey\naddressee\nThe council\n' | sha256sum
        assertThat(Seal.of(WORDING).sha256())
                .isEqualTo("a70353d747382dd04a271f76ebf7a6fea3cf6d7f25d5eb47f6a8b5c2462db61b");
    }

    @Test
    void anyOtherWordBreaksIt() {
        var seal = Seal.of(WORDING);
        assertThat(seal.fits(WORDING)).isTrue();
        assertThat(
                        seal.fits(
                                new Wording(
                                        "Run a night bus",
                                        "People work late.",
                                        "Café survey",
                                        "The council")))
                .isFalse();
        assertThat(
                        seal.fits(
                                new Wording(
                                        "Run a night bus.",
                                        "People work late.",
                                        "",
                                        "The council")))
                .isFalse();
        assertThat(
                        seal.fits(
                                new Wording(
                                        "Run a night bus.",
                                        "People work late.",
                                        "Café survey",
                                        "The mayor")))
                .isFalse();
    }

    @Test
    void whatAnotherComputerDoesToLineEndsAndAccentsDoesNot() {
        var there =
                new Wording(
                        "Run a night bus.\r\n",
                        "People work late.",
                        "Cafe\u0301 survey ",
                        "The council");
        assertThat(Seal.of(WORDING).fits(there)).isTrue();
    }

    @Test
    void aStatementKeepsToItsLimit() {
        var id = new RecommendationId("r");
        var kind = Dissent.Kind.MINORITY_STATEMENT;
        assertThat(new Dissent(id, kind, " one  two\nthree ", 9, 3).signatories()).isEqualTo(9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dissent(id, kind, "one two three four", 9, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dissent(id, Dissent.Kind.NOBODY, "text", 0, 0));
    }
}
