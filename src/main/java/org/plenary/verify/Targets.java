package org.plenary.verify;

import java.util.ArrayList;
import java.util.List;

/** {@code targets.csv}. */
record Targets(List<Target> targets) {

    static final String FILE = "targets.csv";

    record Target(String feature, String value, int min, int max) {

        boolean allows(int people) {
            return min <= people && people <= max;
        }

        String name() {
            return feature + ": " + value;
        }
    }

    static Targets read(String text) throws Unreadable {
        var table = Table.read(FILE, text);
        table.expectHeading("feature", "value", "min", "max");
        var targets = new ArrayList<Target>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            targets.add(new Target(row.get(0), row.get(1), table.whole(i, 2), table.whole(i, 3)));
        }
        return new Targets(targets);
    }

    List<String> features() {
        return targets.stream().map(Target::feature).distinct().toList();
    }
}
