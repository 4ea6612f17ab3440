package org.plenary.notes;

/**
 * One state of a note's life. The number and the device together are unique for a note, since a
 * device counts on from what it has.
 *
 * @param number 1 for what was first written
 * @param device the one this revision was made on
 */
public record Revision(int number, String device) {

    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("revision " + number);
        }
    }

    public Revision next(String onDevice) {
        return new Revision(number + 1, onDevice);
    }
}
