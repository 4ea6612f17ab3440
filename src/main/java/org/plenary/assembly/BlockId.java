package org.plenary.assembly;

/** A block of the agenda. */
public record BlockId(String value) {

    public BlockId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
