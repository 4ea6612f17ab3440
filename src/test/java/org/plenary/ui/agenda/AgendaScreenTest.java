package org.plenary.ui.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.Test;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Template;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.OpenAssembly;
import org.plenary.ui.UiTest;
import org.plenary.ui.agenda.AgendaRow.OfBlock;
import org.plenary.ui.agenda.AgendaRow.OfDay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** A weekend is planned by keys and by mouse. */
class AgendaScreenTest extends UiTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Path folder() {
        return home.resolve("Rivermouth.plenary");
    }

    private void given(Consumer<OpenAssembly> made) {
        var assembly =
                new Assembly(
                        "Rivermouth Assembly",
                        "How should we live with the sea?",
                        "Council",
                        Mandate.ADVISORY,
                        "We will answer.",
                        "en-GB");
        try (var open = new FolderDesk(clock()).found(folder(), assembly)) {
            made.accept(open);
        }
    }

    private void open() {
        awaitNode("#start-open");
        files.next(folder());
        robot.clickOn("#start-open");
        awaitNode("#section-agenda");
        robot.clickOn("#section-agenda");
    }

    private ListView<AgendaRow> list() {
        return robot.lookup("#agenda-list").queryListView();
    }

    private List<String> titles() {
        return list().getItems().stream()
                .filter(OfBlock.class::isInstance)
                .map(row -> ((OfBlock) row).block().title())
                .toList();
    }

    private OfBlock block(String title) {
        return list().getItems().stream()
                .filter(OfBlock.class::isInstance)
                .map(OfBlock.class::cast)
                .filter(row -> row.block().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private LocalTime start(String title) {
        return block(title).slot().startsAt();
    }

    private void choose(String title) {
        robot.interact(
                () -> {
                    list().requestFocus();
                    list().getSelectionModel().select(block(title));
                });
    }

    private void set(String field, String words) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        type(words);
    }

    private Node cell(String title) {
        return robot.lookup("#agenda-list .list-cell")
                .match(
                        (ListCell<?> cell) ->
                                cell.getItem() instanceof OfBlock of
                                        && of.block().title().equals(title))
                .query();
    }

    private void shortDay(OpenAssembly open) {
        var day =
                new Day(
                        open.agenda().newDayId(),
                        LocalDate.of(2026, 11, 21),
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        "Saturday",
                        LONDON,
                        5);
        open.agenda().addDay(day);
        var titles =
                List.of("Welcome", "Talk on the marsh", "First round", "Coffee", "Second round");
        for (int i = 0; i < titles.size(); i++) {
            boolean coffee = i == 3;
            open.agenda()
                    .addBlock(
                            day.id(),
                            i,
                            Block.of(
                                            open.agenda().newBlockId(),
                                            titles.get(i),
                                            coffee ? Phase.BREAK : Phase.DELIBERATION,
                                            i == 1 ? Format.TALK : Format.TABLE_TALK,
                                            30)
                                    .capturing(i == 2 || i == 4)
                                    .seated(i == 4 ? 1 : 0));
        }
        var sunday =
                new Day(
                        open.agenda().newDayId(),
                        LocalDate.of(2026, 11, 22),
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        "Sunday",
                        LONDON,
                        5);
        open.agenda().addDay(sunday);
    }

    @Test
    void anAgendaBeginsFromATemplateAndIsOnDisk() {
        given(_ -> {});
        open();
        awaitNode("#agenda-begin-half-day");
        assertThat(speechless()).isEmpty();
        picture("agenda-empty");
        robot.interact(() -> robot.lookup("#agenda-begin-half-day").query().requestFocus());
        robot.push(KeyCode.ENTER);
        awaitNode("#agenda-list");
        await(() -> !titles().isEmpty());
        assertThat(titles()).hasSize(Template.named("half-day").days().getFirst().blocks().size());
        awaitSaved();
        var calendar = home.resolve("agenda.ics");
        files.next(calendar);
        robot.clickOn("#agenda-calendar");
        robot.clickOn("#agenda-calendar-everything");
        await(() -> Files.exists(calendar));
        assertThat(calendar).content().startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");

        robot.clickOn("#agenda-leaf-template");
        awaitNode("#template-name");
        assertThat(text("#template-lessons")).isNotBlank(); // those of the template it began from
        set("#template-name", "Harbour half-day");
        set("#template-lessons", "12-minute rounds were too short in 2025");
        robot.interact(() -> robot.lookup("#template-save").query().requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> text("#template-said").contains("Harbour half-day"));
        assertThat(speechless()).isEmpty();
        picture("agenda-template");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitNode("#agenda-begin-half-day");
        awaitNode("#agenda-begin-own-Harbour-half-day-template-txt");
    }

    @Test
    void blocksAreMovedByKeysAndTimesFollow() {
        given(this::shortDay);
        open();
        awaitNode("#agenda-list");
        assertThat(start("Second round")).isEqualTo("11:00"); // after coffee nobody changes seats
        choose("Coffee");
        robot.push(KeyCode.ALT, KeyCode.UP);
        await(() -> start("Coffee").equals(LocalTime.of(10, 0)));
        robot.push(KeyCode.ALT, KeyCode.UP);
        await(() -> start("Coffee").equals(LocalTime.of(9, 30)));
        assertThat(start("Second round")).isEqualTo("11:05");
        await(() -> list().getSelectionModel().getSelectedItem().equals(block("Coffee")));
        assertThat(titles())
                .containsExactly(
                        "Welcome", "Coffee", "Talk on the marsh", "First round", "Second round");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> start("Coffee").equals(LocalTime.of(10, 0)));

        choose("Second round");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        await(() -> block("Second round").day().title().equals("Sunday"));
        robot.push(KeyCode.ALT, KeyCode.UP);
        await(() -> block("Second round").day().title().equals("Saturday"));

        choose("Welcome");
        type("++-");
        await(() -> block("Welcome").block().minutes() == 35);
        assertThat(start("Talk on the marsh")).isEqualTo("09:35");
    }

    @Test
    void aBlockIsMovedByTheMouseAndSaysBeforehandWhatThatWouldDo() {
        given(this::shortDay);
        open();
        awaitNode("#agenda-list");
        robot.moveTo(cell("Coffee")).press(MouseButton.PRIMARY);
        var onto = bounds(cell("Talk on the marsh"));
        robot.moveBy(0, -20);
        robot.moveTo(new Point2D(onto.getCenterX(), onto.getMinY() + 8));
        await(() -> text("#agenda-preview").contains("would start at 09:30"));
        picture("agenda-dragging");
        robot.release(MouseButton.PRIMARY);
        await(() -> start("Coffee").equals(LocalTime.of(9, 30)));
        assertThat(titles().indexOf("Coffee")).isEqualTo(1);
        await(() -> !robot.lookup("#agenda-preview").query().isVisible());
        assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(block("Coffee"));
    }

    private Bounds bounds(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    @Test
    void everythingOfABlockIsWrittenAndKeptAndTheChecksLeadToWhereSomethingIsWrong() {
        given(this::shortDay);
        open();
        awaitNode("#agenda-list");
        choose("Talk on the marsh");
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#agenda-title").query().isFocused());
        set("#agenda-title", "Dr Okafor on the marsh");
        set("#agenda-minutes", "0");
        await(() -> text("#agenda-minutes-wrong").contains("1 to 1440"));
        set("#agenda-minutes", "45");
        set("#agenda-start", "9h20");
        robot.push(KeyCode.TAB);
        await(() -> block("Dr Okafor on the marsh").block().minutes() == 45);
        var talk = block("Dr Okafor on the marsh");
        assertThat(talk.block().fixedStart()).isEqualTo("09:20");
        assertThat(talk.block().minMinutes()).isEqualTo(30);
        assertThat(talk.slot().spare()).isEqualTo(-10);

        robot.interact(() -> robot.lookup("#agenda-open").query().requestFocus());
        robot.push(KeyCode.SPACE);
        robot.interact(() -> robot.lookup("#agenda-speaker-add").query().requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> robot.lookup("#agenda-speaker-name").query().isFocused());
        type("Ada Okafor");
        robot.push(KeyCode.TAB);
        await(() -> block("Dr Okafor on the marsh").block().speakers().size() == 1);
        await(() -> block("Dr Okafor on the marsh").block().open());
        assertThat(speechless()).isEmpty();
        picture("agenda-block");

        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> robot.lookup("#agenda-checks").query().isFocused());
        awaitNode("#agenda-checks");
        picture("agenda-checks");
        choose("Coffee");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> robot.lookup("#agenda-checks").query().isFocused());
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.ENTER);
        await(() -> list().isFocused());
        assertThat(((OfBlock) list().getSelectionModel().getSelectedItem()).block().title())
                .isEqualTo("Dr Okafor on the marsh");
    }

    @Test
    void blocksAndDaysAreAddedDuplicatedAndRemoved() {
        given(this::shortDay);
        open();
        awaitNode("#agenda-list");
        choose("Coffee");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        await(() -> titles().stream().filter("Coffee"::equals).count() == 2);
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.DELETE);
        await(() -> titles().stream().filter("Coffee"::equals).count() == 1);
        choose("Second round");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        await(() -> robot.lookup("#agenda-title").query().isFocused());
        type("Vote");
        robot.push(KeyCode.ENTER);
        await(() -> titles().getLast().equals("Vote"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        await(() -> list().getItems().stream().filter(OfDay.class::isInstance).count() == 3);
        await(() -> text("#agenda-day-title").equals("Day 3"));
        set("#agenda-day-date", "32 Nov 2026");
        await(() -> text("#agenda-day-date-wrong").contains("no date"));
        robot.push(KeyCode.TAB);
        assertThat(text("#agenda-day-date-wrong")).contains("no date");
        set("#agenda-day-date", "23 nov 2026");
        robot.push(KeyCode.TAB);
        await(() -> text("#agenda-day-date-wrong").isEmpty());
        set("#agenda-day-end", "8:00");
        await(() -> text("#agenda-day-start-wrong").contains("after it starts"));
        assertThat(speechless()).isEmpty();
        picture("agenda-day");
        set("#agenda-day-end", "13:00");
        set("#agenda-day-title", "Monday");
        robot.push(KeyCode.TAB);
        await(() -> list().getItems().getLast().day().title().equals("Monday"));
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.DELETE);
        await(() -> list().getItems().stream().filter(OfDay.class::isInstance).count() == 2);
    }

    @Test
    void aHundredAndTwentyBlocksStayFluid() {
        given(
                open -> {
                    for (int day = 0; day < 4; day++) {
                        thirtyBlocks(open, day);
                    }
                });
        open();
        awaitNode("#agenda-list");
        assertThat(list().getItems()).hasSize(4 * 31);
        choose("Block 1.15");
        await(() -> robot.lookup("#agenda-list .list-cell").queryAll().size() < 40);
        for (int i = 0; i < 16; i++) {
            robot.push(KeyCode.ALT, KeyCode.DOWN);
        }
        await(() -> block("Block 1.15").day().title().equals("Day 2"));
        await(() -> block("Block 1.15").at() == 0);
        assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(block("Block 1.15"));
        var begun = System.nanoTime();
        robot.interact(
                () -> {
                    for (int at = 0; at < 4 * 31; at++) {
                        list().scrollTo(at);
                        scene().getRoot().applyCss();
                        scene().getRoot().layout();
                    }
                });
        var each = Duration.ofNanos((System.nanoTime() - begun) / (4 * 31));
        assertThat(each).isLessThan(Duration.ofMillis(100)); // what a loaded build machine allows
        awaitSaved();
        picture("agenda-long");
    }

    private static void thirtyBlocks(OpenAssembly open, int day) {
        var on =
                new Day(
                        open.agenda().newDayId(),
                        LocalDate.of(2026, 11, 21).plusDays(day),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        "Day " + (day + 1),
                        LONDON,
                        5);
        open.agenda().addDay(on);
        for (int i = 0; i < 30; i++) {
            var block =
                    Block.of(
                            open.agenda().newBlockId(),
                            "Block %d.%d".formatted(day + 1, i + 1),
                            i % 6 == 5 ? Phase.BREAK : Phase.DELIBERATION,
                            i % 6 == 0 ? Format.TALK : Format.TABLE_TALK,
                            15);
            open.agenda().addBlock(on.id(), i, block.seated(i % 6 == 1 ? 1 + i / 6 : 0));
        }
    }
}
