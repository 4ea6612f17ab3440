package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.List;

/** What both kinds of bundle allow to check in the same way. */
final class SharedChecks {

    private static final double CLOSE = 1e-9;

    private final Summary summary;
    private final Findings findings;

    SharedChecks(Summary summary, Findings findings) {
        this.summary = summary;
        this.findings = findings;
    }

    void figure(String name, double expected) throws Unreadable {
        double found = summary.number(name);
        if (!(Math.abs(found - expected) <= CLOSE)) {
            findings.add(
                    new Finding(
                            What.FIGURE_WRONG,
                            Summary.FILE,
                            0,
                            name + " " + found + " " + expected));
        }
    }

    /** What was asked for is something that can be asked for, and was done. */
    void settings(int panels) throws Unreadable {
        one("rule", "leximin", "maximin");
        one("onePerHousehold", "true", "false");
        one("proved", "exact", "within 1/M", "gap");
        if (panels < summary.whole("panelsAsked")) {
            findings.add(new Finding(What.FIGURE_WRONG, Summary.FILE, 0, "panels " + panels));
        }
    }

    private void one(String name, String... known) throws Unreadable {
        if (!List.of(known).contains(summary.text(name))) {
            throw new Unreadable(Summary.FILE, 0, name + ": " + summary.text(name));
        }
    }

    /** The number that was drawn leads to the panel that the summary names. */
    void pick(int panels) throws Unreadable {
        int panel = summary.whole("panel");
        var drawn = DrawnNumber.of(summary.text("pickedBy"), summary.text("picked"), panels);
        if (drawn.isEmpty() || drawn.getAsInt() != panel) {
            findings.add(
                    new Finding(
                            What.WRONG_PANEL,
                            Summary.FILE,
                            0,
                            drawn.isEmpty() ? "" : Integer.toString(drawn.getAsInt())));
        }
        if (summary.text("pickedBy").equals("seed")
                && !summary.text("picked").equals(summary.text("seed"))) {
            findings.add(new Finding(What.WRONG_PANEL, Summary.FILE, 0, summary.text("picked")));
        }
    }

    /**
     * @param publicPanels the public {@code panels.csv}, word for word
     * @param publicPeople the public {@code people.csv}, word for word
     * @param limits of the counts; empty where these are not published
     */
    void fingerprint(String commitment, String publicPanels, String publicPeople, String limits)
            throws Unreadable {
        var fixed = List.of(commitment, Hashes.of(publicPanels), Hashes.of(publicPeople));
        var expected = Hashes.of(String.join("\n", fixed) + "\n" + limits);
        if (!summary.text("fingerprint").equals(expected)) {
            findings.add(new Finding(What.FINGERPRINT_WRONG, Summary.FILE, 0, expected));
        }
        findings.answer(Check.FINGERPRINT);
    }
}
