package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Prose;

import java.util.function.Supplier;

/** What this agenda has taught, for the next assembly. */
final class TemplateView extends VBox {

    TemplateView(TemplateForm form, Texts texts, Supplier<FilePicker> files) {
        styled(this, "page group");
        var named = Bindings.createBooleanBinding(() -> !form.name().get().isBlank(), form.name());
        var said = words("", "strong");
        said.setId("template-said");
        said.textProperty().bind(form.said());
        said.visibleProperty().bind(form.said().map(words -> !words.isEmpty()));
        said.managedProperty().bind(said.visibleProperty());
        var save =
                Action.of("template-save", texts.get("template.save"), Glyph.EXPORT, form::keep)
                        .when(named);
        var copy =
                Action.of(
                                "template-copy",
                                texts.get("template.copy"),
                                Glyph.EXPORT,
                                () ->
                                        files.get()
                                                .save(
                                                        texts.get("template.copy"),
                                                        form.usualFileName())
                                                .ifPresent(form::saveCopy))
                        .when(named);
        var clock =
                Action.of(
                        "template-clock",
                        texts.get("template.clock"),
                        Glyph.RECENT,
                        form::askTheClock);
        getChildren()
                .addAll(
                        words(texts.get("template.text"), "prose muted"),
                        new Field(
                                texts.get("template.name"),
                                typed(new TextField(), "template-name", form.name()),
                                ""),
                        new Field(
                                texts.get("template.purpose"),
                                typed(new TextField(), "template-purpose", form.purpose()),
                                ""),
                        new Field(
                                texts.get("template.lessons"),
                                typed(
                                        new Prose("template-lessons", 4),
                                        "template-lessons",
                                        form.lessons()),
                                texts.get("template.lessons.help")),
                        wrapping(save.button(), copy.button(), clock.button()),
                        said);
    }

    private static <T extends TextInputControl> T typed(T field, String id, StringProperty words) {
        field.setId(id);
        field.textProperty().bindBidirectional(words);
        return field;
    }
}
