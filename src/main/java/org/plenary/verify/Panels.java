package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code panels.csv}: numbered panels and who sits on them.
 *
 * @param members by panel number, ids or pseudonyms
 */
record Panels(List<List<String>> members) {

    static final String FILE = "panels.csv";

    /** Reads them and checks numbers, sizes, and that everyone is known and on a panel once. */
    static Panels read(String text, int size, Map<String, ?> known, Findings findings)
            throws Unreadable {
        var table = Table.read(FILE, text);
        table.expectHeading("panel", "members");
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < table.rows().size(); i++) {
            int row = Table.place(i);
            if (table.whole(i, 0) != i) {
                findings.add(new Finding(What.PANEL_OUT_OF_PLACE, FILE, row, Integer.toString(i)));
            }
            all.add(members(FILE, table, i, size, known, findings));
        }
        if (all.isEmpty()) {
            throw new Unreadable(FILE, 0, "no panel");
        }
        return new Panels(all);
    }

    /** The second column of a row: so many people, each known, nobody twice. */
    static List<String> members(
            String file, Table table, int at, int size, Map<String, ?> known, Findings findings) {
        int row = Table.place(at);
        var members = listed(table.rows().get(at).get(1));
        if (members.size() != size) {
            findings.add(new Finding(What.PANEL_SIZE, file, row, Integer.toString(members.size())));
        }
        var seen = new HashSet<String>();
        for (var member : members) {
            if (!known.containsKey(member)) {
                findings.add(new Finding(What.UNKNOWN_PERSON, file, row, member));
            }
            if (!seen.add(member)) {
                findings.add(new Finding(What.PERSON_TWICE, file, row, member));
            }
        }
        return members;
    }

    /** Semicolons separate; after a backslash the next character belongs to the name. */
    private static List<String> listed(String members) {
        if (members.indexOf('\\') < 0) {
            return List.of(members.split(";", -1));
        }
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        for (int i = 0; i < members.length(); i++) {
            char c = members.charAt(i);
            if (c == '\\' && i + 1 < members.length()) {
                name.append(members.charAt(++i));
            } else if (c == ';') {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString());
        return names;
    }

    int size() {
        return members.size();
    }

    /** On how many panels each of the known people sits. */
    Map<String, Integer> appearances(Map<String, ?> known) {
        var counts = new LinkedHashMap<String, Integer>();
        known.keySet().forEach(person -> counts.put(person, 0));
        members.forEach(panel -> panel.forEach(member -> counts.merge(member, 1, Integer::sum)));
        return counts;
    }
}
