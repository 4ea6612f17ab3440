package org.plenary.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Status;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;
import org.plenary.sortition.TargetsChange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** No seat is given twice, by whichever way somebody tries. */
class SeatsTest {

    @TempDir Path place;
    private OpenAssembly open;

    @BeforeEach
    void aDrawnPanel() {
        open = GivenHall.of(place.resolve("R.plenary"), Clock.systemUTC(), 40);
        var targets =
                List.of(
                        new Target(new FeatureValue("gender", "woman"), 4, 6),
                        new Target(new FeatureValue("gender", "man"), 4, 6));
        var settings = new DrawSettings(new Targets(10, targets));
        open.store().commit(Role.ORGANISER, new TargetsChange.Settled(settings));
        draw(open.draw().publish(Purpose.PANEL, new Seed("panel"), Progress.NONE));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private int draw(DrawDesk.Outcome outcome) {
        int number = ((DrawDesk.Outcome.Published) outcome).number();
        var lottery = open.draw().all().get(number - 1).lottery();
        open.draw().draw(number, Pick.bySeed(new Seed("pick"), lottery.lottery().size()));
        return number;
    }

    private List<PersonId> seated() {
        return open.store().members().register().stream()
                .filter(m -> m.status().hasSeat())
                .map(m -> m.id())
                .toList();
    }

    private DrawDesk.Outcome publish(int seats) {
        var wanted = new VacanciesDesk.Wanted.Replacements(seats, false);
        return open.vacancies().publish(wanted, new Seed("batch"), Progress.NONE);
    }

    private static void refused(String key, Runnable deed) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(deed::run)
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
    }

    @Test
    void aSeatThatWasFilledAgainIsNotGivenBackFromTheRegister() {
        var gone = seated().getFirst();
        open.members().change(List.of(gone), Status.DECLINED, "");
        draw(publish(1));
        assertThat(seated()).hasSize(10);
        refused(
                "calls.full",
                () -> open.members().change(List.of(gone), Status.CONFIRMED, "came after all"));
        assertThat(seated()).hasSize(10).doesNotContain(gone);
    }

    @Test
    void aBatchWhoseSeatWasTakenAgainIsPublishedAnewAndNotDrawn() {
        var gone = seated().subList(0, 2);
        open.members().change(gone, Status.DECLINED, "");
        int number = ((DrawDesk.Outcome.Published) publish(2)).number();
        assertThat(open.vacancies().standing().orElseThrow().open()).isPresent();
        open.members().change(gone.subList(0, 1), Status.CONFIRMED, "");
        assertThat(open.vacancies().standing().orElseThrow().open()).isEmpty();
        refused(
                "draw.registerChanged",
                () -> open.draw().draw(number, Pick.bySeed(new Seed("x"), 1_000)));
        draw(publish(1));
        assertThat(seated()).hasSize(10);
    }
}
