package org.plenary.assembly;

/**
 * A record that says something about one person or one note, and of which that something can be
 * erased while the journal stays as it is. Its components marked {@link Personal} are kept under a
 * key of their own; when that key was destroyed, {@link #ERASED} stands in the place of every text
 * in them, and the record must accept that.
 *
 * <p>An erasable record holds no other one in its personal components.
 */
public interface Erasable {

    /** What is left of a text that was erased. */
    String ERASED = "███";

    /** Who or what it is about, such as {@code person:217} or {@code note:0199…}; never erased. */
    String subject();
}
