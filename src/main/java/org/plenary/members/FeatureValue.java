package org.plenary.members;

/** One value of one feature, e.g. feature "age", value "16-29". */
public record FeatureValue(String feature, String value) implements Comparable<FeatureValue> {

    @Override
    public int compareTo(FeatureValue other) {
        int byFeature = feature.compareTo(other.feature);
        return byFeature != 0 ? byFeature : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return feature + ": " + value;
    }
}
