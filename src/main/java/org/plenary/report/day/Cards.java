package org.plenary.report.day;

import org.jspecify.annotations.Nullable;
import org.plenary.report.About;

import java.util.List;

/** Papers that are cut, folded or hung up: many of one form, a few large words on each. */
public record Cards(About about, Kind kind, List<Card> cards) {

    /** How a card lies on A4 paper. */
    public enum Kind {
        /** Eight to a page: where somebody sits today. */
        SLIP(2, 4),
        /** The same for those who need large print: three to a page. */
        LARGE_SLIP(1, 3),
        /** One to a page, seen across the hall. */
        SIGN(1, 1),
        /** Two to a page, each folded in the middle so that it stands. */
        TENT(1, 2),
        /** Ten to a page, 85 by 54 mm. */
        BADGE(2, 5),
        /** One to a page, ruled for writing. */
        NOTES(1, 1);

        private final int across;
        private final int down;

        Kind(int across, int down) {
            this.across = across;
            this.down = down;
        }

        public int across() {
            return across;
        }

        public int down() {
            return down;
        }
    }

    /**
     * @param title the largest words
     * @param lines smaller, one below the other; may be empty
     * @param foot smallest, at the foot; may be empty
     * @param code for a scanner; null when there is none
     */
    public record Card(String title, List<String> lines, String foot, @Nullable Code code) {

        public Card(String title, List<String> lines, String foot) {
            this(title, lines, foot, null);
        }

        public Card {
            if (title.isBlank()) {
                throw new IllegalArgumentException("a card without a title");
            }
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a scanner types.
     *
     * @param letters capital letters only
     * @param alternative the same for whoever listens
     */
    public record Code(String letters, String alternative) {}

    public Cards {
        cards = List.copyOf(cards);
    }
}
