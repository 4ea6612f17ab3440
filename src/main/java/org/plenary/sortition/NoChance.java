package org.plenary.sortition;

import org.plenary.assembly.Progress;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * People who can be on no panel, and why: for the organiser, before the draw.
 *
 * @param withoutTarget values of theirs that have no target, which rules them out alone
 * @param because otherwise: demands no panel with one of them can meet together
 * @param households whether one person per household is part of why
 */
public record NoChance(
        List<PersonId> people,
        List<FeatureValue> withoutTarget,
        List<Clash.Demand> because,
        boolean households) {

    public NoChance {
        people = List.copyOf(people);
        withoutTarget = List.copyOf(withoutTarget);
        because = List.copyOf(because);
    }

    /** Everyone in the pool whom the lottery leaves out, people with the same reason together. */
    public static List<NoChance> of(Pool pool, FairLottery lottery, Progress progress) {
        var settings = lottery.settings();
        var program = CompactProgram.of(pool, settings.targets(), settings.onePerHousehold());
        var found = new ArrayList<NoChance>(withoutTarget(pool, settings.targets(), program));
        var never = new HashSet<>(lottery.withoutChance());
        for (int t = 0; t < program.types().size(); t++) {
            progress.checkStopped();
            var people = program.types().get(t).people();
            if (never.contains(people.getFirst())) {
                new Infeasibility(program, t)
                        .clash(progress)
                        .ifPresent(
                                clash ->
                                        found.add(
                                                new NoChance(
                                                        people,
                                                        List.of(),
                                                        clash.demands(),
                                                        clash.households())));
            }
        }
        return found;
    }

    private static List<NoChance> withoutTarget(
            Pool pool, Targets targets, CompactProgram program) {
        var outside = new HashSet<>(program.outside());
        var byValues = new LinkedHashMap<List<FeatureValue>, List<PersonId>>();
        for (var respondent : pool.respondents()) {
            if (outside.contains(respondent.id())) {
                var values = new ArrayList<FeatureValue>();
                for (var feature : targets.features()) {
                    var value =
                            new FeatureValue(
                                    feature, respondent.features().getOrDefault(feature, ""));
                    if (targets.targets().stream().noneMatch(t -> t.value().equals(value))) {
                        values.add(value);
                    }
                }
                byValues.computeIfAbsent(values, _ -> new ArrayList<>()).add(respondent.id());
            }
        }
        var exclusions = new ArrayList<NoChance>();
        byValues.forEach(
                (values, people) -> exclusions.add(new NoChance(people, values, List.of(), false)));
        return exclusions;
    }
}
