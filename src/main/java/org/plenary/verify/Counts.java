package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.LinkedHashMap;

/**
 * {@code counts.csv}: for each target the fewest and the most members with its value that any panel
 * has, and how many the panel drawn has.
 */
final class Counts {

    static final String FILE = "counts.csv";

    /** Counts of fewer people are not published. */
    private static final int COUNTED = 5;

    private final Targets targets;
    private final int[] fewest;
    private final int[] most;
    private final int[] drawn;

    private Counts(Targets targets) {
        this.targets = targets;
        int n = targets.targets().size();
        fewest = new int[n];
        most = new int[n];
        drawn = new int[n];
    }

    static boolean arePublished(int size) {
        return size >= COUNTED;
    }

    static Counts read(String text, Targets targets) throws Unreadable {
        var table = Table.read(FILE, text);
        table.expectHeading("feature", "value", "fewest", "most", "drawn");
        int n = targets.targets().size();
        if (table.rows().size() != n) {
            throw new Unreadable(FILE, 0, table.rows().size() + " targets");
        }
        var counts = new Counts(targets);
        for (int i = 0; i < n; i++) {
            var row = table.rows().get(i);
            var target = targets.targets().get(i);
            if (!row.get(0).equals(target.feature()) || !row.get(1).equals(target.value())) {
                throw new Unreadable(FILE, Table.place(i), row.get(0) + ": " + row.get(1));
            }
            counts.fewest[i] = table.whole(i, 2);
            counts.most[i] = table.whole(i, 3);
            counts.drawn[i] = table.whole(i, 4);
        }
        return counts;
    }

    /** What of them was settled before the draw, as the fingerprint has it. */
    String limits() {
        var lines = new StringBuilder();
        for (int i = 0; i < fewest.length; i++) {
            lines.append(fewest[i]).append(' ').append(most[i]).append('\n');
        }
        return lines.toString();
    }

    /** Whether they keep every target, and belong to panels of that size. */
    void check(int size, Findings findings) {
        var least = new LinkedHashMap<String, Long>();
        var greatest = new LinkedHashMap<String, Long>();
        var sums = new LinkedHashMap<String, Long>();
        for (int i = 0; i < drawn.length; i++) {
            var target = targets.targets().get(i);
            if (!target.allows(fewest[i])
                    || !target.allows(most[i])
                    || drawn[i] < fewest[i]
                    || drawn[i] > most[i]) {
                var said = "%s %d %d %d".formatted(target.name(), fewest[i], most[i], drawn[i]);
                findings.add(new Finding(What.COUNTS_MISS_TARGET, FILE, Table.place(i), said));
            }
            least.merge(target.feature(), (long) fewest[i], Long::sum);
            greatest.merge(target.feature(), (long) most[i], Long::sum);
            sums.merge(target.feature(), (long) drawn[i], Long::sum);
        }
        for (var sum : sums.entrySet()) {
            var feature = sum.getKey();
            if (sum.getValue() != size
                    || least.getOrDefault(feature, 0L) > size
                    || greatest.getOrDefault(feature, 0L) < size) {
                var said = feature + " " + sum.getValue();
                findings.add(new Finding(What.PANEL_SIZE, FILE, 0, said));
            }
        }
    }

    /** What the counts are by the people on the panels, to compare with what is published. */
    void recount(int[][] byPanel, int panel, Findings findings) {
        for (int i = 0; i < drawn.length; i++) {
            int low = Integer.MAX_VALUE;
            int high = 0;
            for (var counts : byPanel) {
                low = Math.min(low, counts[i]);
                high = Math.max(high, counts[i]);
            }
            boolean isThere = panel < byPanel.length;
            boolean isOther = isThere && drawn[i] != byPanel[panel][i];
            if (fewest[i] != low || most[i] != high || isOther) {
                var said = "%s %d %d".formatted(targets.targets().get(i).name(), low, high);
                findings.add(new Finding(What.COUNTS_WRONG, FILE, Table.place(i), said));
            }
        }
    }
}
