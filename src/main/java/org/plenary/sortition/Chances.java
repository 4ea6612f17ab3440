package org.plenary.sortition;

import org.plenary.members.PersonId;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Each person's chance of being drawn, as the rule wants it.
 *
 * @param program the types and limits they were computed from
 * @param byType 0.0 to 1.0, in the order of {@link CompactProgram#types()}
 * @param stages the proof, in the order in which the rule settles people
 */
record Chances(Rule rule, CompactProgram program, List<Double> byType, List<Stage> stages) {

    public Chances {
        byType = List.copyOf(byType);
        stages = List.copyOf(stages);
    }

    public double of(int type) {
        return byType.get(type);
    }

    /** Everyone in the pool; people no target allows have 0. In no particular order. */
    public SequencedMap<PersonId, Double> byPerson() {
        var all = new LinkedHashMap<PersonId, Double>();
        for (int t = 0; t < byType.size(); t++) {
            for (var person : program.types().get(t).people()) {
                all.put(person, byType.get(t));
            }
        }
        program.outside().forEach(person -> all.put(person, 0.0));
        return Collections.unmodifiableSequencedMap(all);
    }

    static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
