package org.plenary.sortition.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A linear program that is maximised, changed a little and maximised again. One thread and no clock
 * decide the result, so it is the same in every process on one platform.
 */
public final class LinearProgram implements AutoCloseable {

    /** Stands for "no limit" on a variable or a row. */
    public static final double NONE = Double.POSITIVE_INFINITY;

    private static final double TOLERANCE = 1e-9;

    private final MPSolver solver;
    private final List<MPVariable> variables = new ArrayList<>();
    private final List<MPConstraint> rows = new ArrayList<>();

    public LinearProgram() {
        Native.load();
        solver = MPSolver.createSolver("GLOP");
        solver.objective().setMaximization();
    }

    /**
     * @return the variable's number, counted from 0
     */
    public int variable(double least, double most, double worth) {
        var variable = solver.makeNumVar(least, most, "");
        solver.objective().setCoefficient(variable, worth);
        variables.add(variable);
        return variables.size() - 1;
    }

    /**
     * @return the row's number, counted from 0
     */
    public int row(double least, double most) {
        rows.add(solver.makeConstraint(least, most, ""));
        return rows.size() - 1;
    }

    public void set(int row, int variable, double coefficient) {
        rows.get(row).setCoefficient(variables.get(variable), coefficient);
    }

    public void limitRow(int row, double least, double most) {
        rows.get(row).setBounds(least, most);
    }

    public void limit(int variable, double least, double most) {
        variables.get(variable).setBounds(least, most);
    }

    public void worth(int variable, double worth) {
        solver.objective().setCoefficient(variables.get(variable), worth);
    }

    public int rowCount() {
        return rows.size();
    }

    /** Empty when no values satisfy all rows. */
    public Optional<Best> maximise() {
        var status = solve(true);
        if (status != ResultStatus.OPTIMAL) {
            solver.reset(); // what is left of the last solution can mislead it
            status = solve(false);
        }
        return switch (status) {
            case OPTIMAL -> Optional.of(best());
            case INFEASIBLE, ABNORMAL -> Optional.empty();
            default -> throw new SolverFailure("linear program: " + status);
        };
    }

    private ResultStatus solve(boolean simplifyFirst) {
        var parameters = new MPSolverParameters();
        parameters.setDoubleParam(DoubleParam.PRIMAL_TOLERANCE, TOLERANCE);
        parameters.setDoubleParam(DoubleParam.DUAL_TOLERANCE, TOLERANCE);
        var presolve = simplifyFirst ? PresolveValues.PRESOLVE_ON : PresolveValues.PRESOLVE_OFF;
        parameters.setIntegerParam(IntegerParam.PRESOLVE, presolve.swigValue());
        var status = solver.solve(parameters);
        parameters.delete();
        return status;
    }

    private Best best() {
        var values = new double[variables.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = variables.get(i).solutionValue();
        }
        var prices = new double[rows.size()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = rows.get(i).dualValue();
        }
        return new Best(solver.objective().value(), values, prices);
    }

    @Override
    public void close() {
        solver.delete();
    }

    /**
     * What {@link #maximise()} found.
     *
     * @param worth the largest objective
     * @param values by variable
     * @param prices by row: how much the objective would grow if the row's limit were one larger
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, in the same method, for speed
    public record Best(double worth, double[] values, double[] prices) {}
}
