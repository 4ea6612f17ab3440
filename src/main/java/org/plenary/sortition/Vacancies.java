package org.plenary.sortition;

import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
