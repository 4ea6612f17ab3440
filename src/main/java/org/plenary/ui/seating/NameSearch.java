package org.plenary.ui.seating;

import org.plenary.members.Member;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds somebody by a few letters of a name or by their number, as one types. */
final class NameSearch {

    private static final int NO_MATCH = 9;

    private NameSearch() {}

    /** Those whose name begins with the letters first, then a later word, then the number. */
    static List<Member> find(List<Member> people, String typed, int most) {
        var wanted = plain(typed.strip());
        if (wanted.isEmpty()) {
            return List.of();
        }
        return people.stream()
                .filter(member -> rank(member, wanted) < NO_MATCH)
                .sorted(
                        Comparator.<Member>comparingInt(member -> rank(member, wanted))
                                .thenComparing(Member::name)
                                .thenComparing(Member::id))
                .limit(most)
                .toList();
    }

    private static int rank(Member member, String wanted) {
        var id = plain(member.id().value());
        var name = plain(member.name());
        if (id.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        if (name.contains(" " + wanted)) {
            return 2;
        }
        return id.contains(wanted) ? 3 : NO_MATCH;
    }

    /** Small letters without accents, so that "jose" finds José. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
