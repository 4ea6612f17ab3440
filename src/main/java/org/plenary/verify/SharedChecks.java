package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.List;
import java.util.Set;

/** What both kinds of bundle allow to check in the same way. */
final class SharedChecks {

    private static final double CLOSE = 1e-9;

    private final Summary summary;
    private final List<Finding> findings;
    private final Set<Check> checked;

    SharedChecks(Summary summary, List<Finding> findings, Set<Check> checked) {
        this.summary = summary;
        this.findings = findings;
        this.checked = checked;
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
        checked.add(Check.DRAWN_PANEL);
    }

    void fingerprint(String commitment, String publicPanels) throws Unreadable {
        var expected = Hashes.of(commitment + "\n" + Hashes.of(publicPanels) + "\n");
        if (!summary.text("fingerprint").equals(expected)) {
            findings.add(new Finding(What.FINGERPRINT_WRONG, Summary.FILE, 0, expected));
        }
        checked.add(Check.FINGERPRINT);
    }
}
