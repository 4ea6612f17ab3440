package org.plenary.desk;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.members.Member;
import org.plenary.members.Status;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.PersonChance;
import org.plenary.store.DrawTable;
import org.plenary.store.Store;

import java.util.List;
import java.util.stream.Collectors;

/** The seats of the panel: who may be given one, and whether a published batch still fits them. */
final class Seats {

    private final Store store;

    Seats(Store store) {
        this.store = store;
    }

    /** None is ever too many while nobody has said how large the panel is. */
    private long free() {
        long taken = register().stream().filter(m -> m.status().hasSeat()).count();
        return store.draws()
                .settings()
                .map(DrawSettings::targets)
                .map(targets -> targets.panelSize() - taken)
                .orElse(Long.MAX_VALUE);
    }

    private List<Member> register() {
        return store.members().register();
    }

    /**
     * Somebody who gave a seat back may have it again while one is free; whoever stands ready gets
     * one by a draw alone.
     *
     * @param people on the register, of whom those with a seat keep it
     */
    void refuse(List<Member> people) {
        var without = people.stream().filter(m -> !m.status().hasSeat()).toList();
        for (var member : without) {
            if (member.status() == Status.ALTERNATE) {
                throw new ProblemException(Problem.of("calls.alternate", "name", member.name()));
            }
        }
        if (without.size() > Math.max(0, free())) {
            var first = without.getFirst();
            throw new ProblemException(Problem.of("calls.full", "name", first.name()));
        }
    }

    /** Whether the seats of a batch are still free and everybody in it may still be drawn. */
    boolean fit(DrawTable.Held batch) {
        var status = register().stream().collect(Collectors.toMap(Member::id, Member::status));
        var drawable = batch.lottery().people().stream().map(PersonChance::person).toList();
        return switch (batch.purpose()) {
            case TRIAL, PANEL -> true;
            case ALTERNATES -> drawable.stream().noneMatch(status::containsKey);
            case REPLACEMENTS ->
                    batch.lottery().settings().targets().panelSize() <= free()
                            && drawable.stream()
                                    .map(one -> status.getOrDefault(one, Status.ALTERNATE))
                                    .allMatch(now -> now == Status.ALTERNATE);
        };
    }
}
