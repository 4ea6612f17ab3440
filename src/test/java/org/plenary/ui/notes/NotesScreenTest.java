package org.plenary.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.plenary.agenda.Block;
import org.plenary.agenda.Template;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ThemeId;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.OpenAssembly;
import org.plenary.notes.Channel;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.Place;
import org.plenary.notes.Source;
import org.plenary.notes.Theme;
import org.plenary.ui.UiTest;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A scribe's morning by keys alone, and three thousand notes to read afterwards. */
class NotesScreenTest extends UiTest {

    private static final int MANY = 3000;
    private static final int TABLES = 12;

    private static final List<String> SAID =
            List.of(
                    "The last bus goes at nine, so nobody from the estate can stay to the end",
                    "Build the wall again, higher",
                    "Let the marsh flood first: it is cheaper than any wall, and children could see"
                            + " what lives there",
                    "Who pays for houses that cannot be insured any more?",
                    "We were promised this in 2014 and nothing came of it",
                    "Warn people by telephone, not only by an app");

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
        awaitNode("#section-notes");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        awaitNode("#search-words");
        type("go notes");
        robot.push(KeyCode.ENTER);
    }

    private void withAgenda(OpenAssembly open) {
        open.agenda().addTemplate(Template.named("half-day"), ZoneId.of("Europe/London"));
    }

    private void many(OpenAssembly open) {
        withAgenda(open);
        var blocks = open.agenda().current().blocks().stream().filter(Block::capturesNotes);
        var ids = blocks.map(Block::id).toList();
        var themes =
                List.of(
                        new Theme(new ThemeId("t1"), "Getting home after dark", 1, false),
                        new Theme(new ThemeId("t2"), "Marsh before walls", 2, false),
                        new Theme(new ThemeId("t3"), "Who pays", 3, false));
        var notes = new ArrayList<Note>();
        for (int i = 0; i < MANY; i++) {
            var block = ids.get(i * ids.size() / MANY);
            int perBlock = MANY / ids.size();
            int table = 1 + i % perBlock * TABLES / perBlock;
            var place = new Place(block, table, 1 + i);
            var kind = Kind.values()[i * 7 % Kind.values().length];
            var note =
                    Note.captured(
                                    new NoteId("n%05d".formatted(i)),
                                    place,
                                    kind,
                                    SAID.get(i % SAID.size()) + ". (" + i + ")",
                                    "en-GB",
                                    new Source("S1", "kit " + table, Channel.KIT))
                            .supported(i % 6, i % 3)
                            .under(i % 4 == 3 ? List.of() : List.of(themes.get(i % 4).id()));
            notes.add(note);
        }
        open.notes().bring("sample", "", themes, notes);
    }

    private ListView<?> list() {
        return robot.lookup("#notes-list").queryListView();
    }

    private String firstNote() {
        return ((Note) list().getItems().getFirst()).text();
    }

    private void awaitLine() {
        awaitNode("#notes-line");
        await(() -> robot.lookup("#notes-line").query().isFocused());
    }

    @Test
    void notesAreTakenByKeysAloneAndAreThereWhenTheFolderIsOpenedAgain() {
        given(_ -> {});
        open();
        awaitNode("#notes-start-agenda");
        assertThat(speechless()).isEmpty();
        picture("notes-empty");
        await(() -> robot.lookup("#notes-start-agenda").query().isFocused());
        robot.push(KeyCode.SPACE);

        awaitLine();
        type("pThe last bus goes at nine");
        assertThat(text("#notes-line")).isEqualTo("The last bus goes at nine");
        robot.push(KeyCode.ENTER);
        type("++-!");
        await(() -> text("#notes-last").contains("2 agree, 1 do not"));
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        type("People would walk if there were light");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        robot.push(KeyCode.ENTER);
        type("i");
        type("a bell on the quay");
        robot.push(KeyCode.ENTER);
        await(() -> text("#notes-last").contains("a bell on the quay"));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        type("Getting home after dark");
        robot.push(KeyCode.ENTER);
        await(() -> text("#notes-theme-name").isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.push(KeyCode.F1);
        awaitNode("#notes-key-sheet");
        type("sWe agree that it is too dark");
        awaitSaved();
        picture("notes-keys");
        assertThat(speechless()).isEmpty();
        robot.push(KeyCode.F1);
        robot.push(KeyCode.ENTER);
        await(() -> list().getItems().size() == 4);
        awaitSaved();

        robot.push(KeyCode.CONTROL, KeyCode.K);
        awaitNode("#search-words");
        type("close assem");
        robot.push(KeyCode.ENTER);
        open();
        awaitLine();
        assertThat(list().getItems())
                .map(each -> (Note) each)
                .extracting(Note::text)
                .containsExactly(
                        "We agree that it is too dark",
                        "a bell on the quay",
                        "People would walk if there were light",
                        "The last bus goes at nine");
        assertThat(list().getItems())
                .map(each -> (Note) each)
                .extracting(Note::kind)
                .containsExactly(Kind.SUMMARY, Kind.IDEA, Kind.QUOTE, Kind.PROBLEM);
        var first = (Note) list().getItems().getLast();
        assertThat(List.of(first.agree(), first.disagree(), first.table()))
                .containsExactly(2, 1, 1);
        assertThat(first.claim()).isTrue();
        var bell = (Note) list().getItems().get(1);
        assertThat(bell.themes()).hasSize(1);
        assertThat(bell.table()).isEqualTo(2);
    }

    @Test
    void anEarlierNoteIsFoundAndCountedInsteadOfWrittenTwice() {
        given(this::withAgenda);
        open();
        awaitLine();
        type("The marsh could flood first");
        robot.push(KeyCode.ENTER);
        type("Another thing altogether");
        robot.push(KeyCode.ENTER);
        await(() -> list().getItems().size() == 2);
        type("/mar");
        await(() -> list().getItems().size() == 1);
        robot.push(KeyCode.DOWN);
        type("+");
        await(() -> ((Note) list().getItems().getFirst()).agree() == 1);
        robot.push(KeyCode.ENTER);
        assertThat(text("#notes-line")).isEqualTo("The marsh could flood first");
        type(", not the quay");
        robot.push(KeyCode.ENTER);
        await(() -> firstNote().equals("The marsh could flood first, not the quay"));
        assertThat(((Note) list().getItems().getFirst()).agree()).isEqualTo(1);
    }

    @Test
    void aNoteIsTakenBackByOneKeyAndALetterPickedByMistakeIsText() {
        given(this::withAgenda);
        open();
        awaitLine();
        type("p");
        robot.push(KeyCode.BACK_SPACE);
        type("eople first");
        assertThat(text("#notes-line")).isEqualTo("people first");
        robot.push(KeyCode.ENTER);
        await(() -> list().getItems().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> list().getItems().isEmpty());
    }

    @Test
    void threeThousandNotesAreSearchedAsOneTypesAndOnlyTheVisibleOnesAreDrawn() {
        given(this::many);
        open();
        awaitLine();
        await(() -> list().getItems().size() == MANY);
        assertThat(speechless()).isEmpty();
        picture("notes");
        assertThat(robot.lookup("#notes-list .list-cell").queryAllAs(ListCell.class))
                .hasSizeLessThan(60);
        type("/marsh chil");
        await(() -> list().getItems().size() == MANY / SAID.size());
        long slowest = 0;
        for (int i = 0; i < 50; i++) {
            int to = i * 10;
            long begun = System.nanoTime();
            WaitForAsyncUtils.waitForAsyncFx(
                    5000,
                    () -> {
                        list().scrollTo(to);
                        list().layout();
                    });
            slowest = Math.max(slowest, System.nanoTime() - begun);
        }
        System.out.println("slowest of 50 jumps: " + slowest / 1_000_000 + " ms");
    }
}
