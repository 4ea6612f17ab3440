package org.plenary.decisions;

/**
 * A share that is never parted from its numbers.
 *
 * @param of 0 when nobody counted; then there is no percentage
 */
public record Percentage(int part, int of) {

    public Percentage {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException("%d of %d".formatted(part, of));
        }
    }

    public boolean defined() {
        return of > 0;
    }

    /**
     * Tenths of a per cent, half of a tenth rounded up: 31 of 88 = 35.227... gives 352.
     *
     * @throws IllegalStateException when nobody counted
     */
    public int tenths() {
        if (!defined()) {
            throw new IllegalStateException("a percentage of nobody");
        }
        return Math.toIntExact((2000L * part + of) / (2L * of));
    }
}
