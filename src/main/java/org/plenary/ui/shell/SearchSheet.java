package org.plenary.ui.shell;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Icon;

import java.util.List;
import java.util.function.Function;

/** Search or run: people, notes, screens and actions by typing. */
final class SearchSheet extends VBox {

    private final Runnable close;
    private final ListView<Hit> hits = styled(new ListView<>(), "plain");

    SearchSheet(Texts texts, Function<String, List<Hit>> find, Runnable close) {
        this.close = close;
        styled(this, "overlay search-sheet");
        var words = new TextField();
        words.setId("search-words");
        words.setPromptText(texts.get("search.prompt"));
        words.setAccessibleText(texts.get("search.prompt"));
        words.textProperty()
                .subscribe(
                        typed -> {
                            hits.getItems().setAll(find.apply(typed.strip()));
                            hits.getSelectionModel().selectFirst();
                        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);

        hits.setId("search-hits");
        hits.setAccessibleText(texts.get("search.hits"));
        hits.setFocusTraversable(false);
        hits.setPlaceholder(new Label(texts.get("search.none")));
        hits.setCellFactory(_ -> new HitCell());
        hits.setOnMouseClicked(_ -> run());
        hits.setPrefHeight(420);
        getChildren().addAll(words, hits);
    }

    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            hits.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            hits.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
        } else {
            return;
        }
        hits.scrollTo(Math.max(0, hits.getSelectionModel().getSelectedIndex() - 3));
        event.consume();
    }

    private void run() {
        var chosen = hits.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.go().run();
        }
    }

    private static final class HitCell extends ListCell<Hit> {

        HitCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            setText(hit.title());
            setGraphic(
                    styled(
                            new HBox(
                                    new Icon(hit.glyph()),
                                    line(hit.title(), "name"),
                                    spring(),
                                    line(hit.detail(), "muted small")),
                            "row"));
        }
    }
}
