package org.plenary.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Seats for the people of one round that rules say something about, so that everybody else can fill
 * up the tables: where the search starts, or the proof that there is nowhere to start. Places those
 * with fewest choices first and takes back what leads nowhere.
 */
final class Opening {

    /** Placements tried before the question is left open. */
    private static final int LIMIT = 20_000;

    /** What came of it. */
    sealed interface Result {

        /** Where they sit, how large tables are, and where the limited groups may sit. */
        final class Found implements Result {

            /** By person: the table, nowhere for those whom no rule holds. */
            final int[] table;

            /** By table: people, the free ones included. */
            final int[] sizes;

            /** By limited group and table: whether its people may sit there. */
            final boolean[][] used;

            Found(int[] table, int[] sizes, boolean[][] used) {
                this.table = table;
                this.sizes = sizes;
                this.used = used;
            }
        }

        record Never() implements Result {}

        record Unclear() implements Result {}
    }

    private final RoundRules rules;
    private final List<int[]> units = new ArrayList<>();
    private final boolean[][] allowed;
    private final int[][] enemies;
    private final boolean[][] inLimited;
    private final int[] placed;
    private final int[] load;
    private final int[] moreLeft;
    private final int[][] limitedAt;
    private final int[] kind;
    private final boolean[][] preferred;
    private int tried;

    /**
     * Tables are as equal as can be where rules allow it. Where sizes are stated, tables are as
     * unequal as rules need, but never larger than stated.
     *
     * @param preferred by limited group and table: where its people sat in the round before
     */
    static Result find(Indexed indexed, int round, List<Rule> rules, boolean[][] preferred) {
        var equal = new RoundRules(indexed, round, rules);
        var result = new Opening(equal, preferred).find();
        int most = Math.min(equal.largestStated(), equal.present.length);
        if (result instanceof Result.Found || most == 0 || !equal.hasSeats()) {
            return result;
        }
        var loosest = loose(indexed, round, rules, preferred, most);
        for (int slack = 1; loosest instanceof Result.Found && slack < most; slack++) {
            if (loose(indexed, round, rules, preferred, slack) instanceof Result.Found found) {
                return found;
            }
        }
        return loosest;
    }

    private static Result loose(
            Indexed indexed, int round, List<Rule> rules, boolean[][] preferred, int slack) {
        return new Opening(new RoundRules(indexed, round, rules, slack), preferred).find();
    }

    private Opening(RoundRules rules, boolean[][] preferred) {
        this.rules = rules;
        this.preferred = preferred;
        int tables = rules.part.length;
        int[] unitOf = new int[rules.allowed.length];
        Arrays.fill(unitOf, -1);
        for (var unit : rules.units) {
            if (isHeld(unit)) {
                for (int p : unit) {
                    unitOf[p] = units.size();
                }
                units.add(unit);
            }
        }
        allowed = new boolean[units.size()][tables];
        enemies = new int[units.size()][];
        inLimited = new boolean[units.size()][rules.limited.size()];
        for (int u = 0; u < units.size(); u++) {
            var unit = units.get(u);
            for (int t = 0; t < tables; t++) {
                int table = t;
                allowed[u][t] = Arrays.stream(unit).allMatch(p -> rules.allowed[p][table]);
            }
            enemies[u] =
                    Arrays.stream(unit)
                            .flatMap(p -> Arrays.stream(rules.enemies[p]))
                            .map(p -> unitOf[p])
                            .distinct()
                            .toArray();
            for (int i = 0; i < rules.limited.size(); i++) {
                inLimited[u][i] = Arrays.stream(unit).anyMatch(rules.limited.get(i)::has);
            }
        }
        placed = new int[units.size()];
        Arrays.fill(placed, Indexed.NOWHERE);
        load = new int[tables];
        moreLeft = rules.more.clone();
        limitedAt = new int[rules.limited.size()][tables];
        kind = kinds();
    }

    /** Whether any rule says anything about these people. */
    private boolean isHeld(int[] unit) {
        if (unit.length > 1 || rules.enemies[unit[0]].length > 0) {
            return true;
        }
        int choices = 0;
        int most = 0;
        for (int t = 0; t < rules.part.length; t++) {
            choices += rules.allowed[unit[0]][t] ? 1 : 0;
        }
        for (int t = 0; t < rules.part.length; t++) {
            if (rules.allowed[unit[0]][t]) {
                int part = rules.part[t];
                most = (int) Arrays.stream(rules.part).filter(x -> x == part).count();
                break;
            }
        }
        return choices == 0
                || choices < most
                || rules.limited.stream().anyMatch(l -> l.has(unit[0]));
    }

