package org.plenary.members;

/** Where somebody stands between the draw and the last session. */
public enum Status {
    /** Drawn, and not yet reached or not yet decided. */
    DRAWN(true),
    CONFIRMED(true),
    /** Said no before the first session. */
    DECLINED(false),
    /** Left after having confirmed. */
    WITHDREW(false),
    /** Could not be reached in time; the seat went to somebody else. */
    REPLACED(false),
    /** Drawn to step in when a seat becomes free. */
    ALTERNATE(false);

    private final boolean seat;

    Status(boolean seat) {
        this.seat = seat;
    }

    /** Counts among the members: for attendance, seats and the denominator of votes. */
    public boolean hasSeat() {
        return seat;
    }
}
