package org.plenary.store.journal;

import java.util.Arrays;

/** Where each record begins in the file; position 1 is the first. */
final class Offsets {

    private long[] starts = new long[1024];
    private int count;

    void add(long start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start;
    }

    long of(long position) {
        if (position < 1 || position > count) {
            throw new IllegalArgumentException("no record " + position + " of " + count);
        }
        return starts[(int) position - 1];
    }

    int count() {
        return count;
    }
}
