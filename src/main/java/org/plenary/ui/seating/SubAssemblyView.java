package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.plenary.members.PersonId;
import org.plenary.seating.Rule.SubAssembly;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.seating.SubAssemblyForm.Typed;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A sub-assembly: whoever is chosen above, or everybody with a value, at tables of their own. */
final class SubAssemblyView extends VBox {

    private final SeatingPresenter presenter;
    private final Texts texts;
    private final SubAssemblyForm form;
    private final TextField name;
    private final TextField tables;
    private final TextField rounds;
    private final SimpleStringProperty wrong = new SimpleStringProperty("");
    private final Consumer<SubAssembly> made;

    SubAssemblyView(SeatingPresenter presenter, Texts texts, Consumer<SubAssembly> made) {
        this.presenter = presenter;
        this.texts = texts;
        this.made = made;
        form = new SubAssemblyForm(texts, presenter::name);
        styled(this, "near sub-assembly");
        name = field("part-name", "seating.part.name", 12);
        tables = field("part-tables", "seating.part.tables", 12);
        rounds = field("part-rounds", "seating.part.rounds", 12);
        getChildren()
                .addAll(
                        words(texts.get("seating.part"), "strong"),
                        words(texts.get("seating.part.help"), "muted small"),
                        wrapping(name, tables, rounds),
                        wrong());
    }

    private TextField field(String id, String key, int columns) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        field.setPrefColumnCount(columns);
        field.textProperty().subscribe(_ -> wrong.set(""));
        return field;
    }

    private Label wrong() {
        var label = styled(new Label("", new Icon(Glyph.STOP)), "wrong");
        label.setId("part-wrong");
        label.setWrapText(true);
        label.textProperty().bind(wrong);
        label.visibleProperty().bind(wrong.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /**
     * One way to say who it is.
     *
     * @param possible whether anybody is named by it now
     */
    SubAssemblyView with(
            String id, String words, BooleanExpression possible, Supplier<Set<PersonId>> people) {
        var button = new Button(words);
        button.setId(id);
        button.disableProperty().bind(possible.not());
        button.setOnAction(_ -> make(people.get()));
        getChildren().add(getChildren().size() - 1, button);
        return this;
    }

    private void make(Set<PersonId> people) {
        var now = presenter.standing().get();
        if (now == null) {
            return;
        }
        var typed = new Typed(name.getText(), tables.getText(), rounds.getText());
        wrong.set(form.wrong(typed, people, now.arrangement(), now.people().size()));
        if (wrong.get().isEmpty()) {
            made.accept(SubAssemblyForm.of(typed, people));
            name.clear();
            tables.clear();
            rounds.clear();
        }
    }
}
