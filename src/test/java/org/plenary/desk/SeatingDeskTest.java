package org.plenary.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.members.Status;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Attendee;
import org.plenary.seating.Effort;
import org.plenary.seating.Mix;
import org.plenary.seating.PlanOutcome;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Rules;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.SeatingPlan;
import org.plenary.seating.Style;
import org.plenary.seating.Table;
import org.plenary.seating.TableProperty;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Seats are planned while somebody else works on the same hall. */
class SeatingDeskTest {

    @TempDir Path place;
    private OpenAssembly open;
    private SeatingDesk desk;
    private PersonId person;

    @BeforeEach
    void aPlannedHall() {
        var clock = Clock.fixed(Instant.parse("2026-11-21T09:05:00Z"), ZoneOffset.UTC);
        open = GivenHall.of(place.resolve("R.plenary"), clock, 20);
        desk = open.seating();
        desk.arrange(
                new Arrangement(
                        IntStream.rangeClosed(1, 4).mapToObj(Table::open).toList(),
                        List.of(Round.full(1), Round.full(2)),
                        List.of(Mix.of("gender")),
                        Rules.NONE,
                        Style.BALANCED));
        desk.replan(new Seed("hall"), Effort.QUICK, Progress.NONE);
        person = desk.plan().peopleAt(1, 1).getFirst();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private PlanOutcome replanWhile(Runnable other) {
        return desk.replan(new Seed("again"), Effort.QUICK, new Meanwhile(other));
    }

    private void assertPlanIsRefused(Runnable other) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> replanWhile(other))
                .satisfies(
                        e -> assertThat(e.problem().key()).isEqualTo("seating.changedMeanwhile"));
    }

    @Test
    void whoeverWasMovedWhileSeatsWerePlannedStaysThere() {
        assertPlanIsRefused(() -> desk.move(1, person, 2));
        assertThat(desk.plan().tableOf(person, 1)).hasValue(2);
    }

    @Test
    void aRoundThatWasHeldWhileSeatsWerePlannedKeepsItsSeats() {
        var before = desk.plan();
        assertPlanIsRefused(() -> desk.hold(1));
        assertThat(desk.plan()).isEqualTo(before);
        assertThat(desk.held()).containsExactly(1);
    }

    @Test
    void tablesLaidDownWhileSeatsWerePlannedAreNotPassedOver() {
        assertPlanIsRefused(() -> desk.arrange(desk.arrangement().withStyle(Style.MEET)));
    }

    @Test
    void whatSomebodyNeedsIsARuleByItselfAndTheArrangementDoesNotSayWhy() {
        GivenHall.needsALoop(open);
        var who = open.members().register().getFirst().id();
        assertThat(desk.standing().needs())
                .singleElement()
                .satisfies(each -> assertThat(each.isMet()).isFalse());
        assertThat(replanWhile(() -> {})).isInstanceOf(PlanOutcome.Impossible.class);

        var loop = Set.of(TableProperty.of(TableProperty.Kind.HEARING_LOOP));
        var tables = new ArrayList<>(desk.arrangement().tables());
        tables.set(2, new Table(3, Table.OPEN, loop));
        desk.arrange(desk.arrangement().withTables(tables));
        assertThat(desk.standing().needs())
                .singleElement()
                .satisfies(each -> assertThat(each.isMet()).isTrue());
        assertThat(replanWhile(() -> {})).isInstanceOf(PlanOutcome.Planned.class);
        assertThat(desk.plan().tableOf(who, 1)).hasValue(3);
        assertThat(desk.plan().tableOf(who, 2)).hasValue(3);
        assertThat(desk.arrangement().rules()).isEqualTo(Rules.NONE);
    }

    @Test
    void aSubAssemblyGoesOnWithoutWhoeverLeavesTheAssembly() {
        var group = desk.people().subList(0, 6).stream().map(Attendee::id).toList();
        var part = new Rule.SubAssembly("Transport", Set.copyOf(group), Set.of(1), Set.of(2));
        desk.arrange(desk.arrangement().withRules(Rules.of(List.of(part))));
        open.members().change(List.of(group.getFirst()), Status.WITHDREW, "moved away");
        assertThat(replanWhile(() -> {})).isInstanceOf(PlanOutcome.Planned.class);
        assertThat(desk.plan().peopleAt(2, 1))
                .containsExactlyInAnyOrderElementsOf(group.subList(1, 6));
        assertThat(desk.arrangement().rules().subAssemblies()).containsExactly(part);
    }

    @Test
    void planningKeepsWhoSatInAHeldRound() {
        desk.hold(1);
        var sat = desk.plan().seats(1);
        assertThat(replanWhile(() -> {})).isInstanceOf(PlanOutcome.Planned.class);
        assertThat(desk.plan().seats(1)).isEqualTo(sat);
    }

    @Test
    void theStoreRefusesAPlanMadeForOtherSeats() {
        var before = desk.plan();
        desk.move(1, person, 2);
        var now = desk.plan();
        refused(new SeatingChange.Planned(before, before, "late"));
        var round = new SeatingPlan(before.through(1).byRound());
        refused(new SeatingChange.Reseated(round, round));
        assertThat(desk.plan()).isEqualTo(now);
    }

    @Test
    void theStoreRefusesToChangeSeatsOfAHeldRound() {
        desk.hold(1);
        var before = desk.plan();
        refused(new SeatingChange.Planned(before, before.withSeat(1, person, 2), "late"));
        refused(new SeatingChange.Moved(1, person, 1, 2));
        assertThat(desk.plan()).isEqualTo(before);
    }

    private void refused(SeatingChange change) {
        assertThatIllegalStateException()
                .isThrownBy(() -> open.store().commit(Role.FACILITATOR, change));
    }

    /**
     * Does one thing at the first sign of life, which a small hall gives only by asking whether to
     * stop.
     */
    private static final class Meanwhile implements Progress {

        private boolean done;
        private final Runnable other;

        Meanwhile(Runnable other) {
            this.other = other;
        }

        private synchronized void once() {
            if (!done) {
                done = true;
                other.run();
            }
        }

        @Override
        public void at(double fraction, String stage) {
            once();
        }

        @Override
        public void checkStopped() {
            once();
        }
    }
}
