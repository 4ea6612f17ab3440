package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The observer's bundle: everything can be checked. */
final class ObserverChecks {

    static final String CHANCES = "chances.csv";
    static final String PANEL = "panel.csv";

    /** A number of panels this close to a whole one is meant to be whole. */
    private static final double WHOLE = 1e-6;

    private final Source source;
    private final Summary summary;
    private final Findings findings;
    private final SharedChecks shared;

    ObserverChecks(Source source, Summary summary, Findings findings) {
        this.source = source;
        this.summary = summary;
        this.findings = findings;
        shared = new SharedChecks(summary, findings);
    }

    void run() throws Unreadable {
        var people = People.read(source.text(People.FILE), findings);
        var targets = Targets.read(source.text(Targets.FILE));
        int size = summary.whole("size");
        var panels = Panels.read(source.text(Panels.FILE), size, people.byId(), findings);
        var matches = new Matches(people, targets);
        boolean apart = summary.text("onePerHousehold").equals("true");
        var counts = targetsKept(Panels.FILE, people, targets, matches, panels);
        findings.answer(Check.PANELS_MEET_TARGETS);
        if (apart) {
            householdsApart(Panels.FILE, people, panels);
        }
        findings.answer(Check.HOUSEHOLDS);
        var limits = "";
        if (Counts.arePublished(size)) {
            var published = Counts.read(source.text(Counts.FILE), targets);
            published.check(size, findings);
            published.recount(counts, summary.whole("panel"), findings);
            limits = published.limits();
            findings.answer(Check.TARGETS_BY_COUNTS);
        }
        var chances = chances(people, panels);
        if (source.has(Weighted.FILE)) {
            var weighted = Weighted.read(source.text(Weighted.FILE), size, people, findings);
            targetsKept(Weighted.FILE, people, targets, matches, weighted.panels());
            if (apart) {
                householdsApart(Weighted.FILE, people, weighted.panels());
            }
            weighted.check(people, matches, apart, chances, findings);
            findings.answer(Check.ATTAINED);
        }
        figures(chances, panels, people.appearancesOf(panels), size);
        shared.pick(panels.size());
        drawn(people, panels);
        findings.answer(Check.DRAWN_PANEL);
        fixed(people, panels, limits);
        var certificate = new Certificate(people, targets, matches, size, findings);
        var doubt =
                certificate.check(
                        source.text(Certificate.FILE), chances, summary.text("rule"), apart);
        doubt.ifPresent(findings::doubt);
        findings.answer(Check.CERTIFICATE, doubt.isEmpty());
    }

    /**
     * @return by panel and target how many members it counts
     */
    private int[][] targetsKept(
            String file, People people, Targets targets, Matches matches, Panels panels) {
        var all = new int[panels.size()][targets.targets().size()];
        for (int i = 0; i < panels.size(); i++) {
            var members = people.of(panels.members().get(i));
            var counts = all[i];
            for (var member : members) {
                for (int target : matches.of(member)) {
                    counts[target]++;
                }
                if (!matches.hasOnlyValuesWithTargets(member)) {
                    missed(file, i, member.id());
                }
            }
            for (int t = 0; t < counts.length; t++) {
                var target = targets.targets().get(t);
                if (!target.allows(counts[t])) {
                    missed(file, i, target.name() + " " + counts[t]);
                }
            }
        }
        return all;
    }

    private void householdsApart(String file, People people, Panels panels) {
        for (int i = 0; i < panels.size(); i++) {
            var homes = new HashSet<String>();
            for (var member : people.of(panels.members().get(i))) {
                var home = member.household();
                if (!home.isEmpty() && !homes.add(home)) {
                    findings.add(new Finding(What.HOUSEHOLD_TWICE, file, Table.place(i), home));
                }
            }
        }
    }

    private void missed(String file, int panel, String detail) {
        findings.add(new Finding(What.TARGET_MISSED, file, Table.place(panel), detail));
    }

    private Map<String, Double> chances(People people, Panels panels) throws Unreadable {
        var table = Table.read(CHANCES, source.text(CHANCES));
        table.expectHeading("id", "chance", "panels");
        var counted = people.appearancesOf(panels);
        var proved = summary.text("proved");
        var chances = new LinkedHashMap<String, Double>();
        for (int i = 0; i < table.rows().size(); i++) {
            var id = table.rows().get(i).getFirst();
            double chance = table.number(i, 1);
            int on = table.whole(i, 2);
            if (!people.byId().containsKey(id)) {
                findings.add(new Finding(What.UNKNOWN_PERSON, CHANCES, Table.place(i), id));
            }
            if (chances.put(id, chance) != null) {
                findings.add(new Finding(What.PERSON_TWICE, CHANCES, Table.place(i), id));
            }
            if (on != counted.getOrDefault(id, 0)) {
                findings.add(
                        new Finding(
                                What.PANELS_MISCOUNTED,
                                CHANCES,
                                Table.place(i),
                                id + " " + counted.get(id)));
            }
        }
        if (chances.size() != people.byId().size()) {
            throw new Unreadable(CHANCES, 0, chances.size() + " people");
        }
        findings.answer(Check.APPEARANCES);
        for (int i = 0; i < table.rows().size(); i++) {
            if (!realised(proved, table.number(i, 1), table.whole(i, 2), panels.size())) {
                var id = table.rows().get(i).getFirst();
                findings.add(new Finding(What.CHANCE_NOT_REALISED, CHANCES, Table.place(i), id));
            }
        }
        findings.answer(Check.CHANCES);
        return chances;
    }