    /** Tables that no unit can tell apart have the same number. */
    private int[] kinds() {
        int[] kinds = new int[load.length];
        for (int t = 0; t < kinds.length; t++) {
            kinds[t] = t;
            for (int s = 0; s < t; s++) {
                if (alike(s, t)) {
                    kinds[t] = s;
                    break;
                }
            }
        }
        return kinds;
    }

    private boolean alike(int s, int t) {
        if (rules.part[s] != rules.part[t]
                || rules.size[s] != rules.size[t]
                || rules.roomForOne[s] != rules.roomForOne[t]) {
            return false;
        }
        for (var tables : allowed) {
            if (tables[s] != tables[t]) {
                return false;
            }
        }
        return true;
    }

    private Result find() {
        if (!rules.hasSeats() || !flows()) {
            return new Result.Never();
        }
        if (place(units.size())) {
            return found();
        }
        return tried >= LIMIT ? new Result.Unclear() : new Result.Never();
    }

    /**
     * Whether seats would suffice if only tables and sizes mattered (Hall's condition, as a flow).
     */
    private boolean flows() {
        var kinds = new ArrayList<boolean[]>();
        var people = new ArrayList<Integer>();
        for (int u = 0; u < units.size(); u++) {
            int at = 0;
            while (at < kinds.size() && !Arrays.equals(kinds.get(at), allowed[u])) {
                at++;
            }
            if (at == kinds.size()) {
                kinds.add(allowed[u]);
                people.add(0);
            }
            people.set(at, people.get(at) + units.get(u).length);
        }
        return new SeatFlow(rules, kinds, people).seatsAll();
    }

    private boolean place(int left) {
        if (left == 0) {
            return true;
        }
        int unit = hardest();
        var tables = choices(unit);
        var emptyTried = new boolean[load.length];
        for (int t : tables) {
            if (isUntouched(t)) {
                if (emptyTried[kind[t]]) {
                    continue;
                }
                emptyTried[kind[t]] = true;
            }
            if (++tried > LIMIT) {
                return false;
            }
            seat(unit, t, 1);
            if (limitedFit() && place(left - 1)) {
                return true;
            }
            seat(unit, t, -1);
        }
        return false;
    }

    private boolean isUntouched(int table) {
        return load[table] == 0;
    }

