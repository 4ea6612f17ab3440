package org.plenary.assembly;

/**
 * Carries a {@link Problem} to whoever shows problems. Its message is the problem's key alone: it
 * ends up in the log, and arguments can be names. Its cause, if any, goes to the log only.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.key(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
