package org.plenary.ui.notes;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.notes.Theme;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Layout;

import java.util.function.Consumer;

/** Themes by their keys, with counts of notes, tables and agreement kept apart. */
final class ThemesView extends VBox {

    private static final int LAST_KEY = 9;

    /** Paddings, the key and the scroll bar, in em. */
    private static final double EDGES = 5;

    private final ThemesPresenter presenter;
    private final Texts texts;
    private final Consumer<Theme> showNotes;
    private final TextField name = new TextField();

    ThemesView(ThemesPresenter presenter, Texts texts, Consumer<Theme> showNotes) {
        this.presenter = presenter;
        this.texts = texts;
        this.showNotes = showNotes;
        styled(this, "notes-side near");
        name.setId("notes-theme-name");
        name.setPromptText(texts.get("notes.theme.name"));
        name.setAccessibleText(texts.get("notes.theme.name"));
        name.textProperty().bindBidirectional(presenter.name());
        name.setOnAction(_ -> presenter.add());
        getChildren()
                .addAll(
                        Layout.row(
                                "row",
                                line(texts.get("notes.themes"), "heading"),
                                line(texts.get("notes.theme.keys"), "muted small")),
                        growing(list()),
                        name);
    }

    void toName() {
        name.requestFocus();
    }

    private ListView<ThemeRow> list() {
        var list = styled(new ListView<>(presenter.rows()), "plain");
        list.setId("notes-themes");
        list.setAccessibleText(texts.get("notes.themes"));
        list.setCellFactory(_ -> new ThemeCell());
        var none = words(texts.get("notes.themes.empty"), "muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setOnMouseClicked(_ -> show(list));
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        show(list);
                        event.consume();
                    }
                });
        return list;
    }

    private void show(ListView<ThemeRow> list) {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            showNotes.accept(row.theme());
        }
    }

    private final class ThemeCell extends ListCell<ThemeRow> {

        private final Label key = line("", "key");
        private final Label title = words("", "strong");
        private final Label weight = words("", "muted small");
        private final VBox text = column("tight", title, weight);

        ThemeCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            key.setMinWidth(USE_PREF_SIZE);
            listViewProperty()
                    .subscribe(
                            list -> {
                                if (list != null) {
                                    text.prefWidthProperty()
                                            .bind(
                                                    Bindings.createDoubleBinding(
                                                            () ->
                                                                    Math.max(
                                                                            60,
                                                                            list.getWidth()
                                                                                    - EDGES
                                                                                            * getFont()
                                                                                                    .getSize()),
                                                            list.widthProperty(),
                                                            fontProperty()));
                                }
                            });
            title.prefWidthProperty().bind(text.prefWidthProperty());
            weight.prefWidthProperty().bind(text.prefWidthProperty());
        }

        @Override
        protected void updateItem(@Nullable ThemeRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            int number = row.theme().number();
            key.setText(String.valueOf(number));
            key.setVisible(number <= LAST_KEY);
            title.setText(row.theme().name());
            weight.setText(presenter.weight(row));
            setText(title.getText() + ". " + weight.getText());
            setGraphic(Layout.row("row top", key, growing(text)));
        }
    }
}
