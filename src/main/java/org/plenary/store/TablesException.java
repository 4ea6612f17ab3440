package org.plenary.store;

import java.sql.SQLException;

/**
 * The tables refused something, or broke. They can be rebuilt from the journal at any time. What
 * the database says about it is not passed on: it quotes the values, and values are names.
 */
final class TablesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    TablesException(SQLException cause) {
        super("the tables answered %s, %d".formatted(cause.getSQLState(), cause.getErrorCode()));
        setStackTrace(cause.getStackTrace());
        var state = cause.getSQLState();
        refusal = state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    TablesException(String what) {
        super(what);
        refusal = false;
    }

    /** Whether it was the change that did not fit, and the tables themselves are well. */
    boolean isRefusal() {
        return refusal;
    }
}
