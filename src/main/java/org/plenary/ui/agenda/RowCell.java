package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Block;
import org.plenary.texts.Texts;
import org.plenary.ui.agenda.AgendaRow.OfBlock;
import org.plenary.ui.agenda.AgendaRow.OfDay;
import org.plenary.ui.controls.State;

import java.util.ArrayList;

/** A day as a heading with how its time works out, or a block with when and what. */
final class RowCell extends ListCell<AgendaRow> {

    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private final AgendaPresenter presenter;
    private final Texts texts;
    private final Carrying carrying;

    RowCell(AgendaPresenter presenter, Texts texts, Carrying carrying) {
        this.presenter = presenter;
        this.texts = texts;
        this.carrying = carrying;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list, cut off rather than scrolled
        setOnDragDetected(
                event -> {
                    if (getItem() instanceof OfBlock block) {
                        carrying.begin(block);
                        pseudoClassStateChanged(CARRIED, true);
                        startFullDrag();
                        event.consume();
                    }
                });
        setOnMouseDragOver(event -> over(event.getY() > getHeight() / 2));
        setOnMouseDragExited(_ -> unmark());
        setOnMouseDragReleased(
                event -> {
                    unmark();
                    var row = getItem();
                    if (row != null) {
                        carrying.drop(row, event.getY() > getHeight() / 2);
                    }
                });
        setOnMouseReleased(
                _ -> {
                    pseudoClassStateChanged(CARRIED, false);
                    carrying.end();
                });
    }

    private void over(boolean below) {
        var row = getItem();
        boolean lands = row != null && carrying.over(row, below);
        boolean after = below || row instanceof OfDay;
        pseudoClassStateChanged(ABOVE, lands && !after);
        pseudoClassStateChanged(BELOW, lands && after);
    }

    private void unmark() {
        pseudoClassStateChanged(ABOVE, false);
        pseudoClassStateChanged(BELOW, false);
    }

    @Override
    protected void updateItem(@Nullable AgendaRow row, boolean empty) {
        super.updateItem(row, empty);
        unmark();
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        switch (row) {
            case OfDay day -> show(day);
            case OfBlock block -> show(block);
        }
    }

    private void show(OfDay row) {
        var day = row.day();
        var title = growing(line(day.title(), "heading"));
        title.setMaxWidth(Double.MAX_VALUE);
        var date = line(CalendarDay.say(day.date()), "muted");
        date.setMinWidth(USE_PREF_SIZE);
        var spare = presenter.spare(row.times());
        var end = WallTime.say(row.times().end().toLocalTime());
        var hours =
                line(
                        texts.get(
                                "agenda.day.hours",
                                "from",
                                WallTime.say(day.start()),
                                "to",
                                WallTime.say(day.end()),
                                "end",
                                end),
                        "muted small");
        var left = row.times().spare() < 0 ? State.STOP.says(spare) : line(spare, "muted small");
        left.setMinWidth(USE_PREF_SIZE);
        var voices =
                line(
                        texts.get(
                                "agenda.voices",
                                "listening",
                                row.voices().listening(),
                                "talking",
                                row.voices().talking()),
                        "muted small");
        setText(String.join(". ", day.title(), date.getText(), hours.getText(), spare));
        var heading = column("agenda-row agenda-day", row("row", title, date));
        heading.getChildren().addAll(hours, left);
        if (row.voices().listening() + row.voices().talking() > 0) {
            heading.getChildren().add(voices);
        }
        setGraphic(heading);
    }

    private void show(OfBlock row) {
        var block = row.block();
        var from = WallTime.say(row.slot().startsAt());
        var to = WallTime.say(row.slot().endsAt());
        var begins = line(from, block.elastic() ? "" : "strong");
        begins.setMinWidth(USE_PREF_SIZE);
        var ends = line("–" + to, block.elastic() ? "agenda-to" : "agenda-to strong");
        var time = new HBox(begins, ends);
        var minutes = texts.get("agenda.minutes.short", "n", block.minutes());
        var said = line(details(block), "muted small");
        var words = column("tight", line(block.title(), "strong"), said);
        before(row, words);
        var when = styled(new VBox(time), "agenda-time tight");
        if (!block.elastic()) {
            when.getChildren().add(line(texts.get("agenda.fixed"), "muted small"));
        }
        var graphic =
                row("agenda-row", when, line(minutes, "muted agenda-minutes"), growing(words));
        if (row.troubles() > 0) {
            graphic.getChildren().add(marked(row.troubles()));
        }
        if (block.phase().rests()) {
            styled(graphic, "agenda-rest");
        }
        setText(String.join(". ", from, block.title(), minutes, details(block)));
        setGraphic(graphic);
    }

    private Node marked(int troubles) {
        var mark = State.LOOK.says(Integer.toString(troubles));
        mark.setMinWidth(USE_PREF_SIZE);
        mark.setAccessibleText(texts.get("agenda.troubles", "n", troubles));
        return mark;
    }

    /** What passes before the block can begin, or has no room to. */
    private void before(OfBlock row, VBox words) {
        var slot = row.slot();
        if (slot.transition() > 0) {
            words.getChildren().add(small("agenda.transition.before", slot.transition()));
        }
        if (slot.spare() < 0) {
            words.getChildren().add(State.STOP.says(texts.get("agenda.late", "n", -slot.spare())));
        } else if (slot.spare() > 0 && !slot.block().elastic()) {
            words.getChildren().add(small("agenda.spare.before", slot.spare()));
        }
    }

    private Label small(String key, int minutes) {
        return line(texts.get(key, "n", minutes), "muted small");
    }

    private String details(Block block) {
        var parts = new ArrayList<String>();
        parts.add(texts.get("word.Phase." + block.phase().name()));
        if (!block.phase().rests()) {
            parts.add(texts.get("word.Format." + block.format().name()));
        }
        if (!block.forEverybody()) {
            parts.add(block.subAssembly());
        }
        if (block.seatingRound() != Block.KEEP_SEATS) {
            parts.add(texts.get("agenda.round", "n", block.seatingRound()));
        }
        if (block.capturesNotes()) {
            parts.add(texts.get("agenda.mark.notes"));
        }
        if (block.open()) {
            parts.add(texts.get("agenda.mark.open"));
        }
        if (block.explores()) {
            parts.add(texts.get("agenda.mark.explores"));
        }
        if (!block.owner().isEmpty()) {
            parts.add(block.owner());
        }
        return String.join("  ·  ", parts);
    }
}
