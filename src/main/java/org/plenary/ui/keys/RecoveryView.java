package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.State;

/** Nine words to write down or print, and two of them typed back. */
public final class RecoveryView extends BorderPane {

    private final RecoveryPresenter presenter;
    private final Texts texts;
    private final FilePicker files;

    public RecoveryView(RecoveryPresenter presenter, Texts texts, FilePicker files) {
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        styled(this, "start");
        setTop(
                column(
                        "start-band",
                        line(texts.get("recovery.title"), "display"),
                        words(texts.get("recovery.purpose"), "")));
        setCenter(scrolling(beside("start-body", new double[] {1, 1}, theWords(), confirmation())));
    }

    private Node theWords() {
        var list = wrapping();
        list.setId("recovery-words");
        for (int i = 0; i < presenter.words().size(); i++) {
            list.getChildren().add(word(i));
        }
        var save = new Button(texts.get("recovery.save"), new Icon(Glyph.EXPORT));
        save.setId("recovery-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(
                _ ->
                        files.save(
                                        texts.get("recovery.save.choose"),
                                        texts.get("recovery.save.name") + ".pdf")
                                .ifPresent(presenter::writeTo));
        var written = words("", "muted small");
        written.setId("recovery-written");
        written.textProperty().bind(presenter.written());
        return column(
                "card group",
                words(texts.get("recovery.words"), "heading"),
                list,
                row("row", save),
                written);
    }

    private Node word(int index) {
        var word = line(presenter.words().get(index), "recovery-word");
        word.setId("recovery-word-" + (index + 1));
        word.setMinWidth(Region.USE_PREF_SIZE);
        return styled(
                column("tight", line(Integer.toString(index + 1), "muted small"), word),
                "recovery-cell");
    }

    private Node confirmation() {
        var goOn = styled(new Button(texts.get("recovery.go")), "accent");
        goOn.setId("recovery-go");
        goOn.disableProperty().bind(presenter.confirmed().not());
        goOn.setOnAction(_ -> presenter.goOn());
        goOn.setMinWidth(Region.USE_PREF_SIZE);
        var asked = presenter.asked();
        return column(
                "card group",
                words(texts.get("recovery.confirm"), "heading"),
                words(texts.get("recovery.confirm.why"), "prose muted"),
                field("recovery-one", asked.getFirst(), presenter.one()),
                field("recovery-other", asked.getLast(), presenter.other()),
                State.LOOK.notice(texts.get("recovery.warning")),
                row("row", goOn));
    }

    private Node field(String id, int number, StringProperty typed) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> presenter.goOn());
        return new Field(texts.get("recovery.word", "n", number), field, "");
    }
}
