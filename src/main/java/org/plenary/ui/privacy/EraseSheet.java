package org.plenary.ui.privacy;

import static org.plenary.ui.controls.Layout.body;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.plenary.assembly.NoteId;
import org.plenary.assembly.Problem;
import org.plenary.desk.Erasure;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.State;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What will be gone for ever, what stays, and what somebody has to see to. */
final class EraseSheet extends VBox {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Erasure erasure;
    private final Texts texts;
    private final Map<NoteId, CheckBox> chosen = new LinkedHashMap<>();
    private final TextField reason = new TextField();
    private final Button go;
    private final Button no;
    private final BooleanProperty isErasing = new SimpleBooleanProperty();
    private final Label refusal = State.STOP.notice("");

    EraseSheet(Erasure erasure, Texts texts, Runnable cancel) {
        this.erasure = erasure;
        this.texts = texts;
        reason.setId("erase-reason");
        go = styled(new Button(name("erase.go")), "danger");
        go.setId("erase-go");
        go.setMinWidth(USE_PREF_SIZE);
        go.disableProperty()
                .bind(
                        isErasing.or(
                                Bindings.createBooleanBinding(
                                        () -> reason.getText().isBlank(), reason.textProperty())));
        no = new Button(texts.get("erase.cancel"));
        no.setId("erase-cancel");
        no.setCancelButton(true);
        no.disableProperty().bind(isErasing);
        no.setOnAction(_ -> cancel.run());
        refusal.setId("erase-refused");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        styled(this, "overlay");
        setId("erase");
        var what = column("group", State.STOP.notice(texts.get("erase.forever")), gone());
        naming(what);
        stays(what);
        what.getChildren()
                .add(new Field(texts.get("erase.reason"), reason, texts.get("erase.reason.help")));
        getChildren()
                .addAll(
                        words(name("erase.title"), "heading"),
                        body(what),
                        refusal,
                        row("buttons", no, go));
    }

    /** The sheet stays until it is known what became of it. */
    void onErase(BiConsumer<Collection<NoteId>, String> erase) {
        go.setOnAction(
                _ -> {
                    isErasing.set(true);
                    refusal.setVisible(false);
                    erase.accept(also(), reason.getText().strip());
                });
    }

    /**
     * @param problem empty when it is shown elsewhere
     */
    void refused(Optional<Problem> problem) {
        isErasing.set(false);
        no.setText(texts.get("erase.close")); // perhaps something was erased
        problem.ifPresent(
                found -> {
                    refusal.setText(texts.sentence(found));
                    refusal.setVisible(true);
                });
    }

    private String name(String key) {
        return erasure.who().isEmpty()
                ? texts.get(key + ".all", "n", erasure.people())
                : texts.get(key, "who", erasure.who());
    }

    private Node gone() {
        var list = column("near");
        list.setId("erase-gone");
        list.getChildren()
                .add(
                        words(
                                erasure.who().isEmpty()
                                        ? texts.get("erase.gone.all", "n", erasure.people())
                                        : texts.get("erase.gone"),
                                "prose"));
        if (erasure.subjects().contains("pool")) {
            list.getChildren().add(words(texts.get("erase.gone.pool"), "prose"));
        }
        list.getChildren()
                .add(
                        words(
                                texts.get(
                                        "erase.gone.backups",
                                        "n",
                                        erasure.backups(),
                                        "copies",
                                        erasure.copies().size()),
                                "prose"));
        return list;
    }

    private void naming(VBox what) {
        if (erasure.naming().isEmpty()) {
            return;
        }
        var list =
                column(
                        "near",
                        words(texts.get("erase.naming", "n", erasure.naming().size()), "strong"));
        for (var note : erasure.naming()) {
            var box = new CheckBox(note.text());
            box.setId("erase-note-" + chosen.size());
            box.setWrapText(true);
            chosen.put(note.id(), box);
            list.getChildren().add(box);
        }
        what.getChildren().add(list);
    }

    private void stays(VBox what) {
        var list = column("near", words(texts.get("erase.stays"), "strong"));
        list.setId("erase-stays");
        list.getChildren().add(words(texts.get("erase.stays.journal"), "prose muted"));
        if (erasure.who().isEmpty()) {
            list.getChildren().add(words(texts.get("erase.stays.words"), "prose muted"));
        }
        for (var away : erasure.away()) {
            var date = LocalDate.ofInstant(away.at(), ZoneId.systemDefault());
            list.getChildren()
                    .add(
                            PrivacyView.stays(
                                    texts.get(
                                            "erase.away",
                                            "place",
                                            away.place(),
                                            "date",
                                            DATE.format(date))));
        }
        for (var line : erasure.reasons()) {
            list.getChildren()
                    .add(
                            PrivacyView.stays(
                                    texts.get(
                                            "erase.reason.names",
                                            "n",
                                            line.position(),
                                            "why",
                                            line.why())));
        }
        what.getChildren().add(list);
    }

    private Collection<NoteId> also() {
        return chosen.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }
}
