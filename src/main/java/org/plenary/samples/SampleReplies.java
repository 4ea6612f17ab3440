package org.plenary.samples;

import org.plenary.assembly.Seed;
import org.plenary.exchange.Grid;
import org.plenary.members.Finding;
import org.plenary.members.Replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The reply file, with the dirt real ones have: 38 cells that can be put right and 11 rows that
 * cannot, for every 2,000 replies.
 */
final class SampleReplies {

    private static final List<String> HEADINGS =
            List.of(
                    "id",
                    "first name",
                    "last name",
                    "e-mail",
                    "phone",
                    "address",
                    "town",
                    "postcode",
                    Population.GENDER,
                    Population.AGE,
                    Population.DISTRICT,
                    Population.HOUSING,
                    Population.EDUCATION,
                    Population.CONCERN);

    private static final int ID = 0;
    private static final int PHONE = 4;
    private static final int GENDER = 8;
    private static final int AGE = 9;
    private static final int DISTRICT = 10;
    private static final int EDUCATION = 12;
    private static final int CONCERN = 13;

    private final int count;
    private final Chance chance;
    private final Residents residents;

    SampleReplies(Seed seed, int count) {
        this.count = count;
        chance = new Chance(seed, "replies");
        residents = new Residents(seed);
    }

    Grid grid() {
        int share = Math.max(1, count / 2_000);
        int repeated = 6 * share;
        var rows = new ArrayList<List<String>>();
        for (var resident : chance.shuffled(residents.people(count - repeated))) {
            rows.add(row(resident, rows.size() + 1));
        }
        for (int i = 0; i < share; i++) {
            soil(rows);
            repeat(rows);
        }
        return new Grid(HEADINGS, rows);
    }

    private List<String> row(Resident resident, int number) {
        var person = chance.inThousand(6) ? resident.living("", "") : resident;
        var id = String.format(Locale.ROOT, "RM%05d", number);
        var name = person.first() + "." + person.last();
        var email =
                chance.inThousand(60)
                        ? ""
                        : name.toLowerCase(Locale.ROOT) + number + "@example.org";
        var phone =
                chance.inThousand(40)
                        ? ""
                        : String.format(Locale.ROOT, "07700 900%03d", chance.below(1000));
        return person.row(id, email, phone);
    }

    /** Of each kind of slip a few, each in a row of its own. */
    private void soil(List<List<String>> rows) {
        var clean = chance.shuffled(cleanRows(rows)).iterator();
        for (int i = 0; i < 8; i++) {
            set(rows, clean.next(), GENDER, i % 2 == 0 ? "  %s" : "%s ");
        }
        for (int i = 0; i < 4; i++) {
            int loud = clean.next();
            edit(rows, loud, CONCERN, rows.get(loud).get(CONCERN).toUpperCase(Locale.ROOT));
            int quiet = clean.next();
            edit(rows, quiet, DISTRICT, rows.get(quiet).get(DISTRICT).toLowerCase(Locale.ROOT));
        }
        for (var age : List.of("16–24", "25–39", "40–54", "40—54", "55–69", "55 - 69")) {
            edit(rows, clean.next(), AGE, age);
        }
        for (var gender : List.of("Female\u00a0", "\u00a0Male")) {
            edit(rows, clean.next(), GENDER, gender);
        }
        for (var misspelt : List.of("Secondry school", "Degre", "Aprenticeship or college")) {
            edit(rows, clean.next(), EDUCATION, misspelt);
        }
        for (var misspelt : List.of("Vilages", "Marhside", "Harbuor", "Nortbank")) {
            edit(rows, clean.next(), DISTRICT, misspelt);
        }
        edit(rows, clean.next(), GENDER, "Mаle");
        edit(rows, clean.next(), GENDER, "Fеmale");
        for (var age : List.of("25 to 39", "40 to 54 years", "70 and over", "70 plus", "over 70")) {
            edit(rows, clean.next(), AGE, age);
        }
        edit(rows, clean.next(), ID, "");
        edit(rows, clean.next(), AGE, "Under 16");
        edit(rows, clean.next(), AGE, "14");
        edit(rows, clean.next(), DISTRICT, "Elsewhere");
        edit(rows, clean.next(), DISTRICT, "not in Rivermouth");
    }

    private static List<Integer> cleanRows(List<List<String>> rows) {
        var all = new ArrayList<Integer>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).get(ID).startsWith("RM")) {
                all.add(i);
            }
        }
        return all;
    }

    private static void set(List<List<String>> rows, int row, int column, String form) {
        edit(rows, row, column, form.formatted(rows.get(row).get(column)));
    }

    private static void edit(List<List<String>> rows, int row, int column, String text) {
        var cells = new ArrayList<>(rows.get(row));
        cells.set(column, text);
        rows.set(row, cells);
    }

    /** Four people sent the same card twice; two sent another one with a new number. */
    private void repeat(List<List<String>> rows) {
        var known = chance.shuffled(rows).stream().filter(SampleReplies::isClean).limit(6).toList();
        for (int i = 0; i < known.size(); i++) {
            var again = new ArrayList<>(known.get(i));
            if (i >= 4) {
                again.set(PHONE, "07700 900999");
            }
            rows.add(again);
        }
    }

    private static boolean isClean(List<String> row) {
        return !row.get(ID).isEmpty()
                && Population.AGES.contains(row.get(AGE))
                && Population.GENDERS.contains(row.get(GENDER))
                && Population.DISTRICTS.contains(row.get(DISTRICT))
                && Population.EDUCATIONS.contains(row.get(EDUCATION))
                && Population.CONCERNS.contains(row.get(CONCERN));
    }

    /**
     * What the organiser of the sample decided: every proposed repair is accepted, and what cannot
     * be repaired is left out with a reason.
     */
    static Replies cleared(Replies replies) {
        return replies.cleared(SampleReplies::reason);
    }

    private static String reason(Finding finding) {
        return switch (finding.kind()) {
            case SAME_TWICE -> "Sent the same card twice";
            case DIFFERENT_TWICE -> "Sent a second card; the first one counts";
            case EMPTY_ID -> "No number on the card";
            case EMPTY_CELL -> "Question not answered, and not reached by phone";
            case UNKNOWN_VALUE ->
                    finding.column().equals(Population.AGE)
                            ? "Under sixteen"
                            : "Does not live in the district";
        };
    }
}
