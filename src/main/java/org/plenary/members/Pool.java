package org.plenary.members;

import java.util.HashSet;
import java.util.List;

/**
 * Everyone who replied and may be drawn, in the order of the file.
 *
 * @param features the features each respondent has a value for
 */
public record Pool(List<String> features, List<Respondent> respondents) {

    public Pool {
        features = List.copyOf(features);
        respondents = List.copyOf(respondents);
        var ids = new HashSet<PersonId>();
        for (var respondent : respondents) {
            if (!ids.add(respondent.id())) {
                throw new IllegalArgumentException("id twice in the pool: " + respondent.id());
            }
            if (!respondent.features().keySet().containsAll(features)) {
                throw new IllegalArgumentException("a feature is missing: " + respondent.id());
            }
        }
    }

    public int size() {
        return respondents.size();
    }

    public long count(FeatureValue value) {
        return respondents.stream().filter(r -> r.has(value)).count();
    }
}
