package org.plenary.ui.shell;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Appearance.Tone;

/** Which assembly this is, where we are in it, and what is always at hand. */
final class Header extends HBox {

    private final Texts texts;

    Header(
            ShellPresenter presenter,
            Texts texts,
            ObjectProperty<Appearance> appearance,
            Protection protection,
            Runnable search,
            Runnable leaveAssembly) {
        this.texts = texts;
        styled(this, "header");

        var name = line("", "name");
        name.setId("assembly-name");
        name.textProperty().bind(presenter.name());
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(40);

        getChildren()
                .addAll(
                        leave(leaveAssembly),
                        name,
                        protection(protection),
                        hall(protection),
                        spring(),
                        search(search),
                        arrow(
                                "undo",
                                "header.undo",
                                Glyph.UNDO,
                                presenter.undoable(),
                                presenter::undo),
                        arrow(
                                "redo",
                                "header.redo",
                                Glyph.REDO,
                                presenter.redoable(),
                                presenter::redo),
                        looks(appearance));
    }

    private Button leave(Runnable leaveAssembly) {
        var leave = new Button();
        leave.setId("leave-assembly");
        leave.setGraphic(new Icon(Glyph.OPEN));
        leave.setAccessibleText(texts.get("header.leave"));
        leave.setTooltip(new Tooltip(texts.get("header.leave")));
        leave.setOnAction(_ -> leaveAssembly.run());
        return styled(leave, "icon-only");
    }

    /** Without a password that is said on every screen, in words. */
    private Node protection(Protection protection) {
        if (protection.isTraining()) {
            var chip = styled(line(texts.get("header.training"), ""), "training");
            chip.setId("training");
            chip.setGraphic(new Icon(Glyph.LOOK));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setTooltip(new Tooltip(texts.get("header.training.detail")));
            return chip;
        }
        var menu = new MenuButton();
        menu.setId("protection");
        menu.setGraphic(new Icon(Glyph.LOCK));
        menu.setAccessibleText(texts.get("header.protected"));
        menu.setTooltip(new Tooltip(texts.get("header.protected")));
        for (var action : protection.actions()) {
            var item = new MenuItem(action.name().get());
            item.setId(action.id());
            item.setAccelerator(action.keys());
            item.setOnAction(_ -> action.runIfPossible());
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Nobody must wonder where the addresses are. */
    private Node hall(Protection protection) {
        var chip = styled(line(texts.get("header.hall"), ""), "training");
        chip.setId("hall");
        chip.setGraphic(new Icon(Glyph.CHECK));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setTooltip(new Tooltip(texts.get("header.hall.detail")));
        chip.setVisible(protection.isHall());
        chip.setManaged(protection.isHall());
        return chip;
    }

    private Button search(Runnable search) {
        var words = line(texts.get("header.search"), "where");
        var key = line(texts.get("header.search.key"), "key");
        var content = styled(new HBox(new Icon(Glyph.SEARCH), words, spring(), key), "row");
        var button = new Button();
        button.setId("search");
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(texts.get("header.search"));
        content.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setOnAction(_ -> search.run());
        return styled(button, "search");
    }

    private Button arrow(
            String id, String key, Glyph glyph, ObservableStringValue what, Runnable run) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(new Icon(glyph));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        var tooltip = new Tooltip();
        button.setTooltip(tooltip);
        what.subscribe(
                said -> {
                    var words =
                            said.isEmpty()
                                    ? texts.get(key + ".none")
                                    : texts.get(key, "what", said);
                    button.setDisable(said.isEmpty());
                    button.setAccessibleText(words);
                    tooltip.setText(words);
                });
        return styled(button, "icon-only");
    }

    private MenuButton looks(ObjectProperty<Appearance> appearance) {
        var menu = new MenuButton();
        menu.setId("appearance");
        menu.setGraphic(new Icon(Glyph.APPEARANCE));
        menu.setAccessibleText(texts.get("header.appearance"));
        menu.setTooltip(new Tooltip(texts.get("header.appearance")));
        var tones = new ToggleGroup();
        for (var tone : Tone.values()) {
            menu.getItems()
                    .add(
                            choice(
                                    texts.get("word.Appearance.Tone." + tone.name()),
                                    tones,
                                    appearance.get().tone() == tone,
                                    () ->
                                            appearance.set(
                                                    new Appearance(
                                                            tone, appearance.get().percent()))));
        }
        menu.getItems().add(new SeparatorMenuItem());
        var sizes = new ToggleGroup();
        for (int percent : Appearance.PERCENTS) {
            menu.getItems()
                    .add(
                            choice(
                                    texts.get("header.text", "percent", percent),
                                    sizes,
                                    appearance.get().percent() == percent,
                                    () -> appearance.set(appearance.get().at(percent))));
        }
        return menu;
    }

    private static MenuItem choice(String words, ToggleGroup group, boolean now, Runnable run) {
        var item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(now);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