    private static boolean realised(String proved, double chance, int on, int panels) {
        double exact = chance * panels;
        return chance >= 0
                && chance <= 1
                && switch (proved) {
                    case "exact" -> Math.abs(chance - (double) on / panels) < 1e-9;
                    case "within 1/M" ->
                            on >= Math.floor(exact + WHOLE) && on <= Math.ceil(exact - WHOLE);
                    case "gap" -> true;
                    default -> false;
                };
    }

    private void figures(
            Map<String, Double> chances, Panels panels, Map<String, Integer> on, int size)
            throws Unreadable {
        int n = chances.size();
        var sorted = chances.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double sum = 0;
        double above = 0;
        double logs = 0;
        int none = 0;
        for (int i = 0; i < n; i++) {
            sum += sorted[i];
            above += (2.0 * (i + 1) - n - 1) * sorted[i];
            logs += Math.log(sorted[i]);
            none += sorted[i] == 0 ? 1 : 0;
        }
        double gap = 0;
        for (var chance : chances.entrySet()) {
            double share = (double) on.getOrDefault(chance.getKey(), 0) / panels.size();
            gap = Math.max(gap, chance.getValue() - share);
        }
        shared.figure("pool", n);
        shared.figure("panels", panels.size());
        shared.figure("minimum", n == 0 ? 0 : sorted[0]);
        shared.figure("gini", sum == 0 ? 0 : above / (n * sum));
        shared.figure("geometricMean", n == 0 ? 0 : Math.exp(logs / n));
        shared.figure("zeroChance", none);
        int fewest = on.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        shared.figure("realisedMinimum", (double) fewest / panels.size());
        shared.figure("gap", summary.text("proved").equals("exact") ? 0 : gap);
        shared.settings(panels.size());
        if (Math.abs(sum - size) > 1e-6 * n && !summary.text("proved").equals("gap")) {
            findings.add(new Finding(What.FIGURE_WRONG, CHANCES, 0, Double.toString(sum)));
        }
        findings.answer(Check.FIGURES);
    }

    private void drawn(People people, Panels panels) throws Unreadable {
        var table = Table.read(PANEL, source.text(PANEL));
        var heading = new ArrayList<>(List.of("id"));
        heading.addAll(people.features());
        table.expectHeading(heading.toArray(new String[0]));
        int panel = summary.whole("panel");
        var members = table.rows().stream().map(List::getFirst).toList();
        if (panel >= panels.size() || !panels.members().get(panel).equals(members)) {
            findings.add(new Finding(What.WRONG_MEMBERS, PANEL, 0, Integer.toString(panel)));
        }
        for (int i = 0; i < members.size(); i++) {
            var row = table.rows().get(i);
            var person = people.byId().get(row.getFirst());
            if (person == null || !person.values().equals(row.subList(1, row.size()))) {
                findings.add(
                        new Finding(What.WRONG_MEMBERS, PANEL, Table.place(i), row.getFirst()));
            }
        }
    }

    /** What was said before a number was drawn: commitment and fingerprint. */
    private void fixed(People people, Panels panels, String limits) throws Unreadable {
        var follows = summary.optional("follows");
        var settings =
                "plenary-draw-1 size=%s rule=%s onePerHousehold=%s panels=%s%s\n"
                        .formatted(
                                summary.text("size"),
                                summary.text("rule"),
                                summary.text("onePerHousehold"),
                                summary.text("panelsAsked"),
                                follows.isEmpty() ? "" : " follows=" + follows);
        var expected =
                Hashes.of(
                        Hashes.of(source.text(People.FILE))
                                + "\n"
                                + Hashes.of(source.text(Targets.FILE))
                                + "\n"
                                + settings);
        if (!summary.text("commitment").equals(expected)) {
            findings.add(new Finding(What.COMMITMENT_WRONG, Summary.FILE, 0, expected));
        }
        findings.answer(Check.COMMITMENT);
        var publicPanels = new StringBuilder("panel,members\n");
        for (int i = 0; i < panels.size(); i++) {
            var names = people.of(panels.members().get(i)).stream().map(People.Person::pseudonym);
            publicPanels.append(i).append(',');
            publicPanels.append(String.join(";", names.sorted().toList())).append('\n');
        }
        shared.fingerprint(expected, publicPanels.toString(), publicPeople(people, panels), limits);
    }

    private static String publicPeople(People people, Panels panels) {
        var on = people.appearancesOf(panels);
        var lines = new TreeMap<String, String>();
        for (var person : people.byId().values()) {
            lines.put(
                    person.pseudonym(),
                    person.pseudonym()
                            + ","
                            + on.getOrDefault(person.id(), 0)
                            + ","
                            + person.commitment(people.features()));
        }
        return "pseudonym,panels,commitment\n" + String.join("\n", lines.values()) + "\n";
    }
}
