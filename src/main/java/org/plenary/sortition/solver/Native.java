package org.plenary.sortition.solver;

import com.google.ortools.Loader;

/** The compiled part of OR-Tools. Loading it takes about a second, so do it before it is needed. */
public final class Native {

    private Native() {}

    /** Loads it unless it is loaded. Harmless from any thread, any number of times. */
    public static synchronized void load() {
        Loader.loadNativeLibraries();
    }
}
