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
     * @param head smallest, above everything; may be empty
     * @param title the largest words, but for {@code places}
     * @param lines smaller, one below the other; may be empty
     * @param places larger than the title: what somebody looks for; may be empty
     * @param foot smallest, at the foot; may be empty
     * @param code for a scanner; null when there is none
     */
    public record Card(
            List<String> head,
            String title,
            List<String> lines,
            List<Place> places,
            String foot,
            @Nullable Code code) {

        public Card(String title, List<String> lines, String foot) {
            this(List.of(), title, lines, List.of(), foot, null);
        }

        public Card {
            if (title.isBlank()) {
                throw new IllegalArgumentException("a card without a title");
            }
            head = List.copyOf(head);
            lines = List.copyOf(lines);
            places = List.copyOf(places);
        }
    }

    /**
     * @param where e.g. "Table 7"
     * @param when e.g. "Round 1, 11:05"
     */
    public record Place(String where, String when) {}

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
