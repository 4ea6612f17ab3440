package org.plenary.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.DayId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Mix;
import org.plenary.seating.Round;
import org.plenary.seating.Rules;
import org.plenary.seating.Style;
import org.plenary.seating.Table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Saturday five past nine: people are missing, one comes late. */
class MorningDeskTest {

    @TempDir Path place;
    private OpenAssembly open;
    private DayId day;

    @BeforeEach
    void aPlannedHall() {
        var clock = Clock.fixed(Instant.parse("2026-11-21T09:05:00Z"), ZoneOffset.UTC);
        open = GivenHall.of(place.resolve("R.plenary"), clock, 40);
        open.seating()
                .arrange(
                        new Arrangement(
                                IntStream.rangeClosed(1, 5).mapToObj(Table::open).toList(),
                                List.of(Round.full(1), Round.full(2)),
                                List.of(Mix.of("gender")),
                                Rules.NONE,
                                Style.BALANCED));
        open.seating().replan(new Seed("hall"), Progress.NONE);
        day = open.morning().days().getFirst().id();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private List<PersonId> people() {
        return open.members().register().stream().map(Member::id).toList();
    }

    @Test
    void tablesAreEvenAgainAndNobodyMovesWithoutNeed() {
        var desk = open.morning();
        var round = desk.morning(day).rounds().getFirst();
        var plan = open.seating().plan();
        var missing = plan.peopleAt(round, 1).subList(0, 4);
        var there = new HashSet<>(people());
        missing.forEach(there::remove);
        desk.mark(day, there, Presence.PRESENT);

        var proposal = desk.propose(day);
        assertThat(proposal.absent()).containsExactlyInAnyOrderElementsOf(missing);
        var sizes = proposal.after().sizes(round).values();
        assertThat(sizes.stream().max(Integer::compare).orElseThrow())
                .isLessThanOrEqualTo(sizes.stream().min(Integer::compare).orElseThrow() + 1);
        var inRound = proposal.seats().stream().filter(s -> s.round() == round).toList();
        assertThat(inRound).hasSize(3).allSatisfy(s -> assertThat(s.to()).isEqualTo(1));

        desk.agree(proposal);
        assertThat(open.seating().plan().seats(round)).isEqualTo(proposal.after().seats(round));
        assertThat(desk.propose(day).isEmpty()).isTrue();
        assertThat(desk.morning(day).presence()).containsEntry(missing.getFirst(), Presence.ABSENT);
        open.history().undo();
        assertThat(open.seating().plan()).isEqualTo(plan);
        assertThat(desk.morning(day).presence())
                .doesNotContainKeys(missing.toArray(PersonId[]::new));
    }

    @Test
    void whoeverComesLateGetsASeatAndNobodyElseGetsUp() {
        var desk = open.morning();
        var late = people().getFirst();
        desk.mark(day, people().subList(1, 40), Presence.PRESENT);
        desk.agree(desk.propose(day));
        var before = open.seating().plan();
        int round = desk.morning(day).rounds().getFirst();
        assertThat(before.tableOf(late, round)).isEmpty();

        desk.mark(day, List.of(late), Presence.PRESENT);
        var offers = desk.offers(day, late);
        assertThat(offers).hasSize(5);
        desk.seat(day, late, offers.getFirst().table());
        var after = open.seating().plan();
        assertThat(after.tableOf(late, round)).hasValue(offers.getFirst().table());
        for (int each : desk.morning(day).rounds()) {
            assertThat(after.without(each, late).seats(each)).isEqualTo(before.seats(each));
        }
    }

    @Test
    void onlyWhatChangedIsPrinted() throws Exception {
        var desk = open.morning();
        desk.mark(day, people().subList(3, 40), Presence.PRESENT);
        var proposal = desk.propose(day);
        desk.agree(proposal);
        var file = place.resolve("changes.pdf");
        open.paper().changes(proposal, file);
        assertThat(Files.size(file)).isGreaterThan(5_000);
    }

    @Test
    void seatsProposedBeforeSomebodyCameAreRefusedAndNobodyIsMarkedAbsent() {
        var desk = open.morning();
        desk.mark(day, people().subList(2, 40), Presence.PRESENT);
        var proposal = desk.propose(day);
        desk.mark(day, List.of(people().getFirst()), Presence.PRESENT);
        var before = open.seating().plan();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> desk.agree(proposal))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("seating.proposalStale"));
        assertThat(desk.morning(day).isThere(people().getFirst())).isTrue();
        assertThat(desk.morning(day).presence()).doesNotContainKey(people().get(1));
        assertThat(open.seating().plan()).isEqualTo(before);
    }

    @Test
    void seatsProposedBeforeSomebodyWasMovedAreRefused() {
        var desk = open.morning();
        desk.mark(day, people().subList(2, 40), Presence.PRESENT);
        var proposal = desk.propose(day);
        int round = desk.morning(day).rounds().getFirst();
        var person = people().getLast();
        int from = open.seating().plan().tableOf(person, round).orElseThrow();
        open.seating().move(round, person, from % 5 + 1);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> desk.agree(proposal));
        assertThat(open.seating().plan().tableOf(person, round)).hasValue(from % 5 + 1);
    }
}
