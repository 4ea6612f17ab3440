package org.plenary.decisions;

/**
 * How many there were of what, from those who could have voted to those who did. Each number is at
 * most the one before it, and every sheet that came back is accounted for.
 *
 * @param entitled members of the assembly on that day
 * @param present checked in that day
 * @param issued ballots handed out; in an open vote those in the room
 * @param returned ballots in the box; in an open vote hands counted
 * @param spoilt returned and not readable as a vote
 */
public record Sheets(
        int entitled,
        int present,
        int issued,
        int returned,
        int spoilt,
        int yes,
        int no,
        int abstained) {

    public Sheets {
        boolean falls = entitled >= present && present >= issued && issued >= returned;
        boolean whole = spoilt >= 0 && yes >= 0 && no >= 0 && abstained >= 0;
        if (!falls || !whole || spoilt + yes + no + abstained != returned) {
            throw new IllegalArgumentException(
                    ("%d entitled, %d present, %d issued, %d returned: %d spoilt, %d yes, %d no, %d"
                                    + " abstained")
                            .formatted(
                                    entitled, present, issued, returned, spoilt, yes, no,
                                    abstained));
        }
    }

    /** Returned and readable, abstentions among them. */
    public int valid() {
        return returned - spoilt;
    }

    /** Yes and no, what the percentage is of. */
    public int expressed() {
        return yes + no;
    }
}
