package org.plenary.ui.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Mix;
import org.plenary.seating.SeatingPlan;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What is typed before anything is laid down. */
class ArrangementFormTest {

    private static final List<String> FEATURES = List.of("gender");

    private final ArrangementForm form = new ArrangementForm();

    private void enter(Arrangement laid) {
        form.enter(
                new Standing(
                        laid, List.of(), SeatingPlan.EMPTY, new TreeSet<>(), Optional.empty()));
    }

    @Test
    void numbersThatWereTypedAreStillThereAfterABoxIsTicked() {
        enter(Arrangement.NONE);
        form.tables().set("7");
        form.rounds().set("4");
        enter(Arrangement.NONE.withMix(List.of(Mix.of("gender"))));
        assertThat(form.tables().get()).isEqualTo("7");
        assertThat(form.rounds().get()).isEqualTo("4");
    }

    @Test
    void numbersFollowWhatIsLaidDownElsewhere() {
        enter(Arrangement.NONE);
        form.tables().set("7");
        form.rounds().set("4");
        var laid = form.asked(FEATURES).apply(Arrangement.NONE);
        enter(laid);
        enter(Arrangement.NONE);
        assertThat(form.tables().get()).isEqualTo("1");
        assertThat(form.rounds().get()).isEqualTo("3");
    }

    @Test
    void everythingIsMixedUntilSomebodySaysWhatToMix() {
        enter(Arrangement.NONE);
        assertThat(form.asked(FEATURES).apply(Arrangement.NONE).mix())
                .containsExactly(Mix.of("gender"));
        form.chooseMix();
        assertThat(form.mixesAll(Arrangement.NONE)).isFalse();
        assertThat(form.asked(FEATURES).apply(Arrangement.NONE).mix()).isEmpty();
    }
}
