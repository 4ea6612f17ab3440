package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Status;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;
import org.plenary.sortition.TargetsChange;
import org.plenary.sortition.Vacancies;
import org.plenary.store.DrawTable;
import org.plenary.store.Store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Seats that became free in confirmation week: filled, and people who stand ready drawn, by
 * lotteries of their own after the same protocol. What is asked of them is {@link Vacancies}, as on
 * the command line.
 */
public final class VacanciesDesk {

    private final Store store;
    private final DrawDesk draws;

    public VacanciesDesk(Store store, Clock clock) {
        this.store = store;
        draws = new DrawDesk(store, clock);
    }

    /** What is drawn for. */
    public sealed interface Wanted {

        /**
         * Seats, now.
         *
         * @param seats how many of those that are free
         * @param fromReady only people who stand ready may be drawn
         */
        record Replacements(int seats, boolean fromReady) implements Wanted {}

        /** People who stand ready. */
        record Alternates(int people) implements Wanted {}
    }

    /**
     * A target of the whole panel and what is left of it.
     *
     * @param have members with the value who still sit
     */
    public record Line(Target target, int have) {

        /** So many more have to be found. */
        public int lacking() {
            return Math.max(0, target.min() - have);
        }

        public boolean isExceeded() {
            return have > target.max();
        }
    }

    /**
     * A lottery after the panel's.
     *
     * @param names who was drawn; empty while nobody drew
     * @param isOpen published, and still to be drawn from
     */
    public record Batch(
            int number,
            Purpose purpose,
            FairLottery lottery,
            Optional<Draw> draw,
            List<String> names,
            boolean isOpen) {

        public Batch {
            names = List.copyOf(names);
        }
    }

    /**
     * How the seats stand.
     *
     * @param seats of the panel, of which {@code taken} are
     * @param ready how many people stand ready
     */
    public record Standing(int seats, int taken, int ready, List<Line> lines, List<Batch> batches) {

        public Standing {
            lines = List.copyOf(lines);
            batches = List.copyOf(batches);
        }

        public int free() {
            return Math.max(0, seats - taken);
        }

        /** The lottery that is to be drawn from next. */
        public Optional<Batch> open() {
            return batches.stream().filter(Batch::isOpen).findFirst();
        }
    }

    /** Empty before a panel was drawn. */
    public Optional<Standing> standing() {
        var settings = store.draws().settings();
        var panel = store.draws().latest(Purpose.PANEL);
        if (settings.isEmpty() || panel.flatMap(DrawTable.Held::draw).isEmpty()) {
            return Optional.empty();
        }
        var register = store.members().register();
        var seated = register.stream().filter(m -> m.status().hasSeat()).toList();
        var targets = settings.get().targets();
        return Optional.of(
                new Standing(
                        targets.panelSize(),
                        seated.size(),
                        (int) register.stream().filter(VacanciesDesk::isReady).count(),
                        targets.targets().stream().map(t -> line(t, seated)).toList(),
                        batches(panel.get().number())));
    }

    private static boolean isReady(Member member) {
        return member.status() == Status.ALTERNATE;
    }

    private static Line line(Target target, List<Member> seated) {
        return new Line(
                target, (int) seated.stream().filter(m -> m.person().has(target.value())).count());
    }

    private List<Batch> batches(int after) {
        var later =
                store.draws().all().stream()
                        .filter(held -> held.number() > after)
                        .filter(held -> held.purpose() != Purpose.TRIAL)
                        .toList();
        var batches = new ArrayList<Batch>();
        for (var held : later) {
            boolean isLast = held.equals(later.getLast());
            batches.add(
                    new Batch(
                            held.number(),
                            held.purpose(),
                            held.lottery(),
                            held.draw(),
                            held.draw().map(d -> names(d.panel().members())).orElse(List.of()),
                            isLast && held.draw().isEmpty() && new Seats(store).fit(held)));
        }
        return batches;
    }

