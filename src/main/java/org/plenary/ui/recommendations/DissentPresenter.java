package org.plenary.ui.recommendations;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import org.plenary.decisions.Standing;
import org.plenary.desk.DecisionsDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    private final Map<RecommendationId, Typed> kept = new HashMap<>();
    private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper();

    /** A dissent that was begun, for when its recommendation is opened again. */
    private record Typed(String words, String signatories) {}

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
                            var was = id(before);
                            var is = id(now);
                            if (!Objects.equals(was, is)) {
                                if (was != null) {
                                    kept.put(was, new Typed(words.get(), signatories.get()));
                                }
                                show(is == null ? null : kept.remove(is));
                            }
                        });
    }

    private static @Nullable RecommendationId id(@Nullable Standing standing) {
        return standing == null ? null : standing.recommendation().id();
    }

    /**
     * @param typed null for empty fields
     */
    private void show(@Nullable Typed typed) {
        words.set(typed == null ? "" : typed.words());
        signatories.set(typed == null ? "" : typed.signatories());
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
        var id = id(open.chosen().get());
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
        record(
                dissent,
                () -> {
                    kept.remove(id);
                    if (id.equals(id(open.chosen().get()))) {
                        show(null);
                    }
                });
    }

    /** "No member took a different position": said, so that silence is not mistaken for it. */
    void nobody() {
        var id = id(open.chosen().get());
        if (id != null && nobodyPossible().get()) {
            record(new Dissent(id, Dissent.Kind.NOBODY, "", 0, 0), () -> {});
        }
    }

    /** Until it is on disk another press would state it twice. */
    private void record(Dissent dissent, Runnable then) {
        recording.set(true);
        jobs.save(
                () -> {
                    desk.state(dissent);
                    return dissent;
                },
                _ -> {
                    recording.set(false);
                    then.run();
                },
                () -> recording.set(false));
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
                () -> !words.get().isBlank() && wrong.get().isEmpty() && !recording.get(),
                words,
                wrong,
                recording);
    }

    BooleanBinding nobodyPossible() {
        return Bindings.isEmpty(stated).and(recording.not());
    }
}
