package org.plenary.ui.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.Day;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.RecommendationId;
import org.plenary.decisions.Ballots;
import org.plenary.decisions.Origin;
import org.plenary.decisions.VoteRule;
import org.plenary.decisions.Wording;
import org.plenary.desk.GivenHall;
import org.plenary.desk.OpenAssembly;
import org.plenary.members.Member;
import org.plenary.members.Presence;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.problems.Problems;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts and dissent as they are typed, without a window; what is saved waits for the test. */
class VotePresenterTest {

    @TempDir Path place;
    private final Deque<Runnable> saving = new ArrayDeque<>();
    private final Problems problems = new Problems(Runnable::run);
    private OpenAssembly open;
    private Day day;
    private RecommendationId first;
    private RecommendationId second;
    private RecommendationsPresenter list;
    private VotePresenter vote;
    private DissentPresenter dissent;

    @BeforeEach
    void twoDrafts() {
        var clock = Clock.fixed(Instant.parse("2026-11-21T09:05:00Z"), ZoneOffset.UTC);
        open = GivenHall.of(place.resolve("R.plenary"), clock, 10);
        day = open.agenda().current().days().getFirst().day();
        var ids = open.members().register().stream().map(Member::id).toList();
        open.members().mark(day.id(), ids, Presence.PRESENT);
        first = draft("Run a night bus.");
        second = draft("Plant trees.");
        var jobs = new Jobs(Runnable::run, saving::add, Runnable::run, problems);
        var texts = new Texts("en");
        list = new RecommendationsPresenter(open.decisions(), jobs, texts);
        vote = new VotePresenter(open.decisions(), open.agenda(), list, jobs, texts);
        dissent = new DissentPresenter(open.decisions(), list, jobs, texts);
        refresh();
        open(first);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private RecommendationId draft(String words) {
        return open.decisions()
                .draft(new Wording(words, "", "", ""), Origin.MEMBERS, List.of(), List.of())
                .id();
    }

    private void refresh() {
        list.refresh();
        vote.refresh();
    }

    private void open(RecommendationId id) {
        list.open(open.decisions().standing(id));
    }

    private void save() {
        while (!saving.isEmpty()) {
            saving.poll().run();
        }
        refresh();
    }

    /** Five against four: not adopted, so that another round could follow. */
    private void typeACount() {
        type(VotePresenter.Count.ISSUED, "10");
        type(VotePresenter.Count.RETURNED, "10");
        type(VotePresenter.Count.SPOILT, "0");
        type(VotePresenter.Count.YES, "4");
        type(VotePresenter.Count.NO, "5");
        type(VotePresenter.Count.ABSTAINED, "1");
    }

    private void type(VotePresenter.Count count, String typed) {
        vote.field(count).set(typed);
    }

    @Test
    void pressingTwiceRecordsOneVote() {
        typeACount();
        assertThat(vote.possible().get()).isTrue();
        vote.record();
        assertThat(vote.possible().get()).isFalse();
        vote.record();
        save();
        assertThat(open.decisions().standing(first).votes()).hasSize(1);
        assertThat(vote.field(VotePresenter.Count.YES).get()).isEmpty();
        typeACount();
        assertThat(vote.possible().get()).isTrue();
    }

    @Test
    void aCountThatCouldNotBeSavedStaysAndCanBeRecordedAgain() {
        typeACount();
        open.decisions().withdraw(first, "said elsewhere");
        vote.record();
        save();
        assertThat(problems.current().get()).isNotNull();
        assertThat(vote.field(VotePresenter.Count.YES).get()).isEqualTo("4");
        open.decisions().reinstate(first);
        refresh();
        assertThat(vote.possible().get()).isTrue();
    }

    @Test
    void theSameRoundIsNotRecordedTwice() {
        var ballots = new Ballots(10, 10, 0, 4, 5, 1);
        var rule = VoteRule.SIMPLE_MAJORITY;
        open.decisions().vote(first, 1, day.id(), rule, ballots, false);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> open.decisions().vote(first, 1, day.id(), rule, ballots, false))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("decisions.voted"));
        assertThat(open.decisions().standing(first).votes()).hasSize(1);
    }

    @Test
    void aCountThatWasBegunIsThereAgainWithItsRecommendation() {
        typeACount();
        open(second);
        assertThat(vote.field(VotePresenter.Count.YES).get()).isEmpty();
        type(VotePresenter.Count.YES, "9");
        open(first);
        assertThat(vote.field(VotePresenter.Count.YES).get()).isEqualTo("4");
        vote.record();
        open(second);
        assertThat(vote.field(VotePresenter.Count.YES).get()).isEqualTo("9");
        save();
        assertThat(vote.field(VotePresenter.Count.YES).get()).isEqualTo("9");
        open(first);
        assertThat(vote.field(VotePresenter.Count.YES).get()).isEmpty();
    }

    @Test
    void anotherTitleDoesNotLeadToAnotherDay() {
        vote.day().set(day);
        open.agenda()
                .editDay(
                        new Day(
                                day.id(),
                                day.date(),
                                day.start(),
                                day.end(),
                                "Ballot day",
                                day.zone(),
                                day.transitionMinutes()));
        refresh();
        assertThat(vote.day().get()).isNotNull();
        assertThat(vote.day().get().title()).isEqualTo("Ballot day");
    }

    @Test
    void pressingTwiceStatesOneDissentAndWhatWasBegunElsewhereStays() {
        dissent.words().set("We do not agree.");
        dissent.signatories().set("3");
        open(second);
        assertThat(dissent.words().get()).isEmpty();
        dissent.words().set("Trees are");
        open(first);
        assertThat(dissent.words().get()).isEqualTo("We do not agree.");
        dissent.state();
        dissent.state();
        save();
        assertThat(open.decisions().standing(first).dissents()).hasSize(1);
        assertThat(dissent.words().get()).isEmpty();
        open(second);
        assertThat(dissent.words().get()).isEqualTo("Trees are");
        dissent.nobody();
        dissent.nobody();
        save();
        assertThat(open.decisions().standing(second).dissents()).hasSize(1);
    }
}
