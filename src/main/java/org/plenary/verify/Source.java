package org.plenary.verify;

/** The files of a bundle. */
interface Source {

    String text(String file) throws Unreadable;

    /** Whether the bundle has a file that not every bundle has. */
    default boolean has(String file) {
        try {
            return !text(file).isEmpty();
        } catch (Unreadable e) {
            return false;
        }
    }
}
