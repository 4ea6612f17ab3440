package org.plenary.assembly;

/** A recommendation, from first draft to the printed report. */
public record RecommendationId(String value) {

    public RecommendationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
