package org.plenary.ui.draw;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Seed;
import org.plenary.desk.ClashWords;
import org.plenary.desk.DrawDesk;
import org.plenary.desk.VacanciesDesk;
import org.plenary.desk.VacanciesDesk.Batch;
import org.plenary.desk.VacanciesDesk.Line;
import org.plenary.desk.VacanciesDesk.Standing;
import org.plenary.desk.VacanciesDesk.Wanted;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Target;
import org.plenary.sortition.WayOut;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.problems.Problems;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Seats that became free: what is asked of those who fill them, and the lotteries for them. */
public final class VacanciesPresenter implements Picking {

    /** Small batches keep targets reachable. */
    private static final int BATCH = 4;

    /** A way out, in words, and as targets of the whole panel. */
    record Offer(String words, List<Target> after) {}

    private final VacanciesDesk desk;
    private final DrawDesk draws;
    private final Jobs jobs;
    private final Problems problems;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty seats = new SimpleStringProperty("");
    private final BooleanProperty fromReady = new SimpleBooleanProperty();
    private final StringProperty ready = new SimpleStringProperty("");
    private final StringProperty digits = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper again = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fingerprint = new ReadOnlyStringWrapper("");
    private final ObservableList<String> never = FXCollections.observableArrayList();
    private final ObservableList<String> clash = FXCollections.observableArrayList();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();

    public VacanciesPresenter(
            VacanciesDesk desk, DrawDesk draws, Jobs jobs, Problems problems, Texts texts) {
        this.desk = desk;
        this.draws = draws;
        this.jobs = jobs;
        this.problems = problems;
        this.texts = texts;
    }

    public void refresh() {
        jobs.start("vacancies.loading", _ -> desk.standing(), now -> stand(now.orElse(null)));
    }

    private void stand(@Nullable Standing now) {
        var before = standing.get();
        standing.set(now);
        if (now == null) {
            return;
        }
        if (before == null || before.free() != now.free()) {
            seats.set(now.free() == 0 ? "" : Integer.toString(Math.min(BATCH, now.free())));
        }
        if (before == null) {
            ready.set(Integer.toString(Math.max(1, (now.seats() + 5) / 7)));
        }
        if (now.ready() == 0) {
            fromReady.set(false);
        }
        var open = now.open();
        if (open.isEmpty()) {
            fingerprint.set("");
        } else if (before == null || !open.equals(before.open())) {
            fingerprint.set("");
            var lottery = open.get().lottery();
            var number = open.get().number();
            jobs.start("draw.screen.committing", _ -> draws.fingerprint(number), fingerprint::set);
            never.clear();
            jobs.start(
                    "draw.screen.never",
                    progress ->
                            new NeverWords(texts, draws.candidates().orElse(null))
                                    .of(draws.withoutChance(lottery, progress)),
                    never::setAll);
        }
    }

    /** Null before a panel was drawn. */
    ReadOnlyObjectProperty<@Nullable Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /** How many seats to fill now. */
    StringProperty seats() {
        return seats;
    }

    /** Only people who stand ready may be drawn. */
    BooleanProperty fromReady() {
        return fromReady;
    }

    /** How many people shall stand ready. */
    StringProperty ready() {
        return ready;
    }

    @Override
    public StringProperty digits() {
        return digits;
    }

    /** Why targets give way; nothing is relaxed without. */
    StringProperty reason() {
        return reason;
    }

    /** Says that these digits are left out; mostly empty. */
    @Override
    public ReadOnlyStringProperty again() {
        return again.getReadOnlyProperty();
    }

    ReadOnlyStringProperty written() {
        return written.getReadOnlyProperty();
    }

    /** Of the lottery that is open; empty until it is worked out. */
    ReadOnlyStringProperty fingerprint() {
        return fingerprint.getReadOnlyProperty();
    }

    /** Who sits on no panel of the open lottery, with what excludes them. */
    ObservableList<String> never() {
        return never;
    }

    /** Why no batch exists, in sentences; empty while nothing is known to be in the way. */
    ObservableList<String> clash() {
        return clash;
    }

    ObservableList<Offer> offers() {
        return offers;
    }

    Optional<Batch> open() {
        var now = standing.get();
        return now == null ? Optional.empty() : now.open();
    }

    /** How many seats are asked for; 0 for none that can be filled. */
    int wantedSeats() {
        var now = standing.get();
        int wanted = whole(seats.get());
        return now == null || wanted > now.free() ? 0 : wanted;
    }

    int wantedReady() {
        return whole(ready.get());
    }

