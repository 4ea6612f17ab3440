package org.plenary.ui.draw;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Seed;
import org.plenary.desk.BundleCheck;
import org.plenary.desk.ClashWords;
import org.plenary.desk.DrawDesk;
import org.plenary.desk.DrawDesk.Standing;
import org.plenary.members.FeatureValue;
import org.plenary.members.Pool;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Pick;
import org.plenary.sortition.QuickCheck;
import org.plenary.sortition.QuickCheck.Obstacle;
import org.plenary.sortition.Rule;
import org.plenary.sortition.Shares;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;
import org.plenary.sortition.WayOut;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.problems.Problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Targets are entered, panels published, one of them drawn. */
public final class DrawPresenter implements Picking {

    /** A target computed from the population allows one person more or fewer. */
    private static final int GIVE = 1;

    /** A way out of impossible targets, in words. */
    record Offer(String words, WayOut way) {}

    private final DrawDesk desk;
    private final Jobs jobs;
    private final Problems problems;
    private final Texts texts;
    private final ObservableList<TargetLine> lines =
            FXCollections.observableArrayList(line -> new Observable[] {line.min(), line.max()});
    private final ObservableList<String> obstacles = FXCollections.observableArrayList();
    private final ObservableList<String> clash = FXCollections.observableArrayList();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObservableList<String> never = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper fingerprint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
    private @Nullable Path checked;
    private final ReadOnlyObjectWrapper<BundleCheck.@Nullable Answer> verdict =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty size = new SimpleStringProperty("100");
    private final BooleanProperty onePerHousehold = new SimpleBooleanProperty();
    private final StringProperty digits = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper again = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Pool> pool = new ReadOnlyObjectWrapper<>();
    private int known;

    public DrawPresenter(DrawDesk desk, Jobs jobs, Problems problems, Texts texts) {
        this.desk = desk;
        this.jobs = jobs;
        this.problems = problems;
        this.texts = texts;
        lines.addListener((ListChangeListener<TargetLine>) _ -> lookForObstacles());
        size.subscribe(_ -> lookForObstacles());
    }

    /** Values still being typed are left out, and with them what their feature adds up to. */
    private void lookForObstacles() {
        var now = pool.get();
        if (now == null) {
            return;
        }
        var whole = lines.stream().filter(TargetLine::isWhole).map(TargetLine::target).toList();
        var unfinished =
                lines.stream()
                        .filter(line -> !line.isWhole())
                        .map(line -> line.value().feature())
                        .collect(Collectors.toSet());
        var words = new ClashWords(texts);
        obstacles.setAll(
                QuickCheck.obstacles(now, new Targets(panelSize(), whole)).stream()
                        .filter(
                                found ->
                                        !(found instanceof Obstacle.MaximaTooSmall most
                                                && unfinished.contains(most.feature())))
                        .map(words::of)
                        .toList());
    }

    public void refresh() {
        if (standing.get() == null) {
            var now = desk.candidates().orElse(null);
            boolean isNew = !Objects.equals(now, pool.get());
            pool.set(now);
            if (lines.isEmpty()) {
                desk.settings().ifPresentOrElse(this::enter, this::enterPool);
            } else if (isNew) {
                countAgain();
            }
        }
        int count = desk.count();
        if (count != known) {
            known = count;
            jobs.start("draw.screen.loading", _ -> desk.standing(), now -> stand(now.orElse(null)));
        }
    }

    private void stand(@Nullable Standing now) {
        standing.set(now);
        never.clear();
        if (now != null && now.draw().isEmpty()) {
            var lottery = now.lottery();
            jobs.start(
                    "draw.screen.committing",
                    _ -> desk.fingerprint(now.number()),
                    fingerprint::set);
            jobs.start(
                    "draw.screen.never",
                    progress -> desk.withoutChance(lottery, progress),
                    found -> never.setAll(new NeverWords(texts, pool.get()).of(found)));
        }
    }

    private void enter(DrawSettings settings) {
        size.set(Integer.toString(settings.targets().panelSize()));
        onePerHousehold.set(settings.onePerHousehold());
        enter(settings.targets());
    }

    private void enter(Targets targets) {
        lines.setAll(
                targets.targets().stream()
                        .map(
                                target ->
                                        TargetLine.of(
                                                target,
                                                inPool(target.value()),
                                                population(target.value())))
                        .toList());
    }

    /** Every value the pool has, with nothing asked yet. */
    private void enterPool() {
        var now = pool.get();
        if (now == null) {
            return;
        }
        var values = new LinkedHashSet<FeatureValue>();
        for (var feature : now.features()) {
            now.respondents().stream()
                    .map(person -> person.features().getOrDefault(feature, ""))
                    .sorted()
                    .forEach(value -> values.add(new FeatureValue(feature, value)));
        }
        lines.setAll(values.stream().map(v -> TargetLine.of(v, inPool(v), population(v))).toList());
    }

