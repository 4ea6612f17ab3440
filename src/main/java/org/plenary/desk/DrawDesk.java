package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Change;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.assembly.StoppedException;
import org.plenary.exchange.Imported;
import org.plenary.exchange.SharesReader;
import org.plenary.exchange.TargetsReader;
import org.plenary.exchange.TextFiles;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.report.book.DrawRecord;
import org.plenary.sortition.Clash;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawChange;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.LotteryOutcome;
import org.plenary.sortition.NoChance;
import org.plenary.sortition.Occasion;
import org.plenary.sortition.PanelDraw;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Shares;
import org.plenary.sortition.Targets;
import org.plenary.sortition.TargetsChange;
import org.plenary.sortition.WayOut;
import org.plenary.sortition.WeightedLottery;
import org.plenary.store.DrawTable;
import org.plenary.store.Store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** From targets to a panel: every lottery and every draw is recorded with its number. */
public final class DrawDesk {

    private final Store store;
    private final Clock clock;
    private final TargetsReader reader = new TargetsReader();

    public DrawDesk(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is asked of the panel; empty until it is settled. */
    public Optional<DrawSettings> settings() {
        return store.draws().settings();
    }

    /** A file of targets, for showing; nothing is stored. */
    public Imported<Targets> read(Path file, int panelSize) {
        return reader.read(file, panelSize);
    }

    /**
     * The targets of a file; nothing is stored.
     *
     * @throws ProblemException when something in it has to be put right first
     */
    public Targets targets(Path file, int panelSize) {
        var read = read(file, panelSize);
        var targets =
                read.clean().orElseThrow(() -> new ProblemException(read.problems().getFirst()));
        candidates().ifPresent(pool -> refuseUnknown(file, targets, pool.features()));
        return targets;
    }

    private static void refuseUnknown(Path file, Targets targets, List<String> features) {
        for (var feature : targets.features()) {
            if (!features.contains(feature)) {
                throw new ProblemException(
                        Problem.of(
                                "targets.feature",
                                "file",
                                file.getFileName(),
                                "feature",
                                feature,
                                "features",
                                String.join(", ", features)));
            }
        }
    }

    /**
     * How the population is made up, from a census table; nothing is stored.
     *
     * @throws ProblemException when something in it has to be put right first
     */
    public Shares shares(Path file) {
        var read = new SharesReader().read(file);
        return read.clean().orElseThrow(() -> new ProblemException(read.problems().getFirst()));
    }

    /** Everybody who may be drawn; empty before a pool is kept. */
    public Optional<Pool> candidates() {
        return store.members().pool();
    }

    /**
     * The latest lottery for the panel.
     *
     * @param draw from it; empty while nobody drew
     */
    public record Standing(int number, FairLottery lottery, Optional<Draw> draw) {}

    /** Reads every panel again; takes a moment. */
    public Optional<Standing> standing() {
        return store.draws()
                .latest(Purpose.PANEL)
                .map(held -> new Standing(held.number(), held.lottery(), held.draw()));
    }

    /** How many lotteries were published so far, trials included. */
    public int count() {
        return store.draws().count();
    }

    public void settle(DrawSettings after) {
        var before = settings();
        if (before.isEmpty()) {
            store.commit(Role.ORGANISER, new TargetsChange.Settled(after));
        } else if (!before.get().equals(after)) {
            store.commit(Role.ORGANISER, new TargetsChange.Replaced(before.get(), after));
        }
    }

    /** How the population is made up; without parts when nothing is known. */
    public Shares population() {
        return store.draws().population();
    }

    public void know(Shares after) {
        var before = population();
        if (!before.equals(after)) {
            store.commit(Role.ORGANISER, new TargetsChange.PopulationKnown(before, after));
        }
    }

    /** What came of trying to publish a lottery. */
    public sealed interface Outcome {

        /**
         * @param number of the lottery in this assembly, counted from 1
         */
        record Published(int number, FairLottery lottery) implements Outcome {}

        /**
         * Nothing was recorded.
         *
         * @param waysOut the cheapest first; empty when no other targets would help
         */
        record Impossible(Clash clash, List<WayOut> waysOut) implements Outcome {}
    }

    /**
     * Fixes the numbered panels, before anybody knows which one is drawn.
     *
     * @param seed null for a fresh one
     * @throws ProblemException when there is no pool, no target, or a panel was drawn already
     */
    public Outcome publish(Purpose purpose, @Nullable Seed seed, Progress progress) {
        var settings = settings().orElseThrow(() -> problem("draw.noTargets"));
        var pool = pool();
        if (purpose == Purpose.PANEL && panel().isPresent()) {
            throw problem("draw.held");
        }
        return publish(purpose, pool, settings, seed, progress);
    }

    /**
     * @param pool those who may be drawn now
     */
    Outcome publish(
            Purpose purpose,
            Pool pool,
            DrawSettings settings,
            @Nullable Seed seed,
            Progress progress) {
        var used = seed == null ? FreshSeed.drawn() : seed;
        return switch (new PanelDraw().lottery(pool, settings, used, progress)) {
            case LotteryOutcome.Impossible(var clash, var waysOut) ->
                    new Outcome.Impossible(clash, waysOut);
            case LotteryOutcome.Ready(var lottery) -> {
                int number = store.draws().count() + 1;
                var secret = FreshSeed.secret();
                store.commit(
                        Role.ORGANISER, new DrawChange.Published(number, purpose, lottery, secret));
                yield new Outcome.Published(number, lottery);
            }
        };
    }

    /**
     * Draws one panel of a published lottery; a panel's members enter the register with it.
     *
     * @throws ProblemException when it was drawn from already, when its seats or people are taken
     *     or erased since, or another one was published since: seats are filled from the latest, so
     *     that what it follows from is settled when it is published
     */
    public Draw draw(int number, Pick pick) {
        var every = all();
        var held = every.get(number - 1);
        if (held.draw().isPresent()) {
            throw problem("draw.held");
        }
        if (every.stream().skip(number).anyMatch(h -> h.purpose() != Purpose.TRIAL)) {
            throw problem("draw.superseded");
        }
        if (!new Seats(store).fit(held)) {
            throw problem("draw.registerChanged");
        }
        var published = fingerprint(number);
        var draw = held.lottery().draw(pick);
        store.commit(Role.ORGANISER, new DrawChange.Drawn(number, pick, draw.panel(), published));
        return draw;
    }

    /** Every lottery so far, trials included, with the draw from it if it was held. */
    public List<DrawTable.Held> all() {
        return store.draws().all();
    }

    /** The draw the register came from. */
    public Optional<Draw> panel() {
        return store.draws().latest(Purpose.PANEL).flatMap(DrawTable.Held::draw);
    }

    /**
     * What is read aloud before a number is drawn.
     *
     * @param number of the lottery
     * @return 64 hexadecimal digits
     * @throws ProblemException when the pool is not the one the lottery was made from any more
     */
    public String fingerprint(int number) {
        return fingerprint(all().get(number - 1), follows(number));
    }

    private String fingerprint(DrawTable.Held held, List<String> follows) {
        var lottery = held.lottery();
        var unseen = new Seed(lottery.seed());
        var any = lottery.draw(Pick.bySeed(unseen, lottery.lottery().size()));
        return files(held, any, Occasion.UNRECORDED.after(follows)).fingerprint();
    }

    /** Every draw that was held since the panel's and before this lottery was published. */
    private List<String> follows(int number) {
        var follows = new ArrayList<String>();
        var every = all();
        for (var held : every.subList(0, number - 1)) {
            if (held.purpose() == Purpose.PANEL) {
                follows.clear();
            }
            if (held.purpose() != Purpose.TRIAL && held.draw().isPresent()) {
                var published =
                        held.fingerprint().isEmpty()
                                ? fingerprint(held, List.copyOf(follows))
                                : held.fingerprint();
                follows.add(Occasion.nameOf(published, held.draw().get().panel().number()));
            }
        }
        return switch (every.get(number - 1).purpose()) {
            case TRIAL, PANEL -> List.of();
            case REPLACEMENTS, ALTERNATES -> follows;
        };
    }

    /**
     * The journal's hash once a lottery was published, on the wall and in the record alike: whoever
     * notes it would see a lottery or a draw that was hidden.
     *
     * @return 64 hexadecimal digits
     */
    public String journalHead(int number) {
        return store.headAfter(published(number).position());
    }

    private Entry published(int number) {
        return latest(
                change ->
                        change instanceof DrawChange.Published published
                                && published.number() == number);
    }

    /** The assembly's name. */
    public String name() {
        return store.assembly().current().name();
    }

    /**
     * Who sits on no panel whatever is drawn, with what excludes them; takes a moment.
     *
     * @return people with the same reason together
     */
    public List<NoChance> withoutChance(FairLottery lottery, Progress progress) {
        return lottery.withoutChance().isEmpty()
                ? List.of()
                : NoChance.of(poolOf(lottery), lottery, progress);
    }

    /**
     * What a draw is published as.
     *
     * @param observers folder that names people and their features
     * @param everybodys folder with pseudonyms
     * @param word the record
     * @param pdf the same
     */
    public record Papers(Path observers, Path everybodys, Path word, Path pdf) {}

    /**
     * Writes both bundles and the record of a draw that was held.
     *
     * @param number of the lottery
     * @throws ProblemException when the folder cannot be written to
     */
    public Papers write(int number, Path folder, Progress progress) {
        var every = all();
        var held = every.get(number - 1);
        var draw = held.draw().orElseThrow(() -> problem("draw.notHeld"));
        var drawn = drawn(number);
        var occasion = new Occasion(number, journalHead(number), follows(number));
        var files = files(held, draw, occasion);
        var after = held.purpose() == Purpose.PANEL ? "" : "-" + number;
        var observers = folder.resolve("observer" + after);
        var everybodys = folder.resolve("public" + after);
        var pool = poolOf(draw.from());
        TextFiles.write(observers, files.observers(), DrawFiles.NOT_ALWAYS);
        TextFiles.write(everybodys, files.forPublic(), DrawFiles.NOT_ALWAYS);
        var assembly = store.assembly().current();
        var setting =
                new DrawPapers.Setting(
                        assembly.name(),
                        LocalDate.ofInstant(drawn.at(), clock.getZone()),
                        Locale.forLanguageTag(assembly.language()),
                        held.purpose(),
                        occasion,
                        every.stream().map(DrawDesk::line).toList(),
                        held.purpose() == Purpose.PANEL ? List.of() : relaxed(number));
        var papers =
                DrawPapers.write(
                        setting, draw, pool, files, folder, "draw-record" + after, progress);
        if (WeightedLottery.isQuick(draw.from(), pool)) {
            addWeighted(draw, pool, files, observers, progress);
        }
        return new Papers(observers, everybodys, papers.word(), papers.pdf());
    }

    /** All the rest stands by then, so that stopping leaves this out and nothing else. */
    private static void addWeighted(
            Draw draw, Pool pool, DrawFiles files, Path observers, Progress progress) {
        try {
            var weighted = WeightedLottery.of(draw.from(), pool, progress);
            TextFiles.write(observers, files.observers(weighted), DrawFiles.NOT_ALWAYS);
        } catch (StoppedException e) {
            // whoever pressed Stop is told so
        }
    }

    /** What had given way before a lottery was published. */
    private List<DrawRecord.Relaxed> relaxed(int number) {
        long before = published(number).position();
        var relaxed = new ArrayList<DrawRecord.Relaxed>();
        for (var one : store.draws().relaxations()) {
            var then = one.change().before().targets().targets();
            var after = one.change().after().targets().targets();
            for (int i = 0; one.position() < before && i < then.size(); i++) {
                if (!then.get(i).equals(after.get(i))) {
                    relaxed.add(
                            new DrawRecord.Relaxed(
                                    then.get(i), after.get(i), one.change().reason()));
                }
            }
        }
        return relaxed;
    }

    private static DrawRecord.Held line(DrawTable.Held held) {
        var draw = held.draw();
        return new DrawRecord.Held(
                held.number(),
                held.purpose(),
                held.lottery().lottery().size(),
                draw.map(d -> d.pick().saidInOneLine()).orElse(""),
                draw.map(d -> d.panel().number()).orElse(-1));
    }

    /** When and where in the journal the number was drawn. */
    private Entry drawn(int number) {
        return latest(
                change -> change instanceof DrawChange.Drawn drawn && drawn.number() == number);
    }

    private Entry latest(Predicate<Change> wanted) {
        for (long position = store.position(); position > 0; position--) {
            var entry = store.entry(position);
            if (wanted.test(entry.change())) {
                return entry;
            }
        }
        throw problem("draw.notHeld");
    }

    private DrawFiles files(DrawTable.Held held, Draw draw, Occasion occasion) {
        var pool = poolOf(draw.from());
        return new DrawFiles(draw, pool, occasion, secretOf(held, pool));
    }

    static Seed secretOf(DrawTable.Held held, Pool pool) {
        return held.secret().isEmpty()
                ? DrawFiles.secretOf(pool, held.lottery())
                : new Seed(held.secret());
    }

    /** The pool, if it still is the one a lottery was made from. */
    private Pool poolOf(FairLottery lottery) {
        var pool = pool();
        var then = new HashSet<PersonId>();
        lottery.people().forEach(person -> then.add(person.person()));
        var drawable =
                new Pool(
                        pool.features(),
                        pool.respondents().stream().filter(r -> then.contains(r.id())).toList());
        boolean isErased =
                drawable.respondents().stream()
                        .anyMatch(r -> r.features().containsValue(Erasable.ERASED));
        if (isErased || drawable.size() != then.size()) {
            throw problem("draw.poolChanged");
        }
        return drawable;
    }

    private Pool pool() {
        return store.members().pool().orElseThrow(() -> problem("draw.noPool"));
    }

    private static ProblemException problem(String key) {
        return new ProblemException(Problem.of(key));
    }
}
