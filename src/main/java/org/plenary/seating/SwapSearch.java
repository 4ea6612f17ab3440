package org.plenary.seating;

import org.plenary.seating.Opening.Result.Found;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Simulated annealing over swaps of two people, or of two groups of equal size, within a round.
 *
 * <p>The energy is the number of coincidences (the sum over pairs of C(m, 2), m being the rounds
 * they share) plus half the weighted squared deviations from the ideal shares. Both are sums over
 * pairs at one table: a pair costs the rounds it shares elsewhere, and the weight of every value it
 * has in common. So for each round, table and person one number is kept, how much that table and
 * that person cost each other, and the change of energy of a swap is four of these numbers and one
 * of the pair. Whole numbers throughout: nothing drifts, and every machine decides alike. Moves
 * that a rule forbids are not made. docs/methods/seating.md derives all this.
 */
final class SwapSearch {

    private static final int LOGS = 4096;

    /** One coincidence; fractions of it are the weights of the mix. */
    private static final int UNIT = 4096;

    private static final int FORBIDDEN = 1 << 28;

    private final Indexed indexed;
    private final int people;
    private final int tables;
    private final boolean[] free;

    /** By round and person. */
    private final int[] seat;

    private final int[][] block;

    private boolean hasBlocks;

    /** By round and table. */
    private final int[] size;

    private final int[] members;
    private final int[] place;
    private final int room;

    /** By person and person: rounds they share, and what their common values weigh. */
    private final int[] bond;

    /** The same before anybody has met: common values only. */
    private final int[] likeness;

    /** By round, table and person: their bonds with the people of the table, less the ideal. */
    private final int[] cost;

    /** The ideal that was taken off, so that the energy can be counted anew. */
    private final int[] ideal;

    private final boolean[] allowed;
    private final int[][] enemies;
    private final int[] slotRound;
    private final int[] slotPerson;
    private final int[][] movable;
    private final double[] logs = new double[LOGS];
    private long state;
    private long energy;
    private long bestEnergy;
    private int conflicts;
    private int bestConflicts;
    private int[] best;

    /**
     * @param start a table for everybody who is there, in every round
     * @param open by round: what holds there; null entries are rounds that were held
     * @param balance how much a unit of squared deviation counts against a repeat
     */
    SwapSearch(
            Indexed indexed,
            int[][] start,
            List<RoundRules> open,
            List<Found> openings,
            double balance,
            RandomGenerator random) {
        this.indexed = indexed;
        people = indexed.people.size();
        tables = indexed.tables.size();
        int rounds = start.length;
        state = random.nextLong();
        for (int i = 0; i < LOGS; i++) {
            // StrictMath, so that every machine takes the same decisions.
            logs[i] = -StrictMath.log((i + 0.5) / LOGS);
        }
        free = new boolean[rounds];
        seat = new int[rounds * people];
        size = new int[rounds * tables];
        block = new int[rounds * people][];
        allowed = new boolean[rounds * people * tables];
        enemies = new int[rounds * people][];
        movable = new int[rounds][];
        for (int r = 0; r < rounds; r++) {
            System.arraycopy(start[r], 0, seat, r * people, people);
            System.arraycopy(indexed.sizes(start[r]), 0, size, r * tables, tables);
        }
        room = Arrays.stream(size).max().orElse(0);
        members = new int[rounds * tables * room];
        place = new int[rounds * people];
        for (var rules : open) {
            free[rules.round] = true;
        }
        for (int i = 0; i < open.size(); i++) {
            restrict(open.get(i), openings.get(i));
        }
        int slots = 0;
        for (int r = 0; r < rounds; r++) {
            movable[r] = free[r] ? movable(r) : new int[0];
            slots += movable[r].length;
        }
        slotRound = new int[slots];
        slotPerson = new int[slots];
        for (int r = 0, slot = 0; r < rounds; r++) {
            for (int p : movable[r]) {
                slotRound[slot] = r;
                slotPerson[slot++] = p;
            }
        }
        likeness = likeness(balance);
        bond = new int[people * people];
        cost = new int[rounds * tables * people];
        ideal = new int[rounds * tables * people];
        best = seat.clone();
        start(balance);
    }

