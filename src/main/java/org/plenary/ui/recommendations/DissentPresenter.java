package org.plenary.ui.recommendations;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.RecommendationId;
import org.plenary.decisions.Dissent;
import org.plenary.desk.DecisionsDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.List;

/** What members who did not agree had to say about the open recommendation. */
public final class DissentPresenter {

    private static final String USUAL_LIMIT = "150";

    private final DecisionsDesk desk;
    private final RecommendationsPresenter open;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<Dissent> stated = FXCollections.observableArrayList();
    private final ObjectProperty<Dissent.Kind> kind =
            new SimpleObjectProperty<>(Dissent.Kind.MINORITY_STATEMENT);
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty signatories = new SimpleStringProperty("");
    private final StringProperty limit = new SimpleStringProperty(USUAL_LIMIT);
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");

    public DissentPresenter(
            DecisionsDesk desk, RecommendationsPresenter open, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.open = open;
        this.jobs = jobs;
        this.texts = texts;
        words.subscribe(_ -> judge());
        signatories.subscribe(_ -> judge());
        limit.subscribe(_ -> judge());
        open.chosen()
                .subscribe(
                        (before, now) -> {
                            stated.setAll(now == null ? List.of() : now.dissents());
                            if (before != null
                                    && (now == null
                                            || !before.recommendation()
                                                    .id()
                                                    .equals(now.recommendation().id()))) {
                                clear();
                            }
                        });
    }

    private void clear() {
        words.set("");
        signatories.set("");
    }

    private void judge() {
        wrong.set("");
        if (words.get().isBlank()) {
            return;
        }
        if (!isNumber(signatories.get()) || number(signatories.get()) == 0) {
            wrong.set(texts.get("rec.dissent.signatories.wrong"));
        } else if (!isNumber(limit.get())) {
            wrong.set(texts.get("rec.dissent.limit.wrong"));
        } else if (number(limit.get()) > 0 && Dissent.words(words.get()) > number(limit.get())) {
            wrong.set(
                    texts.get(
                            "rec.dissent.long",
                            "words",
                            Dissent.words(words.get()),
                            "limit",
                            number(limit.get())));
        }
    }

    private static boolean isNumber(String typed) {
        return typed.strip().matches("\\d{1,6}");
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }

    void state() {
        var id = openId();
        if (id == null || !possible().get()) {
            return;
        }
        var dissent =
                new Dissent(
                        id,
                        kind.get(),
                        words.get().strip(),
                        number(signatories.get()),
                        number(limit.get()));
        jobs.save(
                () -> {
                    desk.state(dissent);
                    return dissent;
                },
                _ -> clear());
    }

    /** "No member took a different position": said, so that silence is not mistaken for it. */
    void nobody() {
        var id = openId();
        if (id != null) {
            jobs.save(() -> desk.state(new Dissent(id, Dissent.Kind.NOBODY, "", 0, 0)));
        }
    }

    private @Nullable RecommendationId openId() {
        var standing = open.chosen().get();
        return standing == null ? null : standing.recommendation().id();
    }

    /** One as a reader sees it. */
    String says(Dissent dissent) {
        return switch (dissent.kind()) {
            case NOBODY -> texts.get("rec.dissent.nobody");
            case DIVISION_LIST -> texts.get("rec.dissent.division", "text", dissent.text());
            case MINORITY_STATEMENT ->
                    texts.get(
                            "rec.dissent.minority",
                            "n",
                            dissent.signatories(),
                            "text",
                            dissent.text());
        };
    }

    ObservableList<Dissent> stated() {
        return stated;
    }

    ObjectProperty<Dissent.Kind> kind() {
        return kind;
    }

    StringProperty words() {
        return words;
    }

    StringProperty signatories() {
        return signatories;
    }

    StringProperty limit() {
        return limit;
    }

    ReadOnlyStringProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    BooleanBinding possible() {
        return Bindings.createBooleanBinding(
                () -> !words.get().isBlank() && wrong.get().isEmpty(), words, wrong);
    }

    BooleanBinding nobodyPossible() {
        return Bindings.isEmpty(stated);
    }
}