    /** Another reply file was kept: what was typed stays, the counts are the new ones. */
    private void countAgain() {
        var typed = List.copyOf(lines);
        enterPool();
        for (var line : typed) {
            var counted = line.among(inPool(line.value()));
            var own = lineOf(line.value());
            if (own.isPresent()) {
                lines.set(lines.indexOf(own.get()), counted);
            } else if (!line.isOpen()) {
                addLine(counted);
            }
        }
    }

    private long inPool(FeatureValue value) {
        var now = pool.get();
        return now == null ? 0 : now.count(value);
    }

    private String population(FeatureValue value) {
        return desk.population().parts().stream()
                .filter(part -> part.value().equals(value))
                .map(part -> Double.toString(part.size()).replaceFirst("\\.0$", ""))
                .findFirst()
                .orElse("");
    }

    ObservableList<TargetLine> lines() {
        return lines;
    }

    /** What rules out every panel at a glance, while targets are being typed. */
    ObservableList<String> obstacles() {
        return obstacles;
    }

    /** Why no panel exists, in sentences; empty while nothing is known to be in the way. */
    ObservableList<String> clash() {
        return clash;
    }

    /** What could be asked instead, one click each; empty while nothing is in the way. */
    ObservableList<Offer> offers() {
        return offers;
    }

    /** People whom no panel can hold, with what excludes them; a sentence or two each. */
    ObservableList<String> never() {
        return never;
    }

    /** What is read aloud before a number is drawn; empty until it is worked out. */
    ReadOnlyStringProperty fingerprint() {
        return fingerprint.getReadOnlyProperty();
    }

    /** Where the published files and the record are; empty before they are written. */
    ReadOnlyStringProperty written() {
        return written.getReadOnlyProperty();
    }

    /** What came of checking a folder; null before one was. */
    ReadOnlyObjectProperty<BundleCheck.@Nullable Answer> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** The wall of the draw in public, once there is something to draw from. */
    Optional<CeremonyPresenter> ceremony() {
        var now = standing.get();
        var people = pool.get();
        if (now == null || people == null || fingerprint.get().isEmpty()) {
            return Optional.empty();
        }
        var occurrence =
                new CeremonyPresenter.Occurrence(
                        desk.name(),
                        now.number(),
                        desk.count(),
                        now.lottery(),
                        people,
                        fingerprint.get(),
                        desk.journalHead(now.number()));
        var wall =
                new CeremonyPresenter(occurrence, texts, (pick, failed) -> draw(now, pick, failed));
        standing.subscribe(
                later -> {
                    if (later != null && later.number() == now.number()) {
                        later.draw().ifPresent(wall::reveal);
                    }
                });
        return Optional.of(wall);
    }

    /** Both published folders and the record in Word and PDF. */
    void write(Optional<Path> chosen) {
        var now = standing.get();
        if (now != null && chosen.isPresent()) {
            jobs.start(
                    "draw.screen.writing",
                    progress -> desk.write(now.number(), chosen.get(), progress),
                    papers ->
                            written.set(texts.get("draw.screen.written", "folder", chosen.get())));
        }
    }

    /** Reads a published draw again, by code that knows nothing of how draws are made. */
    void check(Optional<Path> chosen) {
        chosen.ifPresent(folder -> check(folder, List.of()));
    }

    /** The draw that was checked once more, now that somebody says where the earlier ones are. */
    void checkAgain(Optional<Path> earlier) {
        var folder = checked;
        if (folder != null) {
            earlier.ifPresent(place -> check(folder, List.of(place)));
        }
    }

    private void check(Path folder, List<Path> places) {
        checked = folder;
        jobs.start(
                "draw.screen.checking",
                _ -> new BundleCheck(texts).checkWithOrigins(folder, places),
                answer -> {
                    verdict.set(null);
                    verdict.set(answer);
                });
    }

    /** A census table: its figures beside the values, and the targets that follow. */
    void openPopulation(Optional<Path> chosen) {
        chosen.ifPresent(
                path -> jobs.start("draw.reading", _ -> desk.shares(path), this::enterShares));
    }

    private void enterShares(Shares shares) {
        for (var part : shares.parts()) {
            var size = Double.toString(part.size()).replaceFirst("\\.0$", "");
            lineOf(part.value())
                    .ifPresentOrElse(
                            own -> own.population().set(size),
                            () -> addLine(TargetLine.of(part.value(), inPool(part.value()), size)));
        }
        fromPopulation();
    }

    private Optional<TargetLine> lineOf(FeatureValue value) {
        return lines.stream().filter(own -> own.value().equals(value)).findFirst();
    }

