package org.plenary.sortition;

import org.plenary.sortition.solver.IntegerProgram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out whether a panel exists, and if none does, why. */
final class Infeasibility {

    private static final double WORK = 60;

    private final CompactProgram program;

    Infeasibility(CompactProgram program) {
        this.program = program;
    }

    /** Empty when a panel exists. */
    Optional<Clash> clash() {
        var demands = demands();
        if (isPossible(demands, true)) {
            return Optional.empty();
        }
        boolean households = program.households().isEmpty() || isPossible(demands, false);
        households = households && !program.households().isEmpty();
        for (var demand : List.copyOf(demands)) {
            var fewer = new ArrayList<>(demands);
            fewer.remove(demand);
            if (!isPossible(fewer, households)) {
                demands = fewer;
            }
        }
        return Optional.of(new Clash(program.panelSize(), demands, households));
    }

    private List<Clash.Demand> demands() {
        var demands = new ArrayList<Clash.Demand>();
        for (int i = 0; i < program.limits().size(); i++) {
            if (program.limits().get(i) instanceof Limit.Met(var target)) {
                int inPool = 0;
                for (int t : program.typesIn(i)) {
                    inPool += program.people(t);
                }
                demands.add(new Clash.Demand(target, Clash.Side.AT_LEAST, inPool));
                demands.add(new Clash.Demand(target, Clash.Side.AT_MOST, inPool));
            }
        }
        return demands;
    }

    private boolean isPossible(List<Clash.Demand> demands, boolean households) {
        var whole = new IntegerProgram();
        for (int t = 0; t < program.types().size(); t++) {
            whole.variable(0, program.people(t));
        }
        for (int i = 0; i < program.limits().size(); i++) {
            int least = 0;
            int most = program.panelSize();
            switch (program.limits().get(i)) {
                case Limit.PanelSize(var size) -> least = size;
                case Limit.Met(var target) -> {
                    for (var demand : demands) {
                        if (demand.target().equals(target)) {
                            switch (demand.side()) {
                                case AT_LEAST -> least = target.min();
                                case AT_MOST -> most = Math.min(most, target.max());
                            }
                        }
                    }
                }
                case Limit.OneEach(_, var homes) -> most = households ? homes : most;
            }
            if (least > most) {
                return false;
            }
            whole.sum(program.typesIn(i), least, most);
        }
        return switch (whole.maximise(WORK)) {
            case IntegerProgram.Answer.Found _ -> true;
            case IntegerProgram.Answer.None _ -> false;
            case IntegerProgram.Answer.Unknown _ -> true;
        };
    }
}
