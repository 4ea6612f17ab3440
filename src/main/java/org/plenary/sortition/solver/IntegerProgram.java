package org.plenary.sortition.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;

import org.plenary.assembly.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A program over whole numbers, answered exactly: its arithmetic knows no round-off. One thread and
 * a limit on counted work instead of time make the answer the same in every process.
 */
public final class IntegerProgram {

    private static final long LOOK_EVERY_MILLIS = 100;

    private final CpModel model = new CpModel();
    private final List<IntVar> variables = new ArrayList<>();
    private final LinearExprBuilder worth = LinearExpr.newBuilder();
    private boolean hasWorth;

    public IntegerProgram() {
        Native.load();
    }

    /**
     * @return the variable's number, counted from 0
     */
    public int variable(long least, long most) {
        variables.add(model.newIntVar(least, most, ""));
        return variables.size() - 1;
    }

    /** Adds a row: the sum of the given variables, each counted once, lies in the range. */
    public void sum(int[] of, long least, long most) {
        var row = LinearExpr.newBuilder();
        for (int variable : of) {
            row.add(variables.get(variable));
        }
        model.addLinearConstraint(row, least, most);
    }

    /** Adds a row: the weighted sum of the given variables lies in the range. */
    public void sum(int[] of, long[] weights, long least, long most) {
        var row = LinearExpr.newBuilder();
        for (int i = 0; i < of.length; i++) {
            row.addTerm(variables.get(of[i]), weights[i]);
        }
        model.addLinearConstraint(row, least, most);
    }

    /** What one more of a variable is worth when the program is maximised. */
    public void worth(int variable, long each) {
        worth.addTerm(variables.get(variable), each);
        hasWorth = true;
    }

    /** A value to try first. */
    public void hint(int variable, long value) {
        model.addHint(variables.get(variable), value);
    }

    /**
     * @param work how much may be done, in the solver's own count (about seconds on a fast machine)
     */
    public Answer maximise(double work) {
        return answer(work, solver -> solver.solve(model));
    }

    /**
     * Ends soon when it is to be stopped: work in compiled code that outlives the program's end
     * takes the whole process down.
     *
     * @param work how much may be done, in the solver's own count (about seconds on a fast machine)
     */
    public Answer maximise(double work, Progress progress) {
        var answer = answer(work, solver -> solve(solver, progress));
        progress.checkStopped();
        return answer;
    }

    private Answer answer(double work, Function<CpSolver, CpSolverStatus> solve) {
        if (hasWorth) {
            model.maximize(worth);
        }
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setMaxDeterministicTime(work)
                .setCpModelProbingLevel(0)
                .setCatchSigintSignal(false); // else Ctrl+C is the solver's, in any thread a crash
        var status = solve.apply(solver);
        return switch (status) {
            case OPTIMAL -> found(solver, true);
            case FEASIBLE -> found(solver, false);
            case INFEASIBLE -> new Answer.None();
            case UNKNOWN -> new Answer.Unknown();
            case MODEL_INVALID, UNRECOGNIZED -> throw new SolverFailure("whole numbers: " + status);
        };
    }

    private CpSolverStatus solve(CpSolver solver, Progress progress) {
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> stopWhenAsked(solver, progress, ended));
        try {
            return solver.solve(model);
        } finally {
            ended.countDown();
        }
    }

    private static void stopWhenAsked(CpSolver solver, Progress progress, CountDownLatch ended) {
        try {
            while (!ended.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (progress.isStopped()) {
                    solver.stopSearch();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer found(CpSolver solver, boolean best) {
        var values = new int[variables.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.toIntExact(solver.value(variables.get(i)));
        }
        return new Answer.Found(
                values,
                hasWorth ? Math.round(solver.objectiveValue()) : 0,
                hasWorth ? (long) Math.ceil(solver.bestObjectiveBound()) : 0,
                best);
    }

    /** What is known about the program after the work. */
    public sealed interface Answer {

        /**
         * Values that satisfy every row.
         *
         * @param values by variable
         * @param worth what they are worth
         * @param bound nothing is worth more than this
         * @param best whether nothing better exists
         */
        @SuppressWarnings("ArrayRecordComponent") // read once, in the same method, for speed
        record Found(int[] values, long worth, long bound, boolean best) implements Answer {}

        /** Proved: no values satisfy every row. */
        record None() implements Answer {}

        /** The work was not enough to tell. */
        record Unknown() implements Answer {}
    }
}
