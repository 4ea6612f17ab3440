package org.plenary.sortition;

import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Seats to fill after a draw: by replacement, so that the whole panel meets its targets again, or
 * by alternates who stand ready. Either is a draw of its own by the same protocol.
 *
 * @param pool everyone who replied
 * @param settings of the panel's draw
 * @param remaining members who still sit
 * @param gone people who were drawn and are not available any more
 */
public record Vacancies(
        Pool pool, DrawSettings settings, List<PersonId> remaining, Set<PersonId> gone) {

    public Vacancies {
        remaining = List.copyOf(remaining);
        gone = Set.copyOf(gone);
        if (remaining.size() > settings.targets().panelSize()) {
            throw new IllegalArgumentException("more members than seats");
        }
    }

    /** A pool and settings to draw from, as for a panel. */
    public record Ask(Pool pool, DrawSettings settings) {}

    public int seats() {
        return settings.targets().panelSize() - remaining.size();
    }

    /**
     * Some or all of the seats, with targets such that together with those who remain, and whoever
     * is drawn later for the seats still open, every target can be met. A target that those who
     * remain exceed already allows nobody more.
     *
     * @param batch how many to draw now, from 1 to {@link #seats()}
     */
    public Ask replacements(int batch) {
        int later = seats() - batch;
        if (batch < 1 || later < 0) {
            throw new IllegalArgumentException("%d of %d seats".formatted(batch, seats()));
        }
        var residual =
                settings.targets().targets().stream()
                        .map(target -> residual(target, batch, later))
                        .toList();
        return new Ask(available(), with(new Targets(batch, residual)));
    }

    /**
     * People who stand ready, a small image of the panel: targets in proportion, rounded outwards.
     */
    public Ask alternates(int number) {
        int size = settings.targets().panelSize();
        var scaled =
                settings.targets().targets().stream()
                        .map(
                                t ->
                                        new Target(
                                                t.value(),
                                                down(t.min(), number, size),
                                                up(t.max(), number, size),
                                                down(t.minFlex(), number, size),
                                                up(t.maxFlex(), number, size)))
                        .toList();
        return new Ask(available(), with(new Targets(number, scaled)));
    }

    /**
     * A way out of targets for some seats in figures of the whole panel, which are what an
     * organiser decides about.
     *
     * @param batch as in {@link #replacements}
     */
    public WayOut ofPanel(WayOut way, int batch) {
        int later = seats() - batch;
        return ofPanel(
                way, most -> have(most) + most.max(), least -> have(least) + later + least.min());
    }

    /** The same for {@link #alternates}: the least relaxation that is as much in proportion. */
    public WayOut ofPanelFromAlternates(WayOut way, int number) {
        int size = settings.targets().panelSize();
        return ofPanel(
                way,
                most -> (most.max() - 1) * size / number + 1,
                least -> ((least.min() + 1) * size - 1) / number);
    }

    /** Each side that gave way is told anew by a function of the target it became. */
    private WayOut ofPanel(WayOut way, ToIntFunction<Target> most, ToIntFunction<Target> least) {
        var changes = new ArrayList<WayOut.Change>();
        for (var change : way.changes()) {
            var after = change.after();
            for (var whole : settings.targets().targets()) {
                if (whole.value().equals(after.value())) {
                    int max =
                            after.max() > change.before().max()
                                    ? Math.max(whole.max(), most.applyAsInt(after))
                                    : whole.max();
                    int min =
                            after.min() < change.before().min()
                                    ? Math.min(whole.min(), least.applyAsInt(after))
                                    : whole.min();
                    changes.add(
                            new WayOut.Change(
                                    whole,
                                    new Target(
                                            whole.value(),
                                            min,
                                            max,
                                            Math.min(min, whole.minFlex()),
                                            Math.max(max, whole.maxFlex()))));
                }
            }
        }
        return new WayOut(changes, way.seats(), way.withinFlexibility());
    }

    private Target residual(Target target, int batch, int later) {
        int have = have(target);
        int max = Math.max(0, Math.min(batch, target.max() - have));
        int min = Math.min(max, Math.max(0, target.min() - have - later));
        int maxFlex = Math.max(max, Math.min(batch, target.maxFlex() - have));
        int minFlex = Math.min(min, Math.max(0, target.minFlex() - have - later));
        return new Target(target.value(), min, max, minFlex, maxFlex);
    }

    private int have(Target target) {
        var sitting = new HashSet<>(remaining);
        return (int)
                pool.respondents().stream()
                        .filter(r -> sitting.contains(r.id()) && r.has(target.value()))
                        .count();
    }

    /** Without anyone drawn before, nor, by the household rule, anyone who lives with a member. */
    private Pool available() {
        var sitting = new HashSet<>(remaining);
        var homes = new TreeSet<String>();
        for (var respondent : pool.respondents()) {
            var home = respondent.household();
            if (settings.onePerHousehold() && home != null && sitting.contains(respondent.id())) {
                homes.add(home);
            }
        }
        return new Pool(
                pool.features(),
                pool.respondents().stream()
                        .filter(r -> !sitting.contains(r.id()) && !gone.contains(r.id()))
                        .filter(r -> !livesIn(homes, r))
                        .toList());
    }

    private static boolean livesIn(Set<String> homes, Respondent respondent) {
        var home = respondent.household();
        return home != null && homes.contains(home);
    }

    private DrawSettings with(Targets targets) {
        return new DrawSettings(
                targets, settings.rule(), settings.onePerHousehold(), settings.panels());
    }

    private static int down(int people, int number, int size) {
        return people * number / size;
    }

    private static int up(int people, int number, int size) {
        return (people * number + size - 1) / size;
    }
}
