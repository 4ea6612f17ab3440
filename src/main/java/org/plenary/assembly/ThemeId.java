package org.plenary.assembly;

/** A theme notes are gathered under. */
public record ThemeId(String value) {

    public ThemeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
