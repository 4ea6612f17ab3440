package org.plenary.store;

/** The tables refused something. They can be rebuilt from the journal at any time. */
final class TablesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TablesException(Throwable cause) {
        super(cause);
    }
}
