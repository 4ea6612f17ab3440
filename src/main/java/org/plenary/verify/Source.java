package org.plenary.verify;

/** The files of a bundle. */
interface Source {

    String text(String file) throws Unreadable;
}
