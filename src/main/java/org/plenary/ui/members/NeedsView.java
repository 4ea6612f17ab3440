package org.plenary.ui.members;

import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.members.Member;
import org.plenary.members.SupportNeed;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.Named;
import org.plenary.ui.members.RegisterPresenter.Line;

import java.util.ArrayList;
import java.util.List;

/** What the chosen member needs in order to take part; seats follow from it by themselves. */
final class NeedsView extends VBox {

    private final RegisterPresenter presenter;
    private final Texts texts;
    private final FlowPane chips = wrapping();
    private final ComboBox<SupportNeed.Kind> kind = new ComboBox<>();
    private final TextField detail = new TextField();
    private @Nullable Member member;

    NeedsView(
            RegisterPresenter presenter,
            Texts texts,
            ObservableValue<? extends @Nullable Line> chosen) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "near");
        kind.setId("need-kind");
        kind.setAccessibleText(texts.get("members.needs"));
        kind.getItems().setAll(SupportNeed.Kind.values());
        kind.setConverter(Named.by(k -> texts.get("word.SupportNeed.Kind." + k.name())));
        kind.setValue(SupportNeed.Kind.STEP_FREE);
        detail.setId("need-detail");
        detail.setPromptText(texts.get("members.needs.detail"));
        detail.setAccessibleText(texts.get("members.needs.detail"));
        detail.setPrefColumnCount(24);
        detail.setOnAction(_ -> add());
        var add = new Button(texts.get("members.needs.add"));
        add.setId("need-add");
        add.setOnAction(_ -> add());
        chips.setId("needs");
        getChildren()
                .addAll(
                        words(texts.get("members.needs.help"), "muted small"),
                        chips,
                        wrapping(kind, detail, add));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        chosen.subscribe(
                line -> {
                    if (line != null) { // while the list is drawn anew nobody is chosen
                        show(line.member());
                    }
                });
    }

    private void show(Member now) {
        member = now;
        setVisible(true);
        chips.getChildren().clear();
        chips.getChildren().add(words(texts.get("members.needs.of", "name", now.name()), "strong"));
        for (var need : now.needs()) {
            chips.getChildren().add(chip(now, need));
        }
    }

    private Button chip(Member of, SupportNeed need) {
        var said = texts.get("word.SupportNeed.Kind." + need.kind().name());
        var words = need.detail().isBlank() ? said : said + ": " + need.detail();
        var chip = new Button(words, new Icon(Glyph.CLOSE));
        chip.setAccessibleText(texts.get("members.needs.remove", "need", words));
        chip.setOnAction(
                _ -> {
                    var left = new ArrayList<>(of.needs());
                    left.remove(need);
                    presenter.note(of, left);
                });
        return styled(chip, "chip-button");
    }

    private void add() {
        var to = member;
        var chosen = kind.getValue();
        if (to == null || chosen == null) {
            return;
        }
        var need = new SupportNeed(chosen, detail.getText().strip());
        if (!to.needs().contains(need)) {
            List<SupportNeed> all = new ArrayList<>(to.needs());
            all.add(need);
            presenter.note(to, all);
        }
        detail.clear();
    }
}
