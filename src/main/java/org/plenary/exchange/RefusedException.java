package org.plenary.exchange;

import org.plenary.assembly.Problem;

/** Ends the reading of one file inside this room; {@link Imported} carries its problem outside. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
