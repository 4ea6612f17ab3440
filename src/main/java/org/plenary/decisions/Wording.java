package org.plenary.decisions;

/**
 * What members put their names to, on three headings.
 *
 * @param recommendation about two lines; not blank
 * @param rationale why; may be empty while it is a draft
 * @param evidence what it rests on; may be empty
 * @param addressee who should act; may be empty while it is a draft
 */
public record Wording(String recommendation, String rationale, String evidence, String addressee) {

    public Wording {
        if (recommendation.isBlank()) {
            throw new IllegalArgumentException("a recommendation without words");
        }
    }
}
