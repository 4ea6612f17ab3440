package org.plenary.sortition;

import java.util.List;

/**
 * Targets that could be met if these were relaxed.
 *
 * @param changes the targets as they are and as they would be
 * @param seats by how many people the changes together give way
 * @param withinFlexibility whether every change stays within what the organiser would accept
 */
public record WayOut(List<Change> changes, int seats, boolean withinFlexibility) {

    public WayOut {
        changes = List.copyOf(changes);
    }

    public record Change(Target before, Target after) {}

    /** The targets with the changes made. */
    public Targets applyTo(Targets targets) {
        var relaxed =
                targets.targets().stream()
                        .map(
                                target ->
                                        changes.stream()
                                                .filter(c -> c.before().equals(target))
                                                .map(Change::after)
                                                .findFirst()
                                                .orElse(target))
                        .toList();
        return new Targets(targets.panelSize(), relaxed);
    }
}