    private static int whole(String typed) {
        return typed.strip().matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed.strip()) : 0;
    }

    void publishReplacements() {
        publish(new Wanted.Replacements(wantedSeats(), fromReady.get()));
    }

    void publishAlternates() {
        if (wantedReady() > 0) {
            publish(new Wanted.Alternates(wantedReady()));
        }
    }

    private void publish(Wanted wanted) {
        clash.clear();
        offers.clear();
        jobs.start(
                "draw.screen.publishing",
                progress -> desk.publish(wanted, null, progress),
                this::published);
    }

    private void published(DrawDesk.Outcome outcome) {
        switch (outcome) {
            case DrawDesk.Outcome.Impossible(var why, var waysOut) -> {
                var words = new ClashWords(texts);
                offers.setAll(
                        waysOut.stream().map(w -> new Offer(words.of(w), ofWhole(w))).toList());
                clash.setAll(words.of(why));
            }
            case DrawDesk.Outcome.Published _ -> refresh();
        }
    }

    /** A way out gives way in the batch's targets; the panel's give way by as much. */
    private List<Target> ofWhole(WayOut way) {
        var now = standing.get();
        return now == null
                ? List.of()
                : way.changes().stream()
                        .flatMap(
                                change ->
                                        now.lines().stream()
                                                .map(Line::target)
                                                .filter(
                                                        t ->
                                                                t.value()
                                                                        .equals(
                                                                                change.before()
                                                                                        .value()))
                                                .map(t -> given(t, change)))
                        .toList();
    }

    private static Target given(Target whole, WayOut.Change change) {
        int min = whole.min() - Math.max(0, change.before().min() - change.after().min());
        int max = whole.max() + Math.max(0, change.after().max() - change.before().max());
        int least = Math.max(0, min);
        return new Target(
                whole.value(),
                least,
                max,
                Math.min(whole.minFlex(), least),
                Math.max(whole.maxFlex(), max));
    }

    /** Asks what the way out asks from now on; publishing is the next click. */
    void take(Offer offer) {
        relax(offer.after());
    }

    /** One target, as it was typed. */
    void relax(Line line, String min, String max) {
        if (!min.strip().matches("[0-9]{1,4}") || !max.strip().matches("[0-9]{1,4}")) {
            problems.show(Problem.of("draw.line", "value", line.target().value()));
            return;
        }
        int least = Integer.parseInt(min.strip());
        int most = Integer.parseInt(max.strip());
        if (least > most) {
            problems.show(Problem.of("draw.line", "value", line.target().value()));
            return;
        }
        var before = line.target();
        relax(
                List.of(
                        new Target(
                                before.value(),
                                least,
                                most,
                                Math.min(before.minFlex(), least),
                                Math.max(before.maxFlex(), most))));
    }

    private void relax(List<Target> after) {
        var why = reason.get();
        jobs.save(
                () -> {
                    desk.relax(after, why);
                    return true;
                },
                _ -> {
                    reason.set("");
                    clash.clear();
                    offers.clear();
                });
    }

    @Override
    public int digitsNeeded() {
        return open().map(b -> Pick.digitsNeeded(b.lottery().lottery().size())).orElse(0);
    }

    boolean areDigitsWhole() {
        int needed = digitsNeeded();
        return needed > 0 && digits.get().replaceAll("\\s", "").matches("[0-9]{" + needed + "}");
    }

    @Override
    public void draw() {
        var batch = open();
        if (batch.isEmpty() || !areDigitsWhole()) {
            return;
        }
        int panels = batch.get().lottery().lottery().size();
        switch (Pick.byDigits(digits.get().replaceAll("\\s", ""), panels)) {
            case Pick.Attempt.DrawAgain(var said) ->
                    again.set(texts.get("draw.screen.again", "digits", said));
            case Pick.Attempt.Picked(var pick) -> draw(batch.get(), pick, () -> {});
        }
    }

    @Override
    public void drawBySeed() {
        open().ifPresent(
                        batch -> {
                            var lottery = batch.lottery();
                            var seed = new Seed(lottery.seed());
                            int panels = lottery.lottery().size();
                            draw(batch, Pick.bySeed(seed, panels), () -> {});
                        });
    }

    private void draw(Batch batch, Pick pick, Runnable failed) {
        again.set("");
        jobs.save(
                () -> draws.draw(batch.number(), pick),
                _ -> {
                    digits.set("");
                    refresh();
                },
                failed);
    }

    /** The wall of the batch's draw. */
    Optional<CeremonyPresenter> ceremony() {
        var batch = open();
        var people = draws.candidates();
        if (batch.isEmpty() || people.isEmpty() || fingerprint.get().isEmpty()) {
            return Optional.empty();
        }
        var next = batch.get();
        var occurrence =
                new CeremonyPresenter.Occurrence(
                        draws.name(),
                        next.number(),
                        draws.count(),
                        next.lottery(),
                        people.get(),
                        fingerprint.get(),
                        draws.journalHead(next.number()));
        var wall =
                new CeremonyPresenter(
                        occurrence, texts, (pick, failed) -> draw(batch.get(), pick, failed));
        standing.subscribe(later -> reveal(wall, next.number(), later));
        return Optional.of(wall);
    }

    private static void reveal(CeremonyPresenter wall, int number, @Nullable Standing later) {
        if (later != null) {
            later.batches().stream()
                    .filter(batch -> batch.number() == number)
                    .forEach(batch -> batch.draw().ifPresent(wall::reveal));
        }
    }

    /** Both published folders and the record. */
    void write(Batch batch, Optional<Path> folder) {
        folder.ifPresent(
                chosen ->
                        jobs.start(
                                "draw.screen.writing",
                                progress -> draws.write(batch.number(), chosen, progress),
                                papers ->
                                        written.set(
                                                texts.get(
                                                        "vacancies.written",
                                                        "observer",
                                                        papers.observers(),
                                                        "public",
                                                        papers.everybodys()))));
    }
}
