package org.plenary.ui.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.plenary.agenda.Block;
import org.plenary.agenda.Template;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.Role;
import org.plenary.desk.FolderDesk;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Presence;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.notes.Kind;
import org.plenary.store.Store;
import org.plenary.ui.UiTest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** From a draft to sealed words, through the window. */
class RecommendationsScreenTest extends UiTest {

    private Path folder() {
        return home.resolve("Rivermouth.plenary");
    }

    private void givenTenMembersOfWhomNineAreThere() {
        var assembly =
                new Assembly("Rivermouth", "How?", "Council", Mandate.ADVISORY, "Yes.", "en-GB");
        var people =
                IntStream.range(0, 10)
                        .mapToObj(
                                i ->
                                        new Respondent(
                                                new PersonId("p" + i), Map.of(), Map.of(), null))
                        .toList();
        var ids = people.stream().map(Respondent::id).toList();
        try (var store = Store.create(folder(), assembly, Role.ORGANISER, clock())) {
            store.commit(
                    Role.ORGANISER,
                    new MembersChange.PoolKept(
                            new Pool(List.of(), people),
                            "replies.csv",
                            "",
                            List.of(),
                            List.of(),
                            List.of()));
            store.commit(Role.ORGANISER, new MembersChange.Registered(ids, Status.CONFIRMED));
        }
        try (var open = new FolderDesk(clock()).open(folder())) {
            var days =
                    open.agenda()
                            .addTemplate(Template.named("half-day"), ZoneId.of("Europe/London"));
            open.members().mark(days.getFirst().day().id(), ids.subList(0, 9), Presence.PRESENT);
            var block =
                    open.agenda().current().blocks().stream()
                            .filter(Block::capturesNotes)
                            .findFirst()
                            .orElseThrow();
            open.notes().capture(block.id(), 1, Kind.IDEA, "A bus at night", Set.of());
            open.notes().addTheme("Getting home after dark", List.of());
        }
    }

    private void count(String field, String number) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        type(number);
    }

    @Test
    void aDraftRestsOnANoteIsVotedOnAndItsWordsAreSealed() {
        givenTenMembersOfWhomNineAreThere();
        awaitNode("#start-open");
        files.next(folder());
        robot.clickOn("#start-open");
        awaitNode("#section-recommendations");
        robot.clickOn("#section-recommendations");
        awaitNode("#rec-draft");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        await(() -> robot.lookup("#rec-recommendation").query().isFocused());
        type("Run a night bus.");
        robot.push(KeyCode.TAB);
        await(() -> text("#rec-title").equals("R1"));
        type("People get home.");
        robot.push(KeyCode.TAB);

        assertThat(speechless()).isEmpty();
        picture("recommendation-words");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await(() -> robot.lookup("#rec-leaf-links").query().isFocused());
        robot.push(KeyCode.TAB);
        await(() -> robot.lookup("#rec-search").query().isFocused());
        type("bus");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#rec-linked").queryListView().getItems().size() == 1);
        assertThat(text("#rec-leaf-links")).contains("1");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> robot.lookup("#rec-linked").queryListView().getItems().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        await(() -> robot.lookup("#rec-linked").queryListView().getItems().size() == 1);
        assertThat(speechless()).isEmpty();
        picture("recommendation-links");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        awaitNode("#rec-ISSUED");
        count("#rec-ISSUED", "9");
        count("#rec-RETURNED", "9");
        count("#rec-SPOILT", "1");
        count("#rec-YES", "5");
        count("#rec-NO", "2");
        assertThat(text("#rec-wrong")).contains("whole number");
        count("#rec-ABSTAINED", "0");
        await(() -> !text("#rec-wrong").isEmpty() && !text("#rec-wrong").contains("whole number"));
        robot.push(KeyCode.BACK_SPACE);
        type("1");
        await(() -> text("#rec-meaning").contains("so 4 yes"));
        assertThat(speechless()).isEmpty();
        picture("recommendation-vote");
        robot.interact(() -> robot.lookup("#rec-record").query().requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> text("#rec-result").endsWith("Adopted."));
        assertThat(text("#rec-result")).contains("Entitled 10, present 9, issued 9, returned 9");
        var words = (TextInputControl) robot.lookup("#rec-recommendation").query();
        assertThat(words.isEditable()).isFalse();
        awaitSaved();
        picture("recommendation-adopted");

        itIsCountedAgain();
        aMinorityMayHaveItsSay();
        itCanBeLetGoAndTakenUpAgain();
    }

    private void itIsCountedAgain() {
        robot.clickOn("#rec-recount");
        awaitNode("#rec-recount-reason");
        count("#rec-ISSUED", "9");
        count("#rec-RETURNED", "9");
        count("#rec-SPOILT", "0");
        count("#rec-YES", "3");
        count("#rec-NO", "5");
        count("#rec-ABSTAINED", "1");
        await(() -> text("#rec-meaning").contains("Not adopted"));
        assertThat(robot.lookup("#rec-record").query().isDisabled()).isTrue();
        count("#rec-recount-reason", "Two sheets stuck together");
        robot.interact(() -> robot.lookup("#rec-record").query().requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> text("#rec-result").endsWith("Not adopted."));
    }

    private void aMinorityMayHaveItsSay() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        awaitNode("#rec-dissent-words");
        count("#rec-dissent-limit", "4");
        count("#rec-dissent-words", "Buses at night are empty.");
        count("#rec-dissent-signatories", "3");
        await(() -> text("#rec-dissent-words-wrong").contains("5 words"));
        write("#rec-dissent-limit", "150");
        await(() -> text("#rec-dissent-words-wrong").isEmpty());
        robot.clickOn("#rec-dissent-state");
        await(() -> !robot.lookup("#rec-dissents .label").queryAll().isEmpty());
        awaitSaved();
        picture("recommendation-dissent");
    }

    private void itCanBeLetGoAndTakenUpAgain() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        awaitThere("#rec-withdraw-reason");
        count("#rec-withdraw-reason", "Merged into R4");
        robot.interact(() -> robot.lookup("#rec-withdraw").query().requestFocus());
        robot.push(KeyCode.SPACE);
        awaitThere("#rec-reinstate");
        assertThat(text("#rec-summary")).contains("Withdrawn 1");
        robot.interact(() -> robot.lookup("#rec-reinstate").query().requestFocus());
        robot.push(KeyCode.SPACE);
        awaitThere("#rec-withdraw");
        assertThat(text("#rec-summary")).contains("Not adopted 1");
    }

    /** Below what is to be seen, perhaps. */
    private void awaitThere(String query) {
        await(() -> robot.lookup(query).tryQuery().isPresent());
    }
}
