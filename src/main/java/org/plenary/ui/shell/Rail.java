package org.plenary.ui.shell;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

/** The chain from reply card to response: what is done, where we are, what waits. */
final class Rail extends VBox {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final ShellPresenter presenter;
    private final Texts texts;

    Rail(ShellPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "rail");
        for (var section : presenter.sections()) {
            getChildren().add(item(section));
        }
    }

    private Node item(Section section) {
        var name = texts.get("section." + section.key());
        var button = styled(new Button(), "rail-item");
        button.getStyleClass().remove("button");
        button.setId("section-" + section.key());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> presenter.navigation().go(section.key()));

        var words = line(name, "name");
        var badge = new HBox();
        var content = styled(new HBox(new Icon(section.glyph()), words, spring(), badge), "row");
        content.prefWidthProperty().bind(button.widthProperty().subtract(22));
        button.setGraphic(content);

        presenter.changes().subscribe(_ -> mark(section, button, badge, name));
        presenter
                .navigation()
                .here()
                .subscribe(
                        here -> button.pseudoClassStateChanged(HERE, here.equals(section.key())));
        return button;
    }

    private void mark(Section section, Button button, HBox badge, String name) {
        var state = presenter.state(section);
        int number = presenter.sections().indexOf(section) + 1;
        var key = number <= 9 ? texts.get("rail.key", "n", number) : "";
        if (state.waiting() > 0) {
            badge.getChildren().setAll(line(Integer.toString(state.waiting()), "waiting"));
            button.setAccessibleText(
                    texts.get("rail.waiting", "stage", name, "n", state.waiting()));
        } else if (state.done()) {
            badge.getChildren().setAll(styled(new Icon(Glyph.CHECK), "done"));
            button.setAccessibleText(texts.get("rail.done", "stage", name));
        } else if (presenter.isNext(section)) {
            badge.getChildren().setAll(line(texts.get("rail.next.badge"), "next"));
            button.setAccessibleText(texts.get("rail.next", "stage", name));
        } else {
            badge.getChildren().clear();
            button.setAccessibleText(name);
        }
        button.setTooltip(new Tooltip(button.getAccessibleText() + "  " + key));
    }
}
