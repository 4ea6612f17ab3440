package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.styled;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.plenary.members.Member;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A few letters, the people they fit, Enter takes the first; arrows reach the others. */
final class PersonField extends VBox {

    private static final int MOST = 6;

    private final TextField field = new TextField();
    private final ObservableList<Member> found = FXCollections.observableArrayList();
    private final ListView<Member> list = new ListView<>(found);
    private final Supplier<List<Member>> people;
    private final Consumer<Member> taken;
    private Predicate<String> scanned = _ -> false;

    /**
     * @param line how somebody is shown among those found
     */
    PersonField(
            String id,
            String name,
            Supplier<List<Member>> people,
            Function<Member, String> line,
            Consumer<Member> taken) {
        this.people = people;
        this.taken = taken;
        styled(this, "near");
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        list.setId(id + "-found");
        list.setAccessibleText(name);
        styled(list, "person-found");
        list.setCellFactory(_ -> new Line(line));
        list.setFocusTraversable(false);
        list.managedProperty().bind(list.visibleProperty());
        list.setVisible(false);
        list.setOnMouseClicked(_ -> take());
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getChildren().addAll(field, list);
    }

    /**
     * Somebody is not always found by letters: a scanner types all of a code and presses Enter.
     *
     * @param reader whether it knew what to do with what was typed
     */
    PersonField reading(Predicate<String> reader) {
        scanned = reader;
        return this;
    }

    private static final class Line extends ListCell<Member> {

        private final Function<Member, String> line;

        Line(Function<Member, String> line) {
            this.line = line;
            setPrefWidth(0); // as wide as the list, so that words wrap
            setWrapText(true);
            styled(this, "wrapped");
        }

        @Override
        protected void updateItem(Member member, boolean empty) {
            super.updateItem(member, empty);
            setText(empty || member == null ? null : line.apply(member));
        }
    }

    private void search(String typed) {
        found.setAll(NameSearch.find(people.get(), typed, MOST));
        list.setVisible(!found.isEmpty());
        list.getSelectionModel().selectFirst();
        list.setStyle("-fx-pref-height: %.1fem;".formatted(3.05 * found.size() + 0.2));
    }

    private void press(KeyEvent event) {
        var selection = list.getSelectionModel();
        if (event.getCode() == KeyCode.DOWN) {
            selection.selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            selection.selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (scanned.test(field.getText())) {
                field.clear();
            } else {
                take();
            }
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
        } else {
            return;
        }
        event.consume();
    }

    private void take() {
        var member = list.getSelectionModel().getSelectedItem();
        if (member != null) {
            field.clear();
            taken.accept(member);
            field.requestFocus();
        }
    }

    void toField() {
        field.requestFocus();
    }

    /** Letters that were typed elsewhere. */
    void type(String letters) {
        toField();
        field.appendText(letters);
        field.end();
    }
}
