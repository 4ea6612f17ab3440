package org.plenary.decisions;

import org.plenary.assembly.RecommendationId;

/**
 * What members who did not agree had to say.
 *
 * @param text their own; empty for {@link Kind#NOBODY}
 * @param signatories how many, never who
 * @param wordLimit agreed beforehand; 0 for none
 */
public record Dissent(
        RecommendationId recommendation, Kind kind, String text, int signatories, int wordLimit) {

    public enum Kind {
        MINORITY_STATEMENT,
        DIVISION_LIST,
        /** "No member took this position." */
        NOBODY
    }

    public Dissent {
        if ((kind == Kind.NOBODY) != text.isBlank() || signatories < 0 || wordLimit < 0) {
            throw new IllegalArgumentException("dissent on " + recommendation);
        }
        if (kind == Kind.NOBODY && signatories != 0) {
            throw new IllegalArgumentException("nobody signed by " + signatories);
        }
        if (wordLimit > 0 && words(text) > wordLimit) {
            throw new IllegalArgumentException(
                    "%d words where %d were agreed".formatted(words(text), wordLimit));
        }
    }

    /** As a reader counts: what stands between spaces. */
    public static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
