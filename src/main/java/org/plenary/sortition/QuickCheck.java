package org.plenary.sortition;

import org.plenary.members.Pool;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with targets at a glance, while they are being typed: counting only, no search.
 * Targets without an obstacle may still clash.
 */
public final class QuickCheck {

    private QuickCheck() {}

    public static List<Obstacle> obstacles(Pool pool, Targets targets) {
        var found = new ArrayList<Obstacle>();
        if (pool.size() < targets.panelSize()) {
            found.add(new Obstacle.PoolTooSmall(pool.size(), targets.panelSize()));
        }
        for (var target : targets.targets()) {
            int inPool = (int) pool.count(target.value());
            if (inPool < target.min()) {
                found.add(new Obstacle.TooFewInPool(target, inPool));
            }
        }
        for (var feature : targets.features()) {
            int least = targets.of(feature).stream().mapToInt(Target::min).sum();
            int most = targets.of(feature).stream().mapToInt(Target::max).sum();
            if (least > targets.panelSize()) {
                found.add(new Obstacle.MinimaTooLarge(feature, least, targets.panelSize()));
            }
            if (most < targets.panelSize()) {
                found.add(new Obstacle.MaximaTooSmall(feature, most, targets.panelSize()));
            }
        }
        return found;
    }

    /** Something that rules out every panel. */
    public sealed interface Obstacle {

        record PoolTooSmall(int pool, int panelSize) implements Obstacle {}

        /** The target asks for more people than replied. */
        record TooFewInPool(Target target, int inPool) implements Obstacle {}

        /** The smallest numbers of a feature's targets add up to more than the panel. */
        record MinimaTooLarge(String feature, int sum, int panelSize) implements Obstacle {}

        /** The largest numbers of a feature's targets add up to less than the panel. */
        record MaximaTooSmall(String feature, int sum, int panelSize) implements Obstacle {}
    }
}
