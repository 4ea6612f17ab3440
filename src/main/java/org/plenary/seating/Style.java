package org.plenary.seating;

/** The one control between tables that mirror the whole and people who meet many others. */
public enum Style {
    /** As even as can be found, meetings second. */
    STRICT(6),
    BALANCED(2.1),
    /** As many new meetings as can be found, balance second. */
    MEET(0.4);

    private final double balance;

    Style(double balance) {
        this.balance = balance;
    }

    /** How much a unit of squared deviation counts against a unit of the sum of squares. */
    double balance() {
        return balance;
    }
}
