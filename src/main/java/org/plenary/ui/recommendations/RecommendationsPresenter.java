package org.plenary.ui.recommendations;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.RecommendationId;
import org.plenary.decisions.Form;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Recommendation;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Wording;
import org.plenary.desk.DecisionsDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** All recommendations, and the words of the one that is open. Leaving a field keeps it. */
public final class RecommendationsPresenter {

    private final DecisionsDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<Standing> all = FXCollections.observableArrayList();
    private final FilteredList<Standing> shown = new FilteredList<>(all);
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Standing> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper drafting = new ReadOnlyBooleanWrapper();
    private final StringProperty recommendation = new SimpleStringProperty("");
    private final StringProperty rationale = new SimpleStringProperty("");
    private final StringProperty evidence = new SimpleStringProperty("");
    private final StringProperty addressee = new SimpleStringProperty("");
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.RECOMMENDATION);
    private final ObjectProperty<Origin> origin = new SimpleObjectProperty<>(Origin.MEMBERS);
    private boolean saving;
    private boolean showing;
    private boolean following;

    public RecommendationsPresenter(DecisionsDesk desk, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        query.subscribe(words -> shown.setPredicate(standing -> matches(standing, words)));
        form.subscribe(now -> choose(before -> before.as(now)));
        origin.subscribe(now -> choose(before -> before.from(now)));
    }

    /** By its number, or by words of it. */
    static boolean matches(Standing standing, String typed) {
        var said =
                (standing.recommendation().label()
                                + " "
                                + standing.recommendation().wording().recommendation()
                                + " "
                                + standing.recommendation().wording().addressee())
                        .toLowerCase(Locale.ROOT);
        for (var word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!said.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void choose(UnaryOperator<Recommendation> how) {
        var open = chosen.get();
        if (!showing && open != null && editable(open)) {
            var id = open.recommendation().id();
            keep();
            jobs.save(() -> desk.edit(id, how), _ -> {});
        }
    }

    public void refresh() {
        var now = desk.all();
        if (!now.equals(all)) {
            following = true;
            all.setAll(now);
            following = false;
            summary.set(summary(now));
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

    /** How many there are and how they stand: kinds of which there is none are left out. */
    private String summary(List<Standing> now) {
        var parts = new ArrayList<String>();
        for (var status : Standing.Status.values()) {
            long n = now.stream().filter(standing -> standing.status() == status).count();
            if (n > 0) {
                parts.add(texts.get("word.Standing.Status." + status.name()) + " " + n);
            }
        }
        return String.join("  ·  ", parts);
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

    /**
     * While the list changes, whatever has come to stand at the chosen place is not opened: that
     * would write over what is being typed.
     */
    void open(Standing standing) {
        var before = chosen.get();
        boolean same =
                before != null
                        && before.recommendation().id().equals(standing.recommendation().id());
        if (following || same) {
            return;
        }
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
        showing = true;
        form.set(standing == null ? Form.RECOMMENDATION : standing.recommendation().form());
        origin.set(standing == null ? Origin.MEMBERS : standing.recommendation().origin());
        showing = false;
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
        var as = form.get();
        var from = origin.get();
        jobs.save(
                () -> draft(words, as, from),
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

    private Recommendation draft(Wording words, Form as, Origin from) {
        var made = desk.draft(words, from, List.of(), List.of());
        return as == made.form() ? made : desk.edit(made.id(), before -> before.as(as));
    }

    /** Out of what is put to the vote; its number stays its own. */
    void withdraw(String reason) {
        var open = chosen.get();
        if (open != null && !reason.isBlank()) {
            keep();
            var id = open.recommendation().id();
            jobs.save(() -> desk.withdraw(id, reason));
        }
    }

    void reinstate() {
        var open = chosen.get();
        if (open != null) {
            var id = open.recommendation().id();
            jobs.save(() -> desk.reinstate(id));
        }
    }

    static boolean editable(Standing standing) {
        return !standing.sealed() && standing.withdrawn() == null;
    }

    ObservableList<Standing> all() {
        return all;
    }

    /** Those that match the query. */
    ObservableList<Standing> shown() {
        return shown;
    }

    StringProperty query() {
        return query;
    }

    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    ObjectProperty<Form> form() {
        return form;
    }

    ObjectProperty<Origin> origin() {
        return origin;
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
