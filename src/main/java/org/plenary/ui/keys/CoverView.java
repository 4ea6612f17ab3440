package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

/** What lies over the window while nobody is there. Nothing of the assembly can be seen. */
final class CoverView extends StackPane {

    private CoverView(Texts texts, String detail, Node below) {
        var card =
                column(
                        "overlay cover-card",
                        row("row", new Icon(Glyph.LOCK), words(texts.get("lock.title"), "heading")),
                        words(detail, "prose"),
                        below);
        card.setId("cover");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
    }

    static CoverView asking(AskPresenter<?> presenter, Texts texts) {
        var form = new AskForm("lock", presenter, texts, texts.get("lock.go"));
        return new CoverView(texts, texts.get("lock.detail"), form);
    }

    /** A training copy has no password to ask for. */
    static CoverView open(Texts texts, Runnable goOn) {
        var go = styled(new Button(texts.get("lock.go")), "accent");
        go.setId("lock-go");
        go.setDefaultButton(true);
        go.setOnAction(_ -> goOn.run());
        return new CoverView(texts, texts.get("lock.open"), row("buttons", go));
    }
}