    /** The unit with fewest tables left, the largest and most opposed first among equals. */
    private int hardest() {
        int best = -1;
        long bestRank = Long.MAX_VALUE;
        for (int u = 0; u < placed.length; u++) {
            if (placed[u] == Indexed.NOWHERE) {
                long choices = 0;
                for (int t = 0; t < load.length; t++) {
                    choices += fits(u, t) ? 1 : 0;
                }
                long rank = choices * 1_000_000 - units.get(u).length * 1000L - enemies[u].length;
                if (rank < bestRank) {
                    best = u;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    private List<Integer> choices(int unit) {
        return IntStream.range(0, load.length)
                .filter(t -> fits(unit, t))
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(t -> isPreferred(unit, t) ? 0 : 1)
                                .thenComparingInt(t -> load[t] - rules.size[t])
                                .thenComparingInt(t -> t))
                .toList();
    }

    private boolean isPreferred(int unit, int table) {
        for (int i = 0; i < preferred.length; i++) {
            if (inLimited[unit][i] && preferred[i][table]) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int unit, int t) {
        if (!allowed[unit][t]) {
            return false;
        }
        int after = load[t] + units.get(unit).length;
        if (after > rules.size[t] + 1
                || (after > rules.size[t]
                        && !(rules.roomForOne[t] && moreLeft[rules.part[t]] > 0))) {
            return false;
        }
        for (int enemy : enemies[unit]) {
            if (placed[enemy] == t || enemy == unit) {
                return false;
            }
        }
        for (int i = 0; i < limitedAt.length; i++) {
            if (inLimited[unit][i]
                    && limitedAt[i][t] == 0
                    && tablesUsed(i) >= rules.limited.get(i).tables) {
                return false;
            }
        }
        return true;
    }

    private int tablesUsed(int group) {
        return (int) Arrays.stream(limitedAt[group]).filter(n -> n > 0).count();
    }

    private void seat(int unit, int t, int direction) {
        boolean wasMore = load[t] > rules.size[t];
        load[t] += direction * units.get(unit).length;
        boolean isMore = load[t] > rules.size[t];
        moreLeft[rules.part[t]] += (wasMore ? 1 : 0) - (isMore ? 1 : 0);
        placed[unit] = direction > 0 ? t : Indexed.NOWHERE;
        for (int i = 0; i < limitedAt.length; i++) {
            limitedAt[i][t] += inLimited[unit][i] ? direction : 0;
        }
    }

    /** Whether each limited group still has room at the tables it uses and may yet use. */
    private boolean limitedFit() {
        for (int i = 0; i < limitedAt.length; i++) {
            int waiting = 0;
            for (int u = 0; u < placed.length; u++) {
                waiting +=
                        inLimited[u][i] && placed[u] == Indexed.NOWHERE ? units.get(u).length : 0;
            }
            int group = i;
            int open = rules.limited.get(i).tables - tablesUsed(i);
            int used =
                    IntStream.range(0, load.length)
                            .filter(t -> limitedAt[group][t] > 0)
                            .map(this::room)
                            .sum();
            int others =
                    IntStream.range(0, load.length)
                            .filter(t -> limitedAt[group][t] == 0)
                            .map(t -> -room(t))
                            .sorted()
                            .limit(open)
                            .sum();
            if (waiting > used - others) {
                return false;
            }
        }
        return true;
    }

    private int room(int table) {
        return rules.size[table] + (rules.roomForOne[table] ? 1 : 0) - load[table];
    }

    private Result found() {
        int[] table = new int[rules.allowed.length];
        Arrays.fill(table, Indexed.NOWHERE);
        for (int u = 0; u < placed.length; u++) {
            for (int p : units.get(u)) {
                table[p] = placed[u];
            }
        }
        return new Result.Found(table, sizes(), tablesOfLimited());
    }

    private int[] sizes() {
        return rules.slack == 0 ? equalSizes() : filledUp();
    }

    /** Who no rule holds goes where fewest sit, to the lowest number among equals. */
    private int[] filledUp() {
        int[] sizes = load.clone();
        int[] left = rules.peopleInPart.clone();
        for (int t = 0; t < sizes.length; t++) {
            left[rules.part[t]] -= load[t];
        }
        for (int part = 0; part < left.length; part++) {
            for (; left[part] > 0; left[part]--) {
                int emptiest = -1;
                for (int t = 0; t < sizes.length; t++) {
                    boolean hasRoom = rules.part[t] == part && sizes[t] < rules.size[t];
                    if (hasRoom && (emptiest < 0 || sizes[t] < sizes[emptiest])) {
                        emptiest = t;
                    }
                }
                sizes[emptiest]++;
            }
        }
        return sizes;
    }

    /** Who needs one seat more has it; the rest go to the tables with the lowest numbers. */
    private int[] equalSizes() {
        int[] sizes = rules.size.clone();
        for (int t = 0; t < sizes.length; t++) {
            sizes[t] = Math.max(sizes[t], load[t]);
        }
        for (int t = 0; t < sizes.length; t++) {
            int part = rules.part[t];
            if (rules.roomForOne[t] && sizes[t] == rules.size[t] && moreLeft[part] > 0) {
                sizes[t]++;
                moreLeft[part]--;
            }
        }
        return sizes;
    }

    /** The tables each limited group sits at, and more of them while it may have more. */
    private boolean[][] tablesOfLimited() {
        var used = new boolean[limitedAt.length][load.length];
        for (int i = 0; i < used.length; i++) {
            int group = i;
            int open = rules.limited.get(i).tables - tablesUsed(i);
            for (int t = 0; t < load.length; t++) {
                used[i][t] = limitedAt[i][t] > 0;
            }
            var more =
                    IntStream.range(0, load.length)
                            .filter(t -> !used[group][t] && rules.size[t] > 0)
                            .filter(t -> isOpenTo(group, t))
                            .boxed()
                            .sorted(
                                    Comparator.<Integer>comparingInt(
                                                    t ->
                                                            group < preferred.length
                                                                            && preferred[group][t]
                                                                    ? 0
                                                                    : 1)
                                            .thenComparingInt(t -> t))
                            .limit(Math.max(0, open))
                            .toList();
            more.forEach(t -> used[group][t] = true);
        }
        return used;
    }

    private boolean isOpenTo(int group, int table) {
        return Arrays.stream(rules.limited.get(group).people)
                .anyMatch(p -> rules.allowed[p][table]);
    }
}