    /** A value nobody in the pool has still counts in its feature; other features do not. */
    private void addLine(TargetLine added) {
        int after = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).value().feature().equals(added.value().feature())) {
                after = i;
            }
        }
        if (after >= 0) {
            lines.add(after + 1, added);
        }
    }

    StringProperty size() {
        return size;
    }

    BooleanProperty onePerHousehold() {
        return onePerHousehold;
    }

    @Override
    public StringProperty digits() {
        return digits;
    }

    /** Says that these digits are left out so that all panels are equally likely. */
    @Override
    public ReadOnlyStringProperty again() {
        return again.getReadOnlyProperty();
    }

    /** The published lottery and the draw from it; null before one is published. */
    ReadOnlyObjectProperty<@Nullable Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Pool> pool() {
        return pool.getReadOnlyProperty();
    }

    void open(Optional<Path> chosen) {
        chosen.ifPresent(
                path -> {
                    int members = panelSize();
                    jobs.start("draw.reading", _ -> desk.targets(path, members), this::enter);
                });
    }

    private int panelSize() {
        return size.get().strip().matches("[1-9][0-9]{0,4}")
                ? Integer.parseInt(size.get().strip())
                : 100;
    }

    /** Seats in proportion to the population, one more or fewer allowed. */
    void fromPopulation() {
        var parts = new ArrayList<Shares.Part>();
        for (var line : lines) {
            if (isUnknown(line.value().feature())) {
                continue;
            }
            var typed = line.population().get().strip().replace(',', '.');
            if (!typed.matches("[0-9]+(\\.[0-9]+)?")) {
                problems.show(Problem.of("draw.population", "value", line.value()));
                return;
            }
            parts.add(new Shares.Part(line.value(), Double.parseDouble(typed)));
        }
        if (parts.isEmpty()) {
            problems.show(Problem.of("draw.population", "value", lines.getFirst().value()));
            return;
        }
        var shares = new Shares(parts);
        var targets = shares.targets(panelSize(), GIVE, GIVE);
        jobs.save(
                () -> {
                    desk.know(shares);
                    return targets;
                },
                computed -> computed.targets().forEach(this::replace));
    }

    /** Nothing is known about the whole feature, so nothing is computed for it. */
    private boolean isUnknown(String feature) {
        return lines.stream()
                .filter(line -> line.value().feature().equals(feature))
                .allMatch(line -> line.population().get().isBlank());
    }

    private void replace(Target target) {
        for (int i = 0; i < lines.size(); i++) {
            var before = lines.get(i);
            if (before.value().equals(target.value())) {
                lines.set(i, TargetLine.of(target, before.inPool(), before.population().get()));
            }
        }
    }

    /** Asks what the way out asks; publishing is the next click. */
    void take(WayOut way) {
        way.changes().forEach(change -> replace(change.after()));
        clash.clear();
        offers.clear();
    }

    /** Fixes the numbered panels; the targets are kept with it. */
    void publish() {
        var asked = asked();
        if (asked.isEmpty()) {
            return;
        }
        clash.clear();
        offers.clear();
        jobs.start(
                "draw.screen.publishing",
                progress -> {
                    desk.settle(asked.get());
                    return desk.publish(Purpose.PANEL, null, progress);
                },
                this::published);
    }

    private Optional<DrawSettings> asked() {
        var targets = new ArrayList<Target>();
        for (var line : lines) {
            if (line.isOpen()) {
                continue;
            }
            if (!line.isWhole()) {
                problems.show(Problem.of("draw.line", "value", line.value()));
                return Optional.empty();
            }
            targets.add(line.target());
        }
        if (targets.isEmpty()) {
            problems.show(Problem.of("draw.noTargets"));
            return Optional.empty();
        }
        return Optional.of(
                new DrawSettings(
                        new Targets(panelSize(), targets),
                        Rule.LEXIMIN,
                        onePerHousehold.get(),
                        DrawSettings.USUAL_PANELS));
    }

    private void published(DrawDesk.Outcome outcome) {
        switch (outcome) {
            case DrawDesk.Outcome.Impossible(var why, var waysOut) -> {
                var words = new ClashWords(texts);
                offers.setAll(waysOut.stream().map(w -> new Offer(words.of(w), w)).toList());
                clash.setAll(words.of(why));
            }
            case DrawDesk.Outcome.Published(var number, var lottery) ->
                    stand(new Standing(number, lottery, Optional.empty()));
        }
    }

    /** How many digits have to be drawn. */
    @Override
    public int digitsNeeded() {
        var now = standing.get();
        return now == null ? 0 : Pick.digitsNeeded(now.lottery().lottery().size());
    }

    /** The panel the digits name, drawn by hand in public; the register fills with it. */
    @Override
    public void draw() {
        var now = standing.get();
        var typed = digits.get().replaceAll("\\s", "");
        if (now == null || !typed.matches("[0-9]{" + digitsNeeded() + "}")) {
            return;
        }
        switch (Pick.byDigits(typed, now.lottery().lottery().size())) {
            case Pick.Attempt.DrawAgain(var said) ->
                    again.set(texts.get("draw.screen.again", "digits", said));
            case Pick.Attempt.Picked(var pick) -> draw(now, pick);
        }
    }

    /** For a draw nobody watches. */
    @Override
    public void drawBySeed() {
        var now = standing.get();
        if (now != null) {
            var seed = new Seed(now.lottery().seed());
            draw(now, Pick.bySeed(seed, now.lottery().lottery().size()));
        }
    }

    private void draw(Standing now, Pick pick) {
        draw(now, pick, () -> {});
    }

    private void draw(Standing now, Pick pick, Runnable failed) {
        again.set("");
        jobs.save(
                () -> desk.draw(now.number(), pick),
                draw -> stand(new Standing(now.number(), now.lottery(), Optional.of(draw))),
                failed);
    }
}
