package org.plenary.decisions;

/**
 * When a vote carries, settled before it is held and printed beside its result. Everything is in
 * whole numbers: 55 % is 55 of 100 and never 0.55.
 *
 * @param part of {@code whole}: 80 of 100, 2 of 3; 0 to {@code whole}
 * @param bar whether the share must be reached or passed
 * @param base of whom it is a share
 * @param quorumPart of {@code quorumWhole} of those entitled must take part; 0 for no quorum
 * @param quorumBase who counts as taking part
 * @param tie what follows when yes equals no where half of them decide
 */
public record VoteRule(
        int part,
        int whole,
        Bar bar,
        Base base,
        int quorumPart,
        int quorumWhole,
        Base quorumBase,
        Tie tie) {

    /**
     * More yes than no; half of those entitled must return a valid ballot, abstentions included.
     */
    public static final VoteRule SIMPLE_MAJORITY =
            new VoteRule(1, 2, Bar.MORE_THAN, Base.EXPRESSED, 1, 2, Base.VALID, Tie.NOT_ADOPTED);

    public enum Bar {
        /** The smallest whole number that is not below the share: 80 % of 94 = 75.2, so 76. */
        AT_LEAST,
        /** The smallest whole number above the share: more than half of 94 = 47, so 48. */
        MORE_THAN
    }

    /** Of whom something is a share. */
    public enum Base {
        ENTITLED,
        PRESENT,
        VALID,
        EXPRESSED;

        public int of(Sheets sheets) {
            return switch (this) {
                case ENTITLED -> sheets.entitled();
                case PRESENT -> sheets.present();
                case VALID -> sheets.valid();
                case EXPRESSED -> sheets.expressed();
            };
        }
    }

    public enum Tie {
        NOT_ADOPTED,
        ADOPTED,
        VOTE_AGAIN
    }

    public VoteRule {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException("threshold %d of %d".formatted(part, whole));
        }
        if (quorumWhole < 1 || quorumPart < 0 || quorumPart > quorumWhole) {
            throw new IllegalArgumentException(
                    "quorum %d of %d".formatted(quorumPart, quorumWhole));
        }
    }

    /** The usual rule with another bar: so many per cent of those who said yes or no. */
    public static VoteRule atLeast(int percent) {
        return new VoteRule(
                percent, 100, Bar.AT_LEAST, Base.EXPRESSED, 1, 2, Base.VALID, Tie.NOT_ADOPTED);
    }
}
