package org.plenary.ui.recommendations;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.RecommendationId;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Wording;
import org.plenary.desk.DecisionsDesk;
import org.plenary.ui.jobs.Jobs;

import java.util.List;

/** All recommendations, and the words of the one that is open. Leaving a field keeps it. */
public final class RecommendationsPresenter {

    private final DecisionsDesk desk;
    private final Jobs jobs;
    private final ObservableList<Standing> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Standing> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper drafting = new ReadOnlyBooleanWrapper();
    private final StringProperty recommendation = new SimpleStringProperty("");
    private final StringProperty rationale = new SimpleStringProperty("");
    private final StringProperty evidence = new SimpleStringProperty("");
    private final StringProperty addressee = new SimpleStringProperty("");
    private boolean saving;

    public RecommendationsPresenter(DecisionsDesk desk, Jobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    public void refresh() {
        var now = desk.all();
        if (!now.equals(all)) {
            all.setAll(now);
        }
        var before = chosen.get();
        if (before == null) {
            if (!drafting.get() && !now.isEmpty()) {
                open(now.getFirst());
            }
            return;
        }
        var same = find(before.recommendation().id());
        if (same == null) {
            chosen.set(null);
            show(null);
        } else if (!same.equals(before)) {
            boolean typing = !typed(before.recommendation().wording());
            chosen.set(same);
            if (!typing) {
                show(same);
            }
        }
    }

    private @Nullable Standing find(RecommendationId id) {
        for (var standing : all) {
            if (standing.recommendation().id().equals(id)) {
                return standing;
            }
        }
        return null;
    }

    /** Whether the fields say what was kept, and nothing more. */
    private boolean typed(Wording kept) {
        return recommendation.get().strip().equals(kept.recommendation())
                && rationale.get().strip().equals(kept.rationale())
                && evidence.get().strip().equals(kept.evidence())
                && addressee.get().strip().equals(kept.addressee());
    }

    void open(Standing standing) {
        keep();
        drafting.set(false);
        chosen.set(standing);
        show(standing);
    }

    private void show(@Nullable Standing standing) {
        var words = standing == null ? null : standing.recommendation().wording();
        recommendation.set(words == null ? "" : words.recommendation());
        rationale.set(words == null ? "" : words.rationale());
        evidence.set(words == null ? "" : words.evidence());
        addressee.set(words == null ? "" : words.addressee());
    }

    /** Empty fields; it gets its number when its first words are kept. */
    void draft() {
        keep();
        chosen.set(null);
        drafting.set(true);
        show(null);
    }

    /** Keeps what was changed. Without words a draft is not kept, and adopted words stay. */
    public void keep() {
        var text = recommendation.get().strip();
        if (text.isEmpty() || saving) {
            return;
        }
        var words =
                new Wording(
                        text,
                        rationale.get().strip(),
                        evidence.get().strip(),
                        addressee.get().strip());
        var open = chosen.get();
        if (open == null) {
            if (drafting.get()) {
                saveDraft(words);
            }
        } else if (editable(open) && !words.equals(open.recommendation().wording())) {
            var id = open.recommendation().id();
            jobs.save(() -> desk.edit(id, before -> before.worded(words)), _ -> {});
        }
    }

    private void saveDraft(Wording words) {
        saving = true;
        jobs.save(
                () -> desk.draft(words, Origin.MEMBERS, List.of(), List.of()),
                made -> {
                    saving = false;
                    if (drafting.get() && chosen.get() == null) {
                        drafting.set(false);
                        chosen.set(desk.standing(made.id()));
                        refresh();
                        keep();
                    }
                },
                () -> saving = false);
    }

    static boolean editable(Standing standing) {
        return !standing.sealed() && standing.withdrawn() == null;
    }

    ObservableList<Standing> all() {
        return all;
    }

    /** What is open on the right; null when nothing is, or a draft that has no words yet. */
    ReadOnlyObjectProperty<@Nullable Standing> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty drafting() {
        return drafting.getReadOnlyProperty();
    }

    StringProperty recommendation() {
        return recommendation;
    }

    StringProperty rationale() {
        return rationale;
    }

    StringProperty evidence() {
        return evidence;
    }

    StringProperty addressee() {
        return addressee;
    }
}
