package org.plenary.assembly;

/** A day of the assembly; what attendance and votes belong to. */
public record DayId(String value) {

    public DayId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
