package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The observer's {@code people.csv}.
 *
 * @param features in the order of the columns
 * @param byId in the order of the file
 */
record People(List<String> features, Map<String, Person> byId) {

    static final String FILE = "people.csv";

    private static final int FIXED = 4;

    /**
     * @param household the same for people who live together; empty for those who share with nobody
     * @param values in the order of the features
     */
    record Person(
            String id, String pseudonym, String household, String opening, List<String> values) {

        /** What the public files say of somebody without saying anything. */
        String commitment(List<String> features) {
            var text = new StringBuilder();
            text.append(opening).append('\n').append(pseudonym).append('\n');
            text.append(household).append('\n');
            for (int i = 0; i < values.size(); i++) {
                text.append(features.get(i)).append('=').append(values.get(i)).append('\n');
            }
            return Hashes.of(text.toString());
        }
    }

    static People read(String text, Findings findings) throws Unreadable {
        var table = Table.read(FILE, text);
        table.expectHeading("id", "pseudonym", "household", "opening");
        var features = table.heading().subList(FIXED, table.heading().size());
        var byId = new LinkedHashMap<String, Person>();
        var pseudonyms = new LinkedHashMap<String, String>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var values = row.subList(FIXED, row.size());
            var person = new Person(row.get(0), row.get(1), row.get(2), row.get(3), values);
            if (byId.put(person.id(), person) != null
                    || pseudonyms.put(person.pseudonym(), person.id()) != null) {
                findings.add(new Finding(What.PERSON_TWICE, FILE, Table.place(i), row.get(0)));
            }
        }
        return new People(features, byId);
    }

    /** Those of the ids that are known. */
    List<Person> of(List<String> ids) {
        var people = new ArrayList<Person>();
        for (var id : ids) {
            var person = byId.get(id);
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    Map<String, Integer> appearancesOf(Panels panels) {
        return panels.appearances(byId);
    }
}
