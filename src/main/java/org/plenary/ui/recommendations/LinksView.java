package org.plenary.ui.recommendations;

import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.notes.Note;
import org.plenary.notes.Theme;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;

import java.util.function.Consumer;

/** Notes and themes a recommendation rests on. Enter links what was found; Delete unlinks. */
final class LinksView extends VBox {

    private final LinksPresenter presenter;
    private final RecommendationsPresenter open;
    private final Texts texts;
    private final TextField search = new TextField();
    private final FlowPane themes = new FlowPane();

    LinksView(LinksPresenter presenter, RecommendationsPresenter open, Texts texts) {
        this.presenter = presenter;
        this.open = open;
        this.texts = texts;
        styled(this, "near");
        styled(themes, "rec-themes");
        presenter.themes().addListener((ListChangeListener<Theme>) _ -> showThemes());
        open.chosen().subscribe(_ -> showThemes());
        var linked = notes("rec-linked", "rec.linked", presenter.linked(), presenter::unlink);
        linked.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> on(event, KeyCode.DELETE, linked, presenter::unlink));
        var found = notes("rec-found", "rec.found", presenter.found(), presenter::link);
        found.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> on(event, KeyCode.ENTER, found, presenter::link));
        found.visibleProperty().bind(presenter.query().isNotEmpty());
        found.managedProperty().bind(found.visibleProperty());
        getChildren()
                .addAll(
                        search(found),
                        found,
                        words(texts.get("rec.linked"), "strong"),
                        linked,
                        words(texts.get("rec.themes"), "strong"),
                        themes);
        themes.managedProperty().bind(themes.visibleProperty());
    }

    /** What the leaf is called: with how many notes there are, so that none is not overlooked. */
    ObservableStringValue title() {
        return Bindings.createStringBinding(
                () -> texts.get("rec.links", "n", presenter.linked().size()), presenter.linked());
    }

    private Node search(ListView<Note> found) {
        search.setId("rec-search");
        search.textProperty().bindBidirectional(presenter.query());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                        found.getSelectionModel().selectFirst();
                        found.requestFocus();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        search.clear();
                        event.consume();
                    }
                });
        return new Field(texts.get("rec.search"), search, texts.get("rec.search.help"));
    }

    private ListView<Note> notes(
            String id, String key, ObservableList<Note> items, Consumer<Note> twice) {
        var list = new ListView<>(items);
        list.setId(id);
        list.setAccessibleText(texts.get(key));
        list.setPlaceholder(new Label(texts.get(key + ".none")));
        list.setCellFactory(_ -> new LinkCell());
        styled(list, "rec-notes");
        list.addEventFilter(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    var note = list.getSelectionModel().getSelectedItem();
                    if (event.getClickCount() == 2 && note != null) {
                        twice.accept(note);
                    }
                });
        return list;
    }

    private static void on(KeyEvent event, KeyCode code, ListView<Note> list, Consumer<Note> act) {
        var note = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == code && note != null) {
            act.accept(note);
            event.consume();
        }
    }

    private void showThemes() {
        themes.getChildren().clear();
        var standing = open.chosen().get();
        for (var theme : presenter.themes()) {
            var box = new CheckBox(theme.name());
            box.setSelected(
                    standing != null && standing.recommendation().themes().contains(theme.id()));
            box.setOnAction(_ -> presenter.theme(theme.id(), box.isSelected()));
            themes.getChildren().add(box);
        }
    }

    private final class LinkCell extends ListCell<Note> {

        LinkCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Note note, boolean empty) {
            super.updateItem(note, empty);
            setText(empty || note == null ? null : presenter.says(note));
        }
    }
}
