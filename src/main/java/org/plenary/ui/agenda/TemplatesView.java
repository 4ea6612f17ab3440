package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.plenary.agenda.Template;
import org.plenary.assembly.Problem;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Choice;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

import java.util.List;

/** Where there is no agenda: the templates, with what was learnt from using them. */
final class TemplatesView extends VBox {

    private final AgendaPresenter presenter;
    private final Texts texts;

    TemplatesView(AgendaPresenter presenter, Texts texts, Runnable take) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "page");
        var date = CalendarDay.picker("agenda-first-day");
        date.valueProperty().bindBidirectional(presenter.firstDay());
        var choices = column("near");
        var others =
                List.of(
                        new Choice(
                                "agenda-begin-file",
                                new Icon(Glyph.OPEN),
                                texts.get("template.take"),
                                texts.get("template.take.text"),
                                take),
                        new Choice(
                                "agenda-begin-empty",
                                new Icon(Glyph.ADD),
                                texts.get("agenda.begin.empty"),
                                texts.get("agenda.begin.empty.text"),
                                presenter::addDay));
        Runnable fill =
                () -> {
                    choices.getChildren().clear();
                    presenter.templates().forEach(each -> choices.getChildren().add(choice(each)));
                    presenter.unreadable().forEach(each -> choices.getChildren().add(out(each)));
                    choices.getChildren().addAll(others);
                };
        presenter.templates().addListener((ListChangeListener<Template>) _ -> fill.run());
        fill.run();
        var field =
                new Field(texts.get("agenda.first"), date, "")
                        .wrongWhen(CalendarDay.wrong(date, texts.get("agenda.date.wrong")));
        field.setMaxWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        column(
                                "tight",
                                words(texts.get("agenda.empty"), "heading"),
                                words(texts.get("agenda.empty.text"), "prose muted")),
                        row("row", field),
                        choices);
    }

    /** Somebody counts on it being here, so it is not left out in silence. */
    private Node out(Problem unreadable) {
        return words(texts.get("template.out", "why", texts.sentence(unreadable)), "muted small");
    }

    private static String sentence(String purpose) {
        return purpose.isBlank() || purpose.endsWith(".") ? purpose : purpose + ".";
    }

    private Choice choice(Template template) {
        int blocks = template.days().stream().mapToInt(day -> day.blocks().size()).sum();
        int days = template.days().size();
        var size =
                texts.get(
                        days == 1 ? "agenda.template.one" : "agenda.template",
                        "days",
                        days,
                        "blocks",
                        blocks);
        return new Choice(
                "agenda-begin-" + template.key(),
                new Icon(Glyph.AGENDA),
                template.name(),
                String.join(
                        " ",
                        sentence(template.purpose()),
                        size,
                        String.join(" ", template.lessons())),
                () -> presenter.begin(template));
    }
}
