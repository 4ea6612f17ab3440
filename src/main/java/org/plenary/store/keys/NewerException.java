package org.plenary.store.keys;

import java.io.IOException;

/** A file is whole, and a later version of this program wrote it. Nothing may be done to it. */
public final class NewerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int found;
    private final int known;

    /**
     * @param found the format it is in
     * @param known the newest format this program reads
     */
    public NewerException(int found, int known) {
        super("format %d, known up to %d".formatted(found, known));
        this.found = found;
        this.known = known;
    }

    public int found() {
        return found;
    }

    public int known() {
        return known;
    }
}
