package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Finding;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;

import java.util.function.Consumer;

/** What experience says goes wrong, each a key away from the block it is about. */
final class ChecksView extends VBox {

    private final Texts texts;

    /**
     * @param lead takes somebody to what a finding is about
     */
    ChecksView(AgendaPresenter presenter, Texts texts, Consumer<Finding> lead) {
        this.texts = texts;
        styled(this, "page near");
        var list = new ListView<>(presenter.findings());
        list.setId("agenda-checks");
        list.setAccessibleText(texts.get("agenda.checks.list"));
        list.setPlaceholder(new Label(texts.get("agenda.checks.none")));
        list.setCellFactory(_ -> new FindingCell());
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    var finding = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && finding != null) {
                        lead.accept(finding);
                        event.consume();
                    }
                });
        list.setOnMouseClicked(
                event -> {
                    var finding = list.getSelectionModel().getSelectedItem();
                    if (finding != null && event.getClickCount() == 2) {
                        lead.accept(finding);
                    }
                });
        var help = words(texts.get("agenda.checks.help"), "muted");
        help.visibleProperty().bind(Bindings.isNotEmpty(presenter.findings()));
        help.managedProperty().bind(help.visibleProperty());
        getChildren().addAll(help, growing(list));
    }

    private final class FindingCell extends ListCell<Finding> {

        FindingCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            var problem = finding.problem();
            var key = "problem." + problem.key();
            setText(texts.sentence(problem));
            var title = State.LOOK.says(texts.get(key + ".title", problem.arguments()));
            var box =
                    column(
                            "tight",
                            title,
                            words(texts.get(key + ".text", problem.arguments()), "small"),
                            words(texts.get(key + ".remedy", problem.arguments()), "small muted"));
            box.prefWidthProperty().bind(widthProperty().subtract(28));
            setGraphic(box);
        }
    }
}