    private List<String> names(List<PersonId> people) {
        return people.stream()
                .map(
                        person ->
                                store.members()
                                        .respondent(person)
                                        .map(r -> r.displayName())
                                        .orElse(person.value()))
                .toList();
    }

    /**
     * Fixes the numbered panels of a batch.
     *
     * @param seed null for a fresh one
     * @throws ProblemException when there is no such seat, or nobody to draw from
     */
    public DrawDesk.Outcome publish(Wanted wanted, @Nullable Seed seed, Progress progress) {
        var ask = ask(wanted);
        var purpose =
                switch (wanted) {
                    case Wanted.Replacements _ -> Purpose.REPLACEMENTS;
                    case Wanted.Alternates _ -> Purpose.ALTERNATES;
                };
        return draws.publish(purpose, ask.pool(), ask.settings(), seed, progress);
    }

    private Vacancies.Ask ask(Wanted wanted) {
        var settings = store.draws().settings().orElseThrow(() -> problem("draw.noTargets"));
        var everybody = store.members().pool().orElseThrow(() -> problem("draw.noPool"));
        var register = store.members().register();
        var remaining =
                register.stream().filter(m -> m.status().hasSeat()).map(Member::id).toList();
        var others =
                register.stream()
                        .filter(m -> !m.status().hasSeat())
                        .map(Member::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        int seats = settings.targets().panelSize();
        if (remaining.size() > seats) {
            throw new ProblemException(
                    Problem.of("replace.overfull", "members", remaining.size(), "seats", seats));
        }
        return switch (wanted) {
            case Wanted.Alternates(int people) ->
                    new Vacancies(everybody, settings, remaining, others).alternates(people);
            case Wanted.Replacements(int batch, boolean fromReady) -> {
                int free = seats - remaining.size();
                if (free == 0) {
                    throw problem("replace.noSeat");
                }
                if (batch > free) {
                    throw new ProblemException(
                            Problem.of("replace.tooMany", "wanted", batch, "open", free));
                }
                var ready =
                        register.stream()
                                .filter(VacanciesDesk::isReady)
                                .map(Member::id)
                                .collect(Collectors.toSet());
                if (fromReady) {
                    others.removeAll(ready);
                }
                var pool = fromReady ? only(everybody, remaining, ready) : everybody;
                yield new Vacancies(pool, settings, remaining, others).replacements(batch);
            }
        };
    }

    /** Those who sit have to stay in it: what is still needed is counted from them. */
    private static Pool only(Pool pool, List<PersonId> remaining, Set<PersonId> ready) {
        var wanted = new HashSet<>(ready);
        wanted.addAll(remaining);
        return new Pool(
                pool.features(),
                pool.respondents().stream().filter(r -> wanted.contains(r.id())).toList());
    }

    /**
     * Asks something else of the whole panel from now on.
     *
     * @param after targets that change; the others stay
     * @param reason printed in the record of every later draw
     * @throws ProblemException when no reason is given
     */
    public void relax(List<Target> after, String reason) {
        if (reason.isBlank()) {
            throw problem("vacancies.noReason");
        }
        var before = store.draws().settings().orElseThrow(() -> problem("draw.noTargets"));
        var targets =
                before.targets().targets().stream()
                        .map(
                                target ->
                                        after.stream()
                                                .filter(t -> t.value().equals(target.value()))
                                                .findFirst()
                                                .orElse(target))
                        .toList();
        var relaxed =
                new DrawSettings(
                        new Targets(before.targets().panelSize(), targets),
                        before.rule(),
                        before.onePerHousehold(),
                        before.panels());
        if (!relaxed.equals(before)) {
            store.commit(
                    Role.ORGANISER, new TargetsChange.Relaxed(before, relaxed, reason.strip()));
        }
    }

    private static ProblemException problem(String key) {
        return new ProblemException(Problem.of(key));
    }
}
