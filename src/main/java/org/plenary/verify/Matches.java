package org.plenary.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which targets count whom, worked out once: panels and certificate ask it very often. */
final class Matches {

    private static final int[] NONE = {};

    private final Map<String, int[]> byId = new HashMap<>();
    private final int features;

    Matches(People people, Targets targets) {
        features = targets.features().size();
        var positions = new HashMap<String, Integer>();
        for (int t = 0; t < targets.targets().size(); t++) {
            var target = targets.targets().get(t);
            positions.put(key(target.feature(), target.value()), t);
        }
        for (var person : people.byId().values()) {
            var met = new int[people.features().size()];
            int count = 0;
            for (int f = 0; f < met.length; f++) {
                var position = positions.get(key(people.features().get(f), person.values().get(f)));
                if (position != null) {
                    met[count++] = position;
                }
            }
            byId.put(person.id(), Arrays.copyOf(met, count));
        }
    }

    private static String key(String feature, String value) {
        return feature + '\u0000' + value;
    }

    /** Places in the list of targets; the caller does not change them. */
    int[] of(People.Person person) {
        return byId.getOrDefault(person.id(), NONE);
    }

    /** Whoever has a value without a target may not be on a panel. */
    boolean hasOnlyValuesWithTargets(People.Person person) {
        return of(person).length == features;
    }
}
