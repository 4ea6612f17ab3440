package org.plenary.seating;

import org.plenary.assembly.Ordered;

import java.util.Set;

/**
 * One table in the room.
 *
 * @param number what the sign on it says, 1 or more
 * @param capacity most people it seats, 1 or more; {@link #OPEN} when chairs can be added at will
 * @param properties what it offers, such as a hearing loop or a language spoken at it
 */
public record Table(int number, int capacity, Set<TableProperty> properties)
        implements Comparable<Table> {

    /** The capacity of a table nobody has counted chairs for. */
    public static final int OPEN = 10_000;

    public Table {
        if (number < 1 || capacity < 1) {
            throw new IllegalArgumentException("table %d for %d".formatted(number, capacity));
        }
        properties = Ordered.sorted(properties);
    }

    /** A table of any size without special properties. */
    public static Table open(int number) {
        return new Table(number, OPEN, Set.of());
    }

    public boolean offers(TableProperty wanted) {
        return properties.contains(wanted);
    }

    @Override
    public int compareTo(Table other) {
        return Integer.compare(number, other.number);
    }
}
