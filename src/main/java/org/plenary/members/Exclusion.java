package org.plenary.members;

import org.plenary.assembly.Erasable;
import org.plenary.assembly.Personal;

/**
 * A reply that was left out of the pool, and why.
 *
 * @param row as a spreadsheet counts
 * @param id as the file has it, empty when it has none
 * @param reason in the organiser's words, printed in the draw record without the id
 */
public record Exclusion(int row, @Personal String id, @Personal String reason) implements Erasable {

    public Exclusion {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("left out without a reason: row " + row);
        }
    }

    @Override
    public String subject() {
        return "pool";
    }
}
