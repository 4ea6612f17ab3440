package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

class TemplateTest {

    static List<Template> templates() {
        return Template.all();
    }

    private static Agenda agenda(Template template) {
        var count = new AtomicInteger();
        return new Agenda(
                template.days(
                        LocalDate.of(2026, 9, 5),
                        Days.LONDON,
                        () -> "id " + count.incrementAndGet()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateFitsItsDaysAndPassesEveryCheck(Template template) {
        var agenda = agenda(template);
        var rounds =
                agenda.blocks().stream()
                        .map(Block::seatingRound)
                        .filter(round -> round != Block.KEEP_SEATS)
                        .collect(Collectors.toSet());
        assertThat(AgendaChecks.of(agenda, rounds))
                .filteredOn(finding -> !finding.problem().key().equals("agenda.clocksChange"))
                .isEmpty();
        assertThat(template.name()).isNotBlank();
        assertThat(template.purpose()).isNotBlank();
        assertThat(template.lessons()).isNotEmpty();
        assertThat(Timetable.of(agenda)).allMatch(times -> times.spare() <= 30);
    }

    @Test
    void sixWeekendsHaveTwelveDaysAndFortyTwoTableSlots() {
        var agenda = agenda(Template.named("six-weekends"));
        assertThat(agenda.days()).hasSize(12);
        assertThat(agenda.blocks().stream().filter(Block::capturesNotes)).hasSize(42);
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new TemplateFile("mine")
                                        .read(List.of("name | Mine", "10 20 | WELCOME TALK |||")))
                .withMessageContaining("mine, line 2");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void anAgendaSavedAsATemplateComesBackWithoutItsPeople(Template template) {
        var planned = agenda(template);
        var first = planned.blocks().getFirst();
        var withPeople =
                first.ownedBy("Gethin Price")
                        .asking(first.purpose(), "One | two\nthree")
                        .meeting("Harbour")
                        .with(
                                List.of(new Speaker("sp1", "Dr Marsh", "Port", true)),
                                List.of("Flip chart", "Pens"));
        var lessons = List.of("12-minute rounds were too short in 2025");
        var agenda = planned.after(new AgendaChange.BlockEdited(first, withPeople));

        var written = Template.of("Ours", "For 40", lessons, agenda).written();
        assertThat(written).doesNotContain("Gethin", "Marsh", "Port", "2026");
        var read = Template.read("ours.txt", written.lines().toList());
        assertThat(read.name()).isEqualTo("Ours");
        assertThat(read.lessons()).isEqualTo(lessons);
        var expected =
                withPeople
                        .ownedBy("")
                        .asking(first.purpose(), "One ¦ two\nthree")
                        .with(List.of(), List.of("Flip chart", "Pens"));
        assertThat(agenda(read))
                .isEqualTo(agenda.after(new AgendaChange.BlockEdited(withPeople, expected)));
    }

    @Test
    void timeToChangeSeatsAndMaterialsWithSemicolonsComeBack() {
        var planned = agenda(Template.named("half-day"));
        var before = planned.days().getFirst().day();
        var slower =
                new Day(
                        before.id(),
                        before.date(),
                        before.start(),
                        before.end(),
                        before.title(),
                        before.zone(),
                        10);
        var block = planned.blocks().getFirst();
        var things = List.of("pens; paper", "a shelf \\; and a lamp\\", "cards");
        var agenda =
                planned.after(new AgendaChange.DayEdited(before, slower))
                        .after(new AgendaChange.BlockEdited(block, block.with(List.of(), things)));

        var written = Template.of("Ours", "For 40", List.of(), agenda).written();
        assertThat(agenda(Template.read("ours", written.lines().toList()))).isEqualTo(agenda);
    }

    @Test
    void anOlderFileWithoutTimeToChangeSeatsTakesTheUsual() {
        var lines =
                List.of(
                        "name | Old",
                        "day | 0 | 09:00 | 12:00 | Day",
                        "20 20 | WELCOME TALK || a | b | c | C:\\pens");
        var old = agenda(Template.read("old", lines));
        assertThat(old.days().getFirst().day().transitionMinutes()).isEqualTo(5);
        assertThat(old.blocks().getFirst().materials()).containsExactly("C:\\pens");
    }

    private static void notRead(int line, String found, String... lines) {
        assertThatExceptionOfType(Template.Unreadable.class)
                .isThrownBy(() -> Template.read("bad.txt", List.of(lines)))
                .satisfies(e -> assertThat(e.line()).isEqualTo(line))
                .satisfies(e -> assertThat(e.found()).isEqualTo(found));
    }

    @Test
    void whatCannotBeHeldIsNoTemplateAndTheLineIsSaid() {
        var block = "0 0 | WELCOME TALK | | Nothing | | ";
        notRead(3, block.strip(), "name | Bad", "day | 0 | 09:00 | 10:00 | Day", block);
        notRead(2, "day | 0 | 10:00 | 09:00 | Day", "name | Bad", "day | 0 | 10:00 | 09:00 | Day");
        notRead(1, "day | -1 | 09:00 | 10:00 | Day", "day | -1 | 09:00 | 10:00 | Day");
        notRead(1, "day | 0 | 9:00 | 10:00 | D | 90", "day | 0 | 9:00 | 10:00 | D | 90");
        notRead(1, "x".repeat(59) + "…", "x".repeat(300));
        notRead(0, "", "name | A letter");
    }

    @Test
    void aMarkSomeEditorsPutBeforeTheFirstLetterIsNoPartOfIt() {
        var lines = List.of("\uFEFFname | Ours", "day | 0 | 09:00 | 10:00 | Day");
        assertThat(Template.read("ours", lines).name()).isEqualTo("Ours");
    }
}
