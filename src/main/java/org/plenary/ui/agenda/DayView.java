package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;

/** When and where a day is held. */
final class DayView extends VBox {

    private final DayForm form;

    DayView(AgendaPresenter presenter, Texts texts, Action remove) {
        form = presenter.day();
        styled(this, "group");
        var date = CalendarDay.picker("agenda-day-date");
        date.valueProperty().bindBidirectional(form.date());
        getChildren()
                .addAll(
                        new Field(
                                texts.get("agenda.day.title"),
                                kept("agenda-day-title", form.title()),
                                ""),
                        new Field(texts.get("agenda.day.date"), date, "")
                                .wrongWhen(CalendarDay.wrong(date, texts.get("agenda.date.wrong"))),
                        beside(
                                "fields",
                                new double[] {1, 1},
                                new Field(
                                                texts.get("agenda.day.start"),
                                                kept("agenda-day-start", form.start()),
                                                "")
                                        .wrongWhen(form.wrongTimes()),
                                new Field(
                                        texts.get("agenda.day.end"),
                                        kept("agenda-day-end", form.end()),
                                        "")),
                        new Field(
                                        texts.get("agenda.transition"),
                                        kept("agenda-day-transition", form.transition()),
                                        texts.get("agenda.transition.help"))
                                .wrongWhen(form.wrongTransition()),
                        row("row", remove.button()));
    }

    private TextField kept(String id, StringProperty words) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(words);
        field.setOnAction(_ -> form.keep());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                form.keep();
                            }
                        });
        return field;
    }
}
