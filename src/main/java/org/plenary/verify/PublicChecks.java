package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public bundle: people are pseudonyms, targets are checked by published counts. */
final class PublicChecks {

    private static final String PEOPLE = "people.csv";
    static final String PANEL = "panel.csv";

    private final Source source;
    private final Summary summary;
    private final Findings findings;
    private final SharedChecks shared;

    PublicChecks(Source source, Summary summary, Findings findings) {
        this.source = source;
        this.summary = summary;
        this.findings = findings;
        shared = new SharedChecks(summary, findings);
    }

    void run() throws Unreadable {
        var people = people();
        int size = summary.whole("size");
        var panels = Panels.read(source.text(Panels.FILE), size, people, findings);
        appearances(people, panels);
        var limits = "";
        if (Counts.arePublished(size)) {
            var targets = Targets.read(source.text(Targets.FILE));
            var counts = Counts.read(source.text(Counts.FILE), targets);
            counts.check(size, findings);
            limits = counts.limits();
            findings.answer(Check.TARGETS_BY_COUNTS);
        }
        figures(people, panels);
        shared.pick(panels.size());
        drawn(panels);
        findings.answer(Check.DRAWN_PANEL);
        shared.fingerprint(
                summary.text("commitment"), source.text(Panels.FILE), source.text(PEOPLE), limits);
    }

    /** Not answered for, because the chances are not published: what contradicts them is wrong. */
    private void figures(Map<String, Integer> people, Panels panels) throws Unreadable {
        shared.figure("pool", people.size());
        shared.figure("panels", panels.size());
        int fewest = people.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        double realised = (double) fewest / panels.size();
        shared.figure("realisedMinimum", realised);
        shared.settings(panels.size());
        double apart =
                switch (summary.text("proved")) {
                    case "exact" -> 0;
                    case "within 1/M" -> 1.0 / panels.size();
                    default -> 1;
                };
        double minimum = summary.number("minimum");
        if (!(Math.abs(minimum - realised) <= apart + 1e-9)) {
            findings.add(new Finding(What.FIGURE_WRONG, Summary.FILE, 0, "minimum " + minimum));
        }
        findings.answerNone();
    }

    private Map<String, Integer> people() throws Unreadable {
        var table = Table.read(PEOPLE, source.text(PEOPLE));
        table.expectHeading("pseudonym", "panels", "commitment");
        var people = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (people.put(row.get(0), table.whole(i, 1)) != null) {
                findings.add(new Finding(What.PERSON_TWICE, PEOPLE, Table.place(i), row.get(0)));
            }
            if (!row.get(2).matches("[0-9a-f]{64}")) {
                throw new Unreadable(PEOPLE, Table.place(i), row.get(2));
            }
        }
        return people;
    }

    private void appearances(Map<String, Integer> people, Panels panels) {
        var counted = panels.appearances(people);
        int row = 1;
        for (var person : people.entrySet()) {
            row++;
            if (!person.getValue().equals(counted.get(person.getKey()))) {
                findings.add(
                        new Finding(
                                What.PANELS_MISCOUNTED,
                                PEOPLE,
                                row,
                                person.getKey() + " " + counted.get(person.getKey())));
            }
        }
        findings.answer(Check.APPEARANCES);
    }

    private void drawn(Panels panels) throws Unreadable {
        var table = Table.read(PANEL, source.text(PANEL));
        table.expectHeading("pseudonym");
        var members = table.rows().stream().map(List::getFirst).toList();
        int panel = summary.whole("panel");
        if (panel >= panels.size() || !panels.members().get(panel).equals(members)) {
            findings.add(new Finding(What.WRONG_MEMBERS, PANEL, 0, Integer.toString(panel)));
        }
    }
}
