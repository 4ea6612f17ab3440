package org.plenary.ui.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.texts.Texts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One field that cannot be read costs no other field. */
class FormsTest {

    private static final Block BLOCK =
            Block.of(new BlockId("talk"), "Talk", Phase.DELIBERATION, Format.TABLE_TALK, 90)
                    .withLength(90, 60)
                    .startingAt(LocalTime.of(10, 0));

    private static final Day DAY =
            new Day(
                    new DayId("sat"),
                    LocalDate.of(2026, 11, 21),
                    LocalTime.of(9, 0),
                    LocalTime.of(16, 0),
                    "Saturday",
                    ZoneId.of("Europe/London"),
                    5);

    private final Texts texts = new Texts("en");
    private final List<Block> blocks = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final BlockForm block =
            new BlockForm(
                    texts,
                    blocks::add,
                    (_, id) -> elsewhere.contains(id),
                    () -> "new-" + ids.incrementAndGet());
    private final DayForm day = new DayForm(texts, days::add);

    private Block typedInto() {
        block.title().set("Round one");
        block.purpose().set("To hear everybody");
        block.keep();
        return blocks.getLast();
    }

    @Test
    void aLengthThatIsNoNumberLosesNeitherTitleNorPurpose() {
        block.show(BLOCK);
        block.minutes().set("an hour");
        block.least().set("20");
        var kept = typedInto();
        assertThat(kept.title()).isEqualTo("Round one");
        assertThat(kept.purpose()).isEqualTo("To hear everybody");
        assertThat(kept.minutes()).isEqualTo(90);
        assertThat(kept.minMinutes()).isEqualTo(20);
        assertThat(block.wrongMinutes().get()).isNotEmpty();

        block.show(kept);
        assertThat(block.minutes().get()).isEqualTo("an hour");
        assertThat(block.wrongMinutes().get()).isNotEmpty();
    }

    @Test
    void aMinimumAboveTheLengthStaysAsItWas() {
        block.show(BLOCK);
        block.minutes().set("45");
        block.least().set("50");
        var kept = typedInto();
        assertThat(kept.minutes()).isEqualTo(45);
        assertThat(kept.minMinutes()).isEqualTo(45);
        assertThat(kept.title()).isEqualTo("Round one");
    }

    @Test
    void aStartThatIsNoTimeStaysAsItWasAndAnEmptyOneIsNone() {
        block.show(BLOCK);
        block.start().set("ten");
        assertThat(typedInto().fixedStart()).isEqualTo("10:00");
        block.start().set("");
        block.keep();
        assertThat(blocks.getLast().fixedStart()).isNull();
    }

    /** The id under which a name typed over Ada's is kept; hers is ada-1. */
    private String idAfterTyping(String name) {
        block.show(null);
        block.show(BLOCK.with(List.of(new Speaker("ada-1", "Ada Ferry", "Port", true)), List.of()));
        block.speakers().getFirst().name().set(name);
        block.keep();
        return blocks.getLast().speakers().getFirst().id();
    }

    @Test
    void somebodyElsesNameInACopiedBlockIsSomebodyElse() {
        elsewhere.add("ada-1");
        var id = idAfterTyping("Ben Ferry");
        assertThat(id).startsWith("new-");
        assertThat(block.speakers().getFirst().speaker().orElseThrow().id()).isEqualTo(id);

        block.keep();
        assertThat(blocks.getLast().speakers().getFirst().id()).as("kept again").isEqualTo(id);
    }

    @Test
    void aSpeakerWhoStepsInForAnotherIsSomebodyElseAndANamePutRightIsNot() {
        assertThat(idAfterTyping("Ben Marsh")).startsWith("new-");
        assertThat(idAfterTyping("Dr Ada Ferry")).isEqualTo("ada-1");
        assertThat(idAfterTyping("Ada Ferrys")).isEqualTo("ada-1");
    }

    @Test
    void aSpeakerOfTheFirstRecordsGetsAnIdWithTheNextChange() {
        block.show(BLOCK.with(List.of(new Speaker("", "Ada Ferry", "Port", true)), List.of()));
        block.keep();
        assertThat(blocks).as("nothing was changed").isEmpty();
        block.speakers().getFirst().affiliation().set("Harbour");
        block.keep();
        assertThat(blocks.getLast().speakers().getFirst().id()).isEqualTo("new-1");
    }

    private Day typedIntoDay() {
        day.title().set("Ballot day");
        day.keep();
        return days.getLast();
    }

    @Test
    void aTimeThatIsNoneLosesNeitherTitleNorTheOtherTime() {
        day.show(DAY);
        day.start().set("nine");
        day.end().set("17:00");
        day.transition().set("7");
        var kept = typedIntoDay();
        assertThat(kept.title()).isEqualTo("Ballot day");
        assertThat(kept.start()).isEqualTo("09:00");
        assertThat(kept.end()).isEqualTo("17:00");
        assertThat(kept.transitionMinutes()).isEqualTo(7);
        assertThat(day.wrongTimes().get()).isNotEmpty();
    }

    @Test
    void aDayThatEndsBeforeItBeginsKeepsItsTimesAndTakesTheRest() {
        day.show(DAY);
        day.end().set("8:00");
        day.transition().set("many");
        var kept = typedIntoDay();
        assertThat(kept.title()).isEqualTo("Ballot day");
        assertThat(kept.end()).isEqualTo("16:00");
        assertThat(kept.transitionMinutes()).isEqualTo(5);
        assertThat(day.wrongTransition().get()).isNotEmpty();
    }
}
