package org.plenary.members;

/**
 * The id a person has in the pool file, or, when the file has none, their number there: 1 for the
 * first reply.
 */
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty id");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
