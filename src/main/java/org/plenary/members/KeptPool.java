package org.plenary.members;

import java.util.List;

/**
 * How the pool came about, without the people in it.
 *
 * @param features in the order of the file
 * @param size how many may be drawn
 * @param file its name
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record KeptPool(
        List<String> features,
        int size,
        String file,
        String sha256,
        List<Repair> repairs,
        List<Exclusion> exclusions,
        List<HouseholdRuling> rulings) {

    public KeptPool {
        features = List.copyOf(features);
        repairs = List.copyOf(repairs);
        exclusions = List.copyOf(exclusions);
        rulings = List.copyOf(rulings);
    }
}
