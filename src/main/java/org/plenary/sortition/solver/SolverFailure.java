package org.plenary.sortition.solver;

/**
 * The solver gave up on a program that has an answer: a bug or round-off, never the input's fault.
 */
public final class SolverFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SolverFailure(String message) {
        super(message);
    }
}
