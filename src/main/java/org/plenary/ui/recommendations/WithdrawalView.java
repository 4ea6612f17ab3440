package org.plenary.ui.recommendations;

import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.RecommendationId;
import org.plenary.decisions.Standing;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.State;

import java.util.Objects;

/** Letting a recommendation go, with the reason a reader will see; or taking it up again. */
final class WithdrawalView extends VBox {

    private final RecommendationsPresenter presenter;
    private final Texts texts;
    private final TextField reason = new TextField();
    private @Nullable RecommendationId shown;
    private @Nullable String because;

    WithdrawalView(RecommendationsPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "group");
        reason.setId("rec-withdraw-reason");
        presenter.chosen().subscribe(this::show);
    }

    private void show(@Nullable Standing open) {
        var withdrawn = open == null ? null : open.withdrawn();
        var id = open == null ? null : open.recommendation().id();
        boolean same = Objects.equals(id, shown) && Objects.equals(withdrawn, because);
        if (same && !getChildren().isEmpty()) {
            return; // whoever is typing a reason keeps it, and the keyboard
        }
        reason.clear();
        shown = id;
        because = withdrawn;
        if (withdrawn == null) {
            getChildren()
                    .setAll(
                            words(texts.get("rec.withdraw.heading"), "heading"),
                            new Field(
                                    texts.get("rec.withdraw.reason"),
                                    reason,
                                    texts.get("rec.withdraw.help")),
                            Action.of(
                                            "rec-withdraw",
                                            texts.get("rec.withdraw"),
                                            Glyph.REMOVE,
                                            () -> presenter.withdraw(reason.getText()))
                                    .when(reason.textProperty().isNotEmpty())
                                    .button());
        } else {
            getChildren()
                    .setAll(
                            State.LOOK.notice(texts.get("rec.withdrawn", "reason", withdrawn)),
                            Action.of(
                                            "rec-reinstate",
                                            texts.get("rec.reinstate"),
                                            Glyph.UNDO,
                                            presenter::reinstate)
                                    .button());
        }
    }
}
