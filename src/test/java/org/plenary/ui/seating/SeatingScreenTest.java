package org.plenary.ui.seating;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.desk.GivenHall;
import org.plenary.desk.OpenAssembly;
import org.plenary.members.PersonId;
import org.plenary.ui.UiTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From nobody drawn to people who change tables by hand, with mouse and keys. */
class SeatingScreenTest extends UiTest {

    private Path folder() {
        return home.resolve("Rivermouth.plenary");
    }

    private void given(int people, Consumer<OpenAssembly> made) {
        try (var open = GivenHall.of(folder(), clock(), people)) {
            made.accept(open);
        }
    }

    private static Consumer<OpenAssembly> planned(int tables, int rounds) {
        return open -> {
            var form = new ArrangementForm();
            form.tables().set(Integer.toString(tables));
            form.rounds().set(Integer.toString(rounds));
            var desk = open.seating();
            var features = SetupView.features(desk.standing());
            desk.arrange(form.asked(features).apply(desk.arrangement()));
            desk.replan(new Seed("hall"), Progress.NONE);
        };
    }

    private void open() {
        awaitNode("#start-open");
        files.next(folder());
        robot.clickOn("#start-open");
        awaitNode("#section-seating");
        robot.clickOn("#section-seating");
    }

    private void leaveAssembly() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        awaitNode("#search-words");
        type("close assem");
        robot.push(KeyCode.ENTER);
        awaitNode("#start-open");
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }

    /** The table somebody sits at, as the room shows it. */
    private int tableOf(String person) {
        var card = node("#seat-" + person).getParent().getParent();
        var head = (Labeled) card.lookup(".table-head");
        return Integer.parseInt(head.getText().replaceAll("\\D", ""));
    }

    private Point2D middle(String query) {
        var bounds = node(query).localToScreen(node(query).getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private String effect() {
        var pane = (Pane) node("#seating-effect");
        return ((Labeled) pane.getChildren().getFirst()).getText();
    }

    @Test
    void whoeverComesTooEarlyIsToldWhatThisIsFor() {
        given(0, _ -> {});
        open();
        awaitNode(".empty");
        picture("seating-empty");
        assertThat(node("#seating-plan").isDisabled()).isTrue();
    }

    @Test
    void peopleGetSeatsBesideWhatCouldBeReachedAndRulesThatClashAreNamed() {
        given(24, GivenHall::needsALoop);
        open();
        awaitNode("#seating-tables");
        assertThat(text("#seating-tables")).isEqualTo("3");
        write("#seating-tables", "4");
        write("#seating-rounds", "3");
        assertThat(said("#rules-needs"))
                .contains("(Hearing loop): only at tables with Hearing loop")
                .contains("No table offers “Hearing loop” yet");
        robot.clickOn("#seating-plan");
        await(() -> node("#seating-clash").isVisible());
        assertThat(said("#seating-clash"))
                .startsWith("No table offers “Hearing loop”: tick it at one table")
                .doesNotContain(GivenHall.name(0));
        picture("seating-lacking");
        reveal("#seating-offer-HEARING_LOOP-2");
        picture("seating-needs");
        robot.clickOn("#seating-offer-HEARING_LOOP-2");
        await(() -> !said("#rules-needs").contains("No table offers"));
        robot.clickOn("#seating-plan");
        awaitNode("#seating-met");
        assertThat(tableOf("P001")).isEqualTo(2);

        robot.clickOn("#seating-SETUP");
        await(() -> robot.lookup("#rule-person").tryQuery().isPresent());
        reveal("#rule-person");
        robot.clickOn("#rule-person");
        type("P003");
        robot.push(KeyCode.ENTER);
        type("P004");
        robot.push(KeyCode.ENTER);
        robot.clickOn("#rule-together");
        await(() -> ((Pane) node("#rules")).lookupAll(".button").size() == 1);
        robot.clickOn("#rule-person");
        type("P003");
        robot.push(KeyCode.ENTER);
        type("P004");
        robot.push(KeyCode.ENTER);
        robot.clickOn("#rule-apart");
        await(() -> ((Pane) node("#rules")).lookupAll(".button").size() == 2);
        robot.clickOn("#rule-value");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        robot.clickOn("#rule-cluster");
        await(() -> ((Pane) node("#rules")).lookupAll(".button").size() == 3);
        robot.clickOn("#seating-weight-gender");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        awaitSaved();
        partsAndSizes();
        assertThat(speechless()).isEmpty();
        robot.clickOn("#seating-plan");
        awaitNode("#seating-clash");
        await(() -> !((Pane) node("#seating-clash")).getChildren().isEmpty());
        var said = ((Labeled) ((Pane) node("#seating-clash")).getChildren().getFirst()).getText();
        assertThat(said).contains(GivenHall.name(2)).contains(GivenHall.name(3));
        picture("seating-clash");
    }

    /** A sub-assembly, sizes of one round and a need, with what is wrong said in the form. */
    private void partsAndSizes() {
        reveal("#part-name");
        write("#part-name", "Transport group");
        write("#part-tables", "1-4");
        reveal("#rule-value");
        robot.clickOn("#rule-value");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        reveal("#part-value");
        robot.clickOn("#part-value");
        await(() -> text("#part-wrong").contains("No table would be left"));
        write("#part-tables", "1");
        robot.clickOn("#part-value");
        await(() -> ((Pane) node("#rules")).lookupAll(".button").size() == 4);
        assertThat(text("#part-name")).isEmpty();

        reveal("#seating-sizes-2");
        write("#seating-sizes-2", "9, 9");
        robot.push(KeyCode.ENTER);
        await(() -> text("#seating-sizes-2-wrong").contains("2 numbers for 4 tables"));
        write("#seating-sizes-2", "9,9,9,1");
        robot.push(KeyCode.ENTER);
        await(() -> text("#seating-sizes-2").equals("9, 9, 9, 1"));
        reveal("#part-name");
        picture("seating-rules");
    }

    /** Scrolls until it is in the middle of what can be seen. */
    private void reveal(String query) {
        robot.interact(
                () -> {
                    var node = node(query);
                    Node up = node;
                    while (!(up instanceof ScrollPane pane)) {
                        up = up.getParent();
                    }
                    var content = pane.getContent();
                    double y =
                            content.sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                                    .getCenterY();
                    double seen = pane.getViewportBounds().getHeight();
                    double hidden = content.getBoundsInLocal().getHeight() - seen;
                    pane.setVvalue(Math.clamp((y - seen / 2) / hidden, 0, 1));
                });
    }

    private String said(String pane) {
        return ((Pane) node(pane))
                .getChildren().stream()
                        .map(child -> ((Labeled) child).getText())
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void whoWorksAtTheTablesIsWrittenDownAndTheRotaFollows() {
        given(24, planned(4, 2));
        open();
        awaitNode("#seating-STAFF");
        robot.clickOn("#seating-STAFF");
        awaitNode("#staff-name");
        write("#staff-name", "Mia");
        robot.clickOn("#staff-SCRIBE");
        write("#staff-away", "x");
        assertThat(node("#staff-keep").isDisabled()).isTrue();
        write("#staff-away", "2");
        robot.push(KeyCode.ENTER);
        ListView<?> staff = robot.lookup("#staff").queryListView();
        await(() -> staff.getItems().size() == 1);
        type("Noor");
        robot.push(KeyCode.ENTER);
        await(() -> staff.getItems().size() == 2);
        await(() -> rota().equals(List.of("Mia", "Noor", "–", "–")));
        assertThat(speechless()).isEmpty();
        picture("seating-staff");

        robot.clickOn("#round-2");
        await(() -> rota().equals(List.of("Noor", "–", "–", "–")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> staff.getItems().size() == 1);
    }

    /** Who facilitates at the tables of the round that is shown, sorted. */
    private List<String> rota() {
        TableView<?> table = robot.lookup("#rota").queryTableView();
        var facilitators = table.getColumns().get(2);
        return IntStream.range(0, table.getItems().size())
                .mapToObj(i -> String.valueOf(facilitators.getCellData(i)))
                .sorted()
                .toList();
    }

    @Test
    void somebodyIsCarriedByTheMouseAndByKeysAndUndoBringsThemBack() {
        given(24, planned(4, 3));
        open();
        awaitNode("#seat-P001");
        int from = tableOf("P001");
        int to = from % 4 + 1;
        robot.moveTo(middle("#seat-P001")).press(MouseButton.PRIMARY);
        robot.moveTo(middle("#seat-P001").add(20, 10));
        robot.moveTo(middle("#table-" + to));
        await(() -> effect().contains("→ Table " + to));
        assertThat(effect()).contains("pairs met").contains("balance");
        robot.release(MouseButton.PRIMARY);
        await(() -> tableOf("P001") == to);
        awaitSaved();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> tableOf("P001") == from);

        robot.clickOn("#table-1");
        robot.push(KeyCode.DOWN);
        var person = robot.lookup(".spot.seat").queryAll().stream().filter(Node::isFocused);
        var id = person.findFirst().orElseThrow().getId().substring("seat-".length());
        assertThat(tableOf(id)).isEqualTo(1);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        await(() -> effect().contains("changes places"));
        picture("seating-carried");
        robot.push(KeyCode.ENTER);
        await(() -> tableOf(id) == 2);
        await(() -> node("#seat-" + id).isFocused());
    }

    @Test
    void aRoundThatTookPlaceStaysAndListsArePrintedFromTheRoom() throws Exception {
        given(100, planned(12, 6));
        open();
        awaitNode("#seat-P001");
        assertThat(speechless()).isEmpty();
        picture("seating-room");
        robot.clickOn("#seating-hold");
        awaitSaved();
        await(() -> effect().contains("took place"));
        int from = tableOf("P001");
        robot.drag("#seat-P001").dropTo("#table-" + (from % 12 + 1));
        assertThat(tableOf("P001")).isEqualTo(from);
        robot.push(KeyCode.PAGE_DOWN);
        awaitNode("#seat-P001");
        await(() -> !effect().contains("took place"));
        var door = home.resolve("door.pdf");
        files.next(door);
        robot.clickOn("#seating-door");
        await(() -> Files.exists(door));
        assertThat(Files.size(door)).isGreaterThan(10_000);

        robot.clickOn("#seating-MET");
        awaitNode("#met-people");
        await(() -> robot.lookup("#met-people").queryTableView().getItems().size() == 100);
        assertThat(speechless()).isEmpty();
        robot.clickOn("#met-people .table-row-cell");
        picture("seating-met");
        robot.clickOn("#seating-BALANCE");
        awaitNode("#balance");
        assertThat(robot.lookup("#balance").queryTableView().getColumns()).hasSize(14);
        assertThat(speechless()).isEmpty();
        picture("seating-balance");

        leaveAssembly();
        try (var open = new org.plenary.desk.FolderDesk(clock()).open(folder())) {
            assertThat(open.seating().held()).containsExactly(1);
            assertThat(open.seating().plan().tableOf(new PersonId("P001"), 1)).hasValue(from);
        }
    }

    private void scan(String code) {
        type(code);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void sixAreMissingAtFivePastNineAndAllIsPutRightByKeys() throws Exception {
        var badges = new ArrayList<String>();
        given(40, planned(5, 2).andThen(open -> badges.addAll(GivenHall.badges(open))));
        open();
        awaitNode("#seating-MORNING");
        robot.clickOn("#seating-MORNING");
        awaitNode("#morning-who");
        await(() -> node("#morning-who").isFocused());
        assertThat(text("#morning-there")).isEqualTo("0");
        type("P007");
        robot.push(KeyCode.ENTER);
        await(() -> text("#morning-there").equals("1"));
        assertThat(text("#morning-latest")).contains("is here");
        assertThat(text("#morning-quorum")).contains("19 more");
        scan(badges.get(19).toLowerCase(Locale.ROOT));
        await(() -> text("#morning-there").equals("2"));
        assertThat(text("#morning-latest")).startsWith(GivenHall.name(19));
        robot.clickOn("#morning-missing"); // the scanner does not know where the keyboard is
        for (int i = 21; i < 40; i++) {
            scan(badges.get(i - 1));
        }
        await(() -> text("#morning-there").equals("21"));
        assertThat(text("#morning-quorum")).contains("reached");
        scan("BCDFGHJKLNPR");
        await(() -> text("#morning-unknown").contains("has this badge"));
        assertThat(text("#morning-there")).isEqualTo("21");
        type(GivenHall.name(1).substring(0, 3));
        assertThat(speechless()).isEmpty();
        picture("seating-morning");
        robot.push(KeyCode.ESCAPE);
        for (int i : new int[] {1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14}) {
            type("P%03d".formatted(i));
            robot.push(KeyCode.ENTER);
        }
        await(() -> text("#morning-there").equals("34"));
        assertThat(text("#morning-unknown")).isEmpty();
        robot.clickOn("#morning-propose");
        awaitNode("#morning-agree");
        picture("seating-reseat");
        await(() -> node("#morning-agree").isFocused());
        robot.push(KeyCode.SPACE);
        awaitNode("#morning-agreed");
        files.next(home.resolve("changes.pdf"));
        robot.clickOn("#morning-print");
        await(() -> Files.exists(home.resolve("changes.pdf")));
        files.next(home.resolve("pack"));
        robot.clickOn("#morning-papers");
        await(() -> text("#morning-printed").contains("34 people"));
        assertThat(home.resolve("pack").resolve("door-list.pdf")).exists();

        write("#morning-who", "P015");
        robot.push(KeyCode.ENTER);
        awaitNode(".offer");
        picture("seating-late");
        await(() -> node(".offer").isFocused());
        scan(badges.get(15)); // the next one, while the keyboard is on the first table offered
        await(() -> text("#morning-there").equals("36"));
        assertThat(text("#morning-latest")).startsWith(GivenHall.name(15)).contains("needs a seat");
        await(() -> node(".offer").isFocused());
        robot.push(KeyCode.SPACE);
        await(() -> text("#morning-latest").contains("sits at table"));
    }
}