    private void restrict(RoundRules rules, Found opening) {
        int r = rules.round;
        for (int p : rules.present) {
            for (int t = 0; t < tables; t++) {
                allowed[(r * people + p) * tables + t] = rules.allowed[p][t];
            }
            enemies[r * people + p] = rules.enemies[p].length == 0 ? null : rules.enemies[p];
        }
        for (int i = 0; i < rules.limited.size(); i++) {
            for (int p : rules.limited.get(i).people) {
                for (int t = 0; t < tables; t++) {
                    allowed[(r * people + p) * tables + t] &= opening.used[i][t];
                }
            }
        }
        for (var unit : rules.units) {
            if (unit.length > 1) {
                hasBlocks = true;
                for (int p : unit) {
                    block[r * people + p] = unit;
                }
                for (int t = 0; t < tables; t++) {
                    boolean all = true;
                    for (int p : unit) {
                        all &= allowed[(r * people + p) * tables + t];
                    }
                    for (int p : unit) {
                        allowed[(r * people + p) * tables + t] = all;
                    }
                }
            }
        }
    }

    private int[] movable(int r) {
        var found = new int[people];
        int count = 0;
        for (int p = 0; p < people; p++) {
            int choices = 0;
            for (int t = 0; t < tables; t++) {
                choices +=
                        allowed[(r * people + p) * tables + t] && size[r * tables + t] > 0 ? 1 : 0;
            }
            if (seat[r * people + p] != Indexed.NOWHERE && choices > 1) {
                found[count++] = p;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int[] likeness(double balance) {
        int[] weight = weights(balance);
        int[] alike = new int[people * people];
        for (int[] value : indexed.value) {
            for (int a = 0; a < people; a++) {
                for (int b = 0; b < people; b++) {
                    alike[a * people + b] += value[a] == value[b] ? weight[value[a]] : 0;
                }
            }
        }
        return alike;
    }

    private int[] weights(double balance) {
        return Arrays.stream(indexed.weight)
                .mapToInt(w -> (int) Math.round(w * balance * UNIT))
                .toArray();
    }

    /** Everything that is kept up to date afterwards, counted once. */
    private void start(double balance) {
        System.arraycopy(likeness, 0, bond, 0, bond.length);
        var filled = new int[size.length];
        for (int r = 0; r < free.length; r++) {
            for (int p = 0; p < people; p++) {
                int t = seat[r * people + p];
                if (t != Indexed.NOWHERE) {
                    int rt = r * tables + t;
                    place[r * people + p] = filled[rt];
                    members[rt * room + filled[rt]++] = p;
                }
            }
        }
        for (int rt = 0; rt < size.length; rt++) {
            for (int i = 0; i < size[rt]; i++) {
                for (int j = 0; j < size[rt]; j++) {
                    if (i != j) {
                        bond[members[rt * room + i] * people + members[rt * room + j]] += UNIT;
                    }
                }
            }
        }
        for (int r = 0; r < free.length; r++) {
            if (free[r]) {
                idealOff(r, weights(balance));
            }
        }
        for (int rt = 0; rt < size.length; rt++) {
            for (int p = 0; p < people; p++) {
                cost[rt * people + p] = forbidden(rt, p) - ideal[rt * people + p];
                for (int i = 0; i < size[rt]; i++) {
                    cost[rt * people + p] += bond[members[rt * room + i] * people + p];
                }
            }
        }
        energy = energyFromScratch();
        conflicts = conflictsFromScratch();
        bestEnergy = energy;
        bestConflicts = conflicts;
    }

    /** So much that no temperature accepts it, and four of them still are a whole number. */
    private int forbidden(int rt, int person) {
        int r = rt / tables;
        return allowed[(r * people + person) * tables + rt % tables] ? 0 : FORBIDDEN;
    }

    /** Half the square of c - i is c squared halved, less c times i, and a constant. */
    private void idealOff(int r, int[] weight) {
        int[] seats = Arrays.copyOfRange(seat, r * people, (r + 1) * people);
        long present = Arrays.stream(seats).filter(t -> t != Indexed.NOWHERE).count();
        long[] counts = Figures.counts(indexed, seats);
        for (int t = 0; t < tables; t++) {
            for (int[] value : indexed.value) {
                for (int p = 0; p < people && present > 0; p++) {
                    double share = (double) counts[value[p]] * size[r * tables + t] / present;
                    ideal[(r * tables + t) * people + p] +=
                            (int) Math.round(weight[value[p]] * share);
                }
            }
        }
    }

    /** In units of one coincidence; differences matter, the zero does not. */
    double energy() {
        return (double) energy / UNIT;
    }

    /** The same energy, counted anew from the seats. */
    double energyAnew() {
        return (double) energyFromScratch() / UNIT;
    }

    private long energyFromScratch() {
        long sum = 0;
        var shared = new int[people * people];
        for (int r = 0; r < free.length; r++) {
            for (int a = 0; a < people; a++) {
                int t = seat[r * people + a];
                for (int b = 0; b < a && t != Indexed.NOWHERE; b++) {
                    if (seat[r * people + b] == t) {
                        sum += (long) UNIT * shared[a * people + b]++;
                        sum += free[r] ? likeness[a * people + b] : 0;
                    }
                }
                sum -= t == Indexed.NOWHERE ? 0 : ideal[(r * tables + t) * people + a];
            }
        }
        return sum;
    }

    int conflicts() {
        return conflicts;
    }

    /** Keep-apart pairs at one table, counted anew from the seats. */
    int conflictsFromScratch() {
        int found = 0;
        for (int i = 0; i < enemies.length; i++) {
            int p = i % people;
            if (enemies[i] != null && seat[i] != Indexed.NOWHERE) {
                for (int enemy : enemies[i]) {
                    found += enemy > p && seat[i - p + enemy] == seat[i] ? 1 : 0;
                }
            }
        }
        return found;
    }

    /**
     * Cools from one temperature to the other and keeps the best seats seen.
     *
     * @param proposals swaps looked at in all
     * @param stopped asked every few thousand proposals
     * @return whether it came to its end
     */
    boolean anneal(long proposals, double hot, double cold, BooleanSupplier stopped) {
        if (slotRound.length == 0) {
            return true;
        }
        int stages = stages(proposals);
        int each = (int) Math.max(1, proposals / stages);
        double cooling = StrictMath.pow(cold / hot, 1.0 / stages);
        double temperature = hot;
        for (int stage = 0; stage < stages; stage++) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            propose(each, temperature);
            temperature *= cooling;
            keep();
        }
        return true;
    }

    /** How often {@code stopped} is asked. */
    static int stages(long proposals) {
        return (int) Math.max(100, proposals / 16_384);
    }

    /** Takes only what does not make it worse, for as many proposals. */
    void settle(long proposals) {
        if (slotRound.length > 0) {
            propose((int) proposals, 0);
            keep();
        }
    }

    private void keep() {
        if (conflicts < bestConflicts || (conflicts == bestConflicts && energy < bestEnergy)) {
            best = seat.clone();
            bestEnergy = energy;
            bestConflicts = conflicts;
        }
    }

    int[][] best() {
        return seats(best);
    }

    double bestEnergy() {
        return (double) bestEnergy / UNIT;
    }

    int bestConflicts() {
        return bestConflicts;
    }

    private int[][] seats(int[] flat) {
        var seats = new int[free.length][];
        for (int r = 0; r < seats.length; r++) {
            seats[r] = Arrays.copyOfRange(flat, r * people, (r + 1) * people);
        }
        return seats;
    }

    /** The inner loop. One draw chooses round, both people and how much worse is accepted. */
    private void propose(int count, double temperature) {
        int n = people;
        int slots = slotRound.length;
        for (int i = 0; i < count; i++) {
            state += 0x9E3779B97F4A7C15L;
            long drawn = mix(state);
            int slot = (int) (((drawn >>> 40) * slots) >>> 24);
            int r = slotRound[slot];
            int a = slotPerson[slot];
            int[] others = movable[r];
            int b = others[(int) ((((drawn >>> 16) & 0xFFFFFF) * others.length) >>> 24)];
            int ra = r * n + a;
            int rb = r * n + b;
            int t = seat[ra];
            int u = seat[rb];
            if (t == u) {
                continue;
            }
            double limit = UNIT * temperature * logs[(int) (drawn & (LOGS - 1))];
            if (hasBlocks && (block[ra] != null || block[rb] != null)) {
                proposeBlocks(r, a, b, limit);
                continue;
            }
            int change = change(r, a, b, t, u);
            if (change > limit) {
                continue;
            }
            int conflict = enemies[ra] == null && enemies[rb] == null ? 0 : conflict(r, a, b, t, u);
            if (conflict <= 0) {
                swap(r, a, b);
                energy += change;
                conflicts += conflict;
            }
        }
    }

    /** SplitMix64's output function (Steele, Lea and Flood, 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private int change(int r, int a, int b, int t, int u) {
        int n = people;
        int rt = r * tables + t;
        int ru = r * tables + u;
        return UNIT * (size[rt] + size[ru] - 2)
                + cost[ru * n + a]
                + cost[rt * n + b]
                - cost[rt * n + a]
                - cost[ru * n + b]
                - 2 * bond[a * n + b]
                + 2 * bond[a * n + a];
    }

    /** Keep-apart pairs more (or, below 0, fewer) at one table after the swap. */
    private int conflict(int r, int a, int b, int t, int u) {
        return conflict(r, a, b, t, u, a) + conflict(r, b, a, u, t, b);
    }

    private int conflict(int r, int one, int other, int from, int to, int self) {
        int more = 0;
        int[] list = enemies[r * people + self];
        if (list != null) {
            for (int enemy : list) {
                int at = seat[r * people + enemy];
                more += (at == to && enemy != other ? 1 : 0) - (at == from && enemy != one ? 1 : 0);
            }
        }
        return more;
    }

    private void swap(int r, int a, int b) {
        int n = people;
        int t = seat[r * n + a];
        int u = seat[r * n + b];
        int rt = r * tables + t;
        int ru = r * tables + u;
        for (int i = 0; i < size[rt]; i++) {
            int x = members[rt * room + i];
            if (x != a) {
                meet(a, x, -UNIT);
                meet(b, x, UNIT);
            }
        }
        for (int i = 0; i < size[ru]; i++) {
            int y = members[ru * room + i];
            if (y != b) {
                meet(b, y, -UNIT);
                meet(a, y, UNIT);
            }
        }
        int ma = a * n;
        int mb = b * n;
        int mt = rt * n;
        int mu = ru * n;
        for (int p = 0; p < n; p++) {
            int gain = bond[mb + p] - bond[ma + p];
            cost[mt + p] += gain;
            cost[mu + p] -= gain;
        }
        int pa = place[r * n + a];
        int pb = place[r * n + b];
        members[rt * room + pa] = b;
        members[ru * room + pb] = a;
        place[r * n + b] = pa;
        place[r * n + a] = pb;
        seat[r * n + a] = u;
        seat[r * n + b] = t;
    }

    /** One meeting more or less of a pair, while the seats are still those before the swap. */
    private void meet(int a, int x, int more) {
        int n = people;
        bond[a * n + x] += more;
        bond[x * n + a] += more;
        for (int q = 0; q < free.length; q++) {
            if (free[q]) {
                int ta = seat[q * n + a];
                int tx = seat[q * n + x];
                if (ta != Indexed.NOWHERE) {
                    cost[(q * tables + ta) * n + x] += more;
                }
                if (tx != Indexed.NOWHERE) {
                    cost[(q * tables + tx) * n + a] += more;
                }
            }
        }
    }

    /** Swaps the group of a (or of b) with as many people of the other table. */
    private void proposeBlocks(int r, int a, int b, double limit) {
        int[] first = unit(r, a);
        int[] second = unit(r, b);
        int[] large = first.length >= second.length ? first : second;
        int[] small = first.length >= second.length ? second : first;
        int from = seat[r * people + large[0]];
        int to = seat[r * people + small[0]];
        if (!mayGo(r, large[0], to) || !mayGo(r, small[0], from)) {
            return;
        }
        int[] partners = partners(r, small, large.length, to, from);
        if (partners.length != large.length) {
            return;
        }
        long delta = change(r, large, partners, from, to);
        if (delta > limit) {
            return;
        }
        int before = conflicts(r, large) + conflicts(r, partners);
        for (int i = 0; i < large.length; i++) {
            swap(r, large[i], partners[i]);
        }
        int more = conflicts(r, large) + conflicts(r, partners) - before;
        if (more > 0) {
            for (int i = 0; i < large.length; i++) {
                swap(r, large[i], partners[i]);
            }
            return;
        }
        energy += delta;
        conflicts += more;
    }

    private boolean mayGo(int r, int person, int table) {
        return allowed[(r * people + person) * tables + table];
    }

    private int[] unit(int r, int person) {
        var whole = block[r * people + person];
        return whole == null ? new int[] {person} : whole;
    }

    /** Whole units of one table, {@code wanted} people in all, who may go to the other. */
    private int[] partners(int r, int[] start, int wanted, int at, int other) {
        var chosen = Arrays.copyOf(start, wanted);
        int count = start.length;
        int rt = r * tables + at;
        int offset =
                size[rt] == 0 ? 0 : (int) Long.remainderUnsigned(mix(state ^ wanted), size[rt]);
        for (int i = 0; i < size[rt] && count < wanted; i++) {
            int p = members[rt * room + (i + offset) % size[rt]];
            int[] unit = unit(r, p);
            if (count + unit.length <= wanted
                    && mayGo(r, p, other)
                    && !contains(chosen, count, p)) {
                for (int member : unit) {
                    chosen[count++] = member;
                }
            }
        }
        return count == wanted ? chosen : new int[0];
    }

    private static boolean contains(int[] chosen, int count, int person) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == person) {
                return true;
            }
        }
        return false;
    }

    /** Two sets of equal size change tables; pairs inside each set go on meeting. */
    private long change(int r, int[] out, int[] in, int t, int u) {
        int n = people;
        int rt = r * tables + t;
        int ru = r * tables + u;
        int k = out.length;
        long delta = (long) UNIT * k * (size[rt] + size[ru] - 2 * k);
        for (int i = 0; i < k; i++) {
            delta += cost[ru * n + out[i]] - cost[rt * n + out[i]];
            delta += cost[rt * n + in[i]] - cost[ru * n + in[i]];
            for (int j = 0; j < k; j++) {
                delta -= 2L * bond[out[i] * n + in[j]];
                delta += bond[out[i] * n + out[j]] + bond[in[i] * n + in[j]];
            }
        }
        return delta;
    }

    private int conflicts(int r, int[] group) {
        int found = 0;
        for (int p : group) {
            int[] list = enemies[r * people + p];
            if (list != null) {
                for (int enemy : list) {
                    found += seat[r * people + enemy] == seat[r * people + p] ? 1 : 0;
                }
            }
        }
        return found;
    }
}
