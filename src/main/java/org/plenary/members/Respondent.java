package org.plenary.members;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Somebody who replied and may be drawn.
 *
 * @param features value by feature, for every feature of the pool, in the order of the file
 * @param details everything else the reply said, by column heading: name, address, e-mail ...
 * @param household people with the same text live at one address; null when nothing is known, which
 *     makes nobody a housemate
 */
public record Respondent(
        PersonId id,
        SequencedMap<String, String> features,
        SequencedMap<String, String> details,
        @Nullable String household) {

    public Respondent {
        features = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(features));
        details = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(details));
    }

    public boolean has(FeatureValue wanted) {
        return wanted.value().equals(features.get(wanted.feature()));
    }
}
