package org.plenary.ui.members;

import static org.plenary.ui.controls.Layout.row;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.shell.Screen;

import java.util.List;
import java.util.function.Supplier;

/** Two leaves: replies, and the register with its attendance. */
public final class MembersScreen {

    private final RepliesPresenter replies;
    private final RegisterPresenter register;
    private final Texts texts;
    private final Supplier<FilePicker> files;
    private final BooleanProperty atRegister = new SimpleBooleanProperty();

    public MembersScreen(
            RepliesPresenter replies,
            RegisterPresenter register,
            Texts texts,
            Supplier<FilePicker> files) {
        this.replies = replies;
        this.register = register;
        this.texts = texts;
        this.files = files;
    }

    public Screen screen() {
        refresh();
        atRegister.set(!register.lines().isEmpty());
        var repliesView = new RepliesView(replies, texts);
        var registerView = new RegisterView(register, texts, false);
        var view = new BorderPane();
        view.setTop(leaves());
        atRegister.subscribe(there -> view.setCenter(there ? registerView : repliesView));
        return Screen.of(view, this::refresh).primary(primary());
    }

    /** Names and who is there, and nothing else of anybody. */
    public Screen inTheHall() {
        register.refresh();
        return Screen.of(new RegisterView(register, texts, true), register::refresh);
    }

    private void refresh() {
        replies.refresh();
        register.refresh();
    }

    private javafx.scene.Node leaves() {
        var group = new ToggleGroup();
        var first = leaf("members-replies", texts.get("members.leaf.replies"), group, false);
        var second = leaf("members-register", texts.get("members.leaf.register"), group, true);
        return row("row leaves", first, second);
    }

    private ToggleButton leaf(String id, String words, ToggleGroup group, boolean isRegister) {
        var leaf = new ToggleButton(words);
        leaf.setId(id);
        leaf.setToggleGroup(group);
        atRegister.subscribe(there -> leaf.setSelected(there == isRegister));
        leaf.setOnAction(
                _ -> {
                    atRegister.set(isRegister);
                    leaf.setSelected(true); // a second click does not switch it off
                });
        return leaf;
    }

    /** Import while there is no file, keep while there is one. */
    private Action primary() {
        var name =
                Bindings.createStringBinding(
                        () -> {
                            var now = replies.replies().get();
                            return now == null
                                    ? texts.get("members.import")
                                    : texts.get(
                                            "members.keep",
                                            "n",
                                            "%,d".formatted(now.included().size()));
                        },
                        replies.replies());
        var possible =
                Bindings.createBooleanBinding(
                        () -> replies.replies().get() == null || replies.troubles().isEmpty(),
                        replies.replies(),
                        replies.troubles());
        return Action.of("members-primary", "", Glyph.IMPORT, this::run).named(name).when(possible);
    }

    private void run() {
        if (replies.replies().get() == null) {
            atRegister.set(false);
            replies.open(
                    files.get().open(texts.get("members.choose"), List.of("csv", "xlsx", "txt")));
        } else {
            replies.keep();
        }
    }
}
