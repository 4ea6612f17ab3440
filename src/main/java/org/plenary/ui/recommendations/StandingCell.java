package org.plenary.ui.recommendations;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;
import org.plenary.decisions.Standing;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.State;

/** R1, how it stands by icon and word, its result, and how it begins. */
final class StandingCell extends ListCell<Standing> {

    private final Texts texts;

    StandingCell(Texts texts) {
        this.texts = texts;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list, cut off rather than scrolled
    }

    @Override
    protected void updateItem(@Nullable Standing standing, boolean empty) {
        super.updateItem(standing, empty);
        if (empty || standing == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        var recommendation = standing.recommendation();
        var status = status(standing, texts);
        var result = line(result(standing), "muted small");
        setText(
                String.join(
                        ". ",
                        recommendation.label(),
                        status.getText(),
                        result.getText(),
                        recommendation.wording().recommendation()));
        var label = line(recommendation.label(), "strong");
        label.setMinWidth(USE_PREF_SIZE);
        var cell =
                column(
                        "tight",
                        row("row", label, status),
                        line(recommendation.wording().recommendation().replace('\n', ' '), ""));
        if (!result.getText().isEmpty()) {
            cell.getChildren().add(result);
        }
        setGraphic(cell);
    }

    static Label status(Standing standing, Texts texts) {
        var word = texts.get("word.Standing.Status." + standing.status().name());
        var label =
                switch (standing.status()) {
                    case ADOPTED -> State.FINE.says(word);
                    case NOT_ADOPTED -> State.STOP.says(word);
                    case WITHDRAWN -> State.LOOK.says(word);
                    case DRAFT -> {
                        var draft = line(word, "state");
                        draft.setGraphic(new Icon(Glyph.NOTES));
                        yield draft;
                    }
                };
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String result(Standing standing) {
        return standing.latestVote()
                .map(
                        vote ->
                                texts.get(
                                        "rec.result",
                                        "yes",
                                        vote.sheets().yes(),
                                        "no",
                                        vote.sheets().no(),
                                        "abstained",
                                        vote.sheets().abstained()))
                .orElse("");
    }
}
