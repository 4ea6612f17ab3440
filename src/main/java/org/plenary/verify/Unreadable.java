package org.plenary.verify;

/** A file is not what its format says; carries where. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Unreadable(String file, int row, String detail) {
        super(detail);
        finding = new Finding(Finding.What.UNREADABLE, file, row, detail);
    }

    Finding finding() {
        return finding;
    }
}
