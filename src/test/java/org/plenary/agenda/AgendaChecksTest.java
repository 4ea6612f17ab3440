package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class AgendaChecksTest {

    private static List<Finding> findings(DayPlan... days) {
        return AgendaChecks.of(new Agenda(List.of(days)), Set.of());
    }

    private static List<String> keys(DayPlan... days) {
        return findings(days).stream().map(finding -> finding.problem().key()).toList();
    }

    @Test
    void aSoundDayHasNothingToSay() {
        assertThat(
                        keys(
                                Days.saturday(
                                        Days.block("a", 90),
                                        Days.pause("tea", 15),
                                        Days.block("b", 60),
                                        Days.lunchAt("12:30"),
                                        Days.block("c", 90))))
                .isEmpty();
    }

    @Test
    void ninetyMinutesWithoutABreakAreEnough() {
        var plan = Days.saturday(Days.block("a", 60), Days.block("b", 31), Days.block("c", 60));
        var found = findings(plan);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().problem().key()).isEqualTo("agenda.noBreak");
        assertThat(found.getFirst().problem().arguments()).containsEntry("minutes", "91");
        assertThat(found.getFirst().block()).isEqualTo(plan.blocks().get(1).id());
    }

    @Test
    void eachSubAssemblyNeedsItsBreak() {
        assertThat(
                        keys(
                                Days.saturday(
                                        Days.block("all", 30),
                                        Days.block("a", 80).meeting("A"),
                                        Days.pause("tea", 10).meeting("B"),
                                        Days.block("b", 50).meeting("B"))))
                .containsExactly("agenda.noBreak");
    }

    @Test
    void moreListeningThanTalkingIsNoticed() {
        var talk = Days.block("talk", 40).heldAs(Phase.LEARNING, Format.TALK);
        assertThat(keys(Days.saturday(talk, Days.block("tables", 40)))).isEmpty();
        assertThat(keys(Days.saturday(talk, Days.block("tables", 39))))
                .containsExactly("agenda.mostlyListening");
    }

    @Test
    void noDeclarationNoSlot() {
        var speakers =
                List.of(new Speaker("1", "Ada", "", true), new Speaker("2", "Ben", "Port", false));
        assertThat(findings(Days.saturday(Days.block("a", 10).with(speakers, List.of()))))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.problem().arguments())
                                        .containsEntry("speaker", "Ben"));
    }

    @Test
    void whereViewsAreAiredNobodyVotes() {
        var ballot = Days.block("vote", 10).heldAs(Phase.DECISION, Format.BALLOT);
        assertThat(keys(Days.saturday(ballot))).isEmpty();
        assertThat(keys(Days.saturday(ballot.exploring(true))))
                .containsExactly("agenda.exploreBallot");
    }

    @Test
    void roundsAndBlocksAreMadeForEachOther() {
        var agenda = new Agenda(List.of(Days.saturday(Days.block("a", 10).seated(2))));
        assertThat(AgendaChecks.of(agenda, Set.of(2))).isEmpty();
        assertThat(AgendaChecks.of(agenda, Set.of(1, 3)))
                .extracting(finding -> finding.problem().key())
                .containsExactly("agenda.roundMissing", "agenda.roundUnused", "agenda.roundUnused");
    }

    @Test
    void aDayThatIsTooShortAndALunchThatIsMissedAreNoticed() {
        assertThat(
                        keys(
                                Days.saturday(
                                        Days.block("a", 60),
                                        Days.pause("tea", 125),
                                        Days.lunchAt("12:30"),
                                        Days.pause("nap", 181))))
                .containsExactly("agenda.fixedMissed", "agenda.dayOverruns");
    }

    @Test
    void nobodyIsKeptPastMidnight() {
        var plan = Days.saturday(Days.pause("rest", 15 * 60));
        assertThat(keys(plan)).containsExactly("agenda.pastMidnight");
        assertThat(keys(Days.saturday(Days.pause("rest", 14 * 60 + 30))))
                .containsExactly("agenda.dayOverruns");
    }

    @Test
    void aChangeOfClocksIsAnnounced() {
        var sunday = Days.day("sun", LocalDate.of(2026, 3, 29), "09:30", "16:30");
        assertThat(findings(new DayPlan(sunday, List.of())))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.problem().key()).isEqualTo("agenda.clocksChange");
                            assertThat(finding.problem().arguments())
                                    .containsEntry("from", "01:00")
                                    .containsEntry("to", "02:00");
                        });
    }

    @Test
    void twoDaysAtOneTimeAreNoticed() {
        var date = LocalDate.of(2026, 3, 7);
        var morning = new DayPlan(Days.day("a", date, "09:00", "12:00"), List.of());
        var noon = new DayPlan(Days.day("b", date, "11:59", "15:00"), List.of());
        assertThat(keys(morning, noon)).containsExactly("agenda.daysOverlap");
    }
}
