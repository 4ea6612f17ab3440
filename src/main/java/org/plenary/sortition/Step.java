package org.plenary.sortition;

import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of the proof that no lottery is fairer: once the earlier steps are attained, nobody can
 * lift the smallest chance of those still open above the level. It is checked by multiplying each
 * limit by its price and adding up; docs/methods/leximin.md shows the sum.
 *
 * @param level 0.0 to 1.0
 * @param settled who cannot have more than the level
 * @param sizePrice the price of the panel's size
 * @param targets prices of targets; those not named are 0. Positive where the target's largest
 *     number holds the level down, negative where its smallest does
 * @param households prices of the rule that one person per household may sit, 0 or more
 */
public record Step(
        double level,
        List<PersonId> settled,
        double sizePrice,
        List<TargetPrice> targets,
        List<HouseholdPrice> households) {

    public Step {
        settled = List.copyOf(settled);
        targets = List.copyOf(targets);
        households = List.copyOf(households);
    }

    public record TargetPrice(FeatureValue value, double price) {}

    /**
     * @param member anyone of the household
     */
    public record HouseholdPrice(PersonId member, double price) {}

    static Step of(Stage stage, CompactProgram program) {
        double sizePrice = 0;
        var targets = new ArrayList<TargetPrice>();
        var households = new ArrayList<HouseholdPrice>();
        for (int i = 0; i < program.limits().size(); i++) {
            double price = stage.prices().get(i);
            switch (program.limits().get(i)) {
                case Limit.PanelSize _ -> sizePrice = price;
                case Limit.Met(var target) -> {
                    if (price != 0) {
                        targets.add(new TargetPrice(target.value(), price));
                    }
                }
                case Limit.OneEach(var kind, _) -> {
                    if (price != 0) {
                        for (var home : program.households().getOrDefault(kind, List.of())) {
                            households.add(new HouseholdPrice(home.getFirst(), Math.max(0, price)));
                        }
                    }
                }
            }
        }
        var settled =
                stage.settled().stream()
                        .flatMap(type -> program.types().get(type).people().stream())
                        .toList();
        return new Step(stage.level(), settled, sizePrice, targets, households);
    }
}
