package org.plenary.sortition;

import org.plenary.members.FeatureValue;

import java.util.HashSet;
import java.util.List;

/**
 * What a panel must look like. A value without a target is not allowed on the panel of a feature
 * that has targets; the reader of pools reports such values before it comes to that.
 *
 * @param panelSize number of members, 1 or more
 * @param targets at most one a value, in the order of the file
 */
public record Targets(int panelSize, List<Target> targets) {

    public Targets {
        if (panelSize < 1) {
            throw new IllegalArgumentException("panel of " + panelSize);
        }
        targets = List.copyOf(targets);
        var seen = new HashSet<FeatureValue>();
        for (var target : targets) {
            if (!seen.add(target.value())) {
                throw new IllegalArgumentException("two targets for " + target.value());
            }
        }
    }

    /** The features in the order they first appear. */
    public List<String> features() {
        return targets.stream().map(t -> t.value().feature()).distinct().toList();
    }

    public List<Target> of(String feature) {
        return targets.stream().filter(t -> t.value().feature().equals(feature)).toList();
    }
}
