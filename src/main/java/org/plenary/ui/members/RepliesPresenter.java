package org.plenary.ui.members;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.MembersDesk;
import org.plenary.desk.ReplyFile;
import org.plenary.members.Exclusion;
import org.plenary.members.FeatureValue;
import org.plenary.members.Finding;
import org.plenary.members.KeptPool;
import org.plenary.members.Repair;
import org.plenary.members.Replies;
import org.plenary.members.ReplyColumns;
import org.plenary.members.ReplyColumns.AddressColumn;
import org.plenary.members.ReplyColumns.FeatureColumn;
import org.plenary.members.Respondent;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A reply file on its way to becoming the pool. Nothing is stored before {@link #keep}. */
public final class RepliesPresenter {

    /** More rows than anybody reads; the search narrows them down. */
    private static final int SHOWN = 500;

    private final MembersDesk desk;
    private final Supplier<List<FeatureValue>> known;
    private final Jobs jobs;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable Replies> replies = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable KeptPool> kept = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ReplyColumn> columns = FXCollections.observableArrayList();
    private final ObservableList<Trouble> troubles = FXCollections.observableArrayList();
    private final ObservableList<Respondent> pool = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private @Nullable ReplyFile file;

    /**
     * Something to be put right, in words.
     *
     * @param repair null when only a person can say what is right
     */
    record Trouble(int row, String column, String found, String words, @Nullable Repair repair) {}

    /**
     * @param known the values targets name; empty when there are none yet
     */
    public RepliesPresenter(
            MembersDesk desk, Supplier<List<FeatureValue>> known, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.known = known;
        this.jobs = jobs;
        this.texts = texts;
        search.subscribe(_ -> refresh());
    }

    public void refresh() {
        kept.set(desk.kept().orElse(null));
        pool.setAll(kept.get() == null ? List.of() : desk.find(search.get().strip(), SHOWN));
    }

    /** The file that is being looked at; null when none is. */
    ReadOnlyObjectProperty<@Nullable Replies> replies() {
        return replies.getReadOnlyProperty();
    }

    /** The pool; null before one is kept. */
    ReadOnlyObjectProperty<@Nullable KeptPool> kept() {
        return kept.getReadOnlyProperty();
    }

    ObservableList<ReplyColumn> columns() {
        return columns;
    }

    /** By row and column; empty when the replies can be kept. */
    ObservableList<Trouble> troubles() {
        return troubles;
    }

    ObservableList<Respondent> pool() {
        return pool;
    }

    StringProperty search() {
        return search;
    }

    void open(Optional<Path> chosen) {
        chosen.ifPresent(path -> jobs.start("members.reading", _ -> desk.open(path), this::opened));
    }

    private void opened(ReplyFile opened) {
        file = opened;
        var guess = opened.guess(known.get());
        var meanings = new LinkedHashMap<String, Meaning>();
        opened.headings().forEach(heading -> meanings.put(heading, Meaning.DETAIL));
        guess.features().forEach(column -> meanings.put(column.heading(), Meaning.FEATURE));
        guess.address()
                .forEach(column -> meanings.put(column.heading(), Meaning.of(column.part())));
        if (guess.id() != null) {
            meanings.put(guess.id(), Meaning.ID);
        }
        var found = new ArrayList<ReplyColumn>();
        meanings.forEach(
                (heading, meaning) ->
                        found.add(new ReplyColumn(heading, opened.example(heading), meaning)));
        found.forEach(column -> column.meaning().subscribe((_, _) -> read()));
        columns.setAll(found);
        read();
    }

    /** Reads the file again with the columns as they are now; earlier repairs are done anew. */
    private void read() {
        var opened = file;
        if (opened == null) {
            return;
        }
        var asked = asked();
        jobs.start(
                "members.reading",
                _ -> opened.read(asked, known.get(), texts.get("draw.sameTwice")),
                this::show);
    }

    private ReplyColumns asked() {
        String id = null;
        var features = new ArrayList<FeatureColumn>();
        var address = new ArrayList<AddressColumn>();
        for (var column : columns) {
            var meaning = column.meaning().get();
            if (meaning == Meaning.ID) {
                id = column.heading();
            } else if (meaning == Meaning.FEATURE) {
                features.add(new FeatureColumn(feature(column.heading()), column.heading()));
            } else if (meaning.isAddress()) {
                address.add(new AddressColumn(column.heading(), meaning.part()));
            }
        }
        return new ReplyColumns(id, features, address);
    }

    /** A feature has the name the targets give it, where only capitals differ. */
    private String feature(String heading) {
        return known.get().stream()
                .map(FeatureValue::feature)
                .filter(heading::equalsIgnoreCase)
                .findFirst()
                .orElse(heading);
    }

    private void show(Replies now) {
        replies.set(now);
        var findings = now.findings();
        var problems = now.problems();
        troubles.setAll(
                IntStream.range(0, findings.size())
                        .mapToObj(
                                i -> {
                                    var finding = findings.get(i);
                                    var problem = problems.get(i);
                                    var key = "problem." + problem.key();
                                    var words =
                                            texts.get(key + ".text", problem.arguments())
                                                    + " "
                                                    + texts.get(
                                                            key + ".remedy", problem.arguments());
                                    return trouble(finding, words);
                                })
                        .toList());
    }

    private static Trouble trouble(Finding finding, String words) {
        return new Trouble(
                finding.row(), finding.column(), finding.found(), words, finding.repair());
    }

    /** Puts this right, and the same slip wherever else it is in the column. */
    void accept(Trouble trouble) {
        var now = replies.get();
        if (now != null && trouble.repair() != null) {
            show(now.repaired(now.alike(trouble.repair())));
        }
    }

    void acceptAll() {
        var now = replies.get();
        if (now != null) {
            show(
                    now.repaired(
                            troubles.stream()
                                    .map(Trouble::repair)
                                    .flatMap(repair -> Optional.ofNullable(repair).stream())
                                    .distinct()
                                    .toList()));
        }
    }

    /** Leaves the whole reply out, for a reason that the draw record prints. */
    void leaveOut(Trouble trouble) {
        var now = replies.get();
        if (now != null) {
            var reason =
                    texts.get(
                            "members.leftOut",
                            "column",
                            trouble.column(),
                            "found",
                            trouble.found());
            show(now.without(List.of(new Exclusion(trouble.row(), "", reason))));
        }
    }

    void keep() {
        var now = replies.get();
        if (now != null) {
            jobs.save(
                    () -> {
                        desk.keep(now);
                        return now;
                    },
                    _ -> close());
        }
    }

    /** Puts the file away; nothing of it is kept. */
    void close() {
        file = null;
        replies.set(null);
        columns.clear();
        troubles.clear();
        refresh();
    }
}
