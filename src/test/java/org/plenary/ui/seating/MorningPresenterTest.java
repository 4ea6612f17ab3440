package org.plenary.ui.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.Day;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.desk.GivenHall;
import org.plenary.desk.OpenAssembly;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Mix;
import org.plenary.seating.Round;
import org.plenary.seating.Rules;
import org.plenary.seating.Style;
import org.plenary.seating.Table;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.problems.Problems;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** The door on the morning of the day, without a window; what is saved waits for the test. */
class MorningPresenterTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T09:05:00Z"), ZoneOffset.UTC);

    @TempDir Path place;
    private final Deque<Runnable> lane = new ArrayDeque<>();
    private final Problems problems = new Problems(Runnable::run);
    private OpenAssembly open;
    private MorningPresenter presenter;
    private Day today;

    @BeforeEach
    void aPlannedHall() {
        open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 10);
        today = open.morning().days().getFirst();
        open.agenda()
                .addDay(
                        new Day(
                                open.agenda().newDayId(),
                                LocalDate.of(2026, 11, 1),
                                LocalTime.of(9, 0),
                                LocalTime.of(12, 0),
                                "Three weeks ago",
                                ZoneId.of("Europe/London"),
                                5));
        open.seating()
                .arrange(
                        new Arrangement(
                                List.of(Table.open(1), Table.open(2)),
                                List.of(Round.full(1)),
                                List.of(Mix.of("gender")),
                                Rules.NONE,
                                Style.BALANCED));
        open.seating().replan(new Seed("hall"), Progress.NONE);
        presenter =
                new MorningPresenter(
                        open.morning(),
                        open.paper(),
                        open.dayPack(),
                        new Jobs(lane::add, lane::add, Runnable::run, problems),
                        new Texts("en"),
                        CLOCK);
        presenter.refresh();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void work() {
        while (!lane.isEmpty()) {
            lane.poll().run();
        }
    }

    private Member member(int i) {
        return presenter.people().get(i);
    }

    private List<PersonId> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> member(i).id()).toList();
    }

    private void givenTwoAreTakenOffTheDay() {
        open.morning().mark(today.id(), ids(2, 10), Presence.PRESENT);
        open.morning().agree(open.morning().propose(today.id()));
        presenter.refresh();
    }

    @Test
    void theDayIsTodayAndNotTheFirst() {
        assertThat(open.morning().days().getFirst().title()).isEqualTo("Three weeks ago");
        assertThat(presenter.day().get()).isEqualTo(today);
    }

    @Test
    void anotherTitleDoesNotLeadToAnotherDay() {
        presenter.day().set(open.morning().days().getFirst());
        var chosen = presenter.days().getFirst();
        open.agenda()
                .editDay(
                        new Day(
                                chosen.id(),
                                chosen.date(),
                                chosen.start(),
                                chosen.end(),
                                "Long ago",
                                chosen.zone(),
                                chosen.transitionMinutes()));
        presenter.refresh();
        assertThat(presenter.day().get()).isNotNull();
        assertThat(presenter.day().get().title()).isEqualTo("Long ago");
    }

    @Test
    void withoutADayNobodyIsMissing() {
        assertThat(presenter.missing()).hasSize(10);
        open.morning().days().forEach(day -> open.agenda().removeDay(day.id()));
        presenter.refresh();
        assertThat(presenter.day().get()).isNull();
        assertThat(presenter.missing()).isEmpty();
    }

    @Test
    void whoeverCameLateIsNotForgottenWhenTheNextOneComes() {
        givenTwoAreTakenOffTheDay();
        presenter.here(member(0));
        work();
        presenter.here(member(1));
        work();
        assertThat(presenter.late().get()).isEqualTo(member(1));
        assertThat(presenter.waiting()).containsExactly(member(0), member(1));

        presenter.seat(presenter.offers().getFirst());
        work();
        assertThat(presenter.late().get()).isEqualTo(member(0));
        assertThat(presenter.offers()).hasSize(2);
        presenter.seat(presenter.offers().getFirst());
        work();
        assertThat(presenter.late().get()).isNull();
        assertThat(open.seating().plan().seats(1)).hasSize(10);
    }

    @Test
    void whoeverIsHereWithoutASeatIsOfferedOneWhenAskedForAgain() {
        givenTwoAreTakenOffTheDay();
        presenter.here(member(0));
        presenter.here(member(1));
        work();
        presenter.here(member(0));
        work();
        assertThat(presenter.late().get()).isEqualTo(member(0));
        assertThat(presenter.offers()).hasSize(2);
    }

    @Test
    void seatsForPeopleWhoAreNoLongerMissingAreNotShown() {
        open.morning().mark(today.id(), ids(2, 10), Presence.PRESENT);
        presenter.refresh();
        presenter.propose();
        open.morning().mark(today.id(), ids(0, 1), Presence.PRESENT);
        presenter.refresh();
        work();
        assertThat(presenter.proposal().get()).isNull();

        presenter.propose();
        presenter.day().set(open.morning().days().getFirst());
        work();
        assertThat(presenter.proposal().get()).isNull();
    }

    @Test
    void keepingSeatsTwiceIsKeepingThemOnce() {
        open.morning().mark(today.id(), ids(2, 10), Presence.PRESENT);
        presenter.refresh();
        presenter.propose();
        work();
        presenter.agree();
        presenter.agree();
        work();
        assertThat(presenter.agreed().get()).isNotNull();
        assertThat(problems.current().get()).isNull();
    }
}
