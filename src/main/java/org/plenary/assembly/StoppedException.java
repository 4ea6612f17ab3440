package org.plenary.assembly;

/** Somebody pressed Stop, and the work ended where it was. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoppedException() {
        super("stopped", null, false, false);
    }
}
