package org.plenary.sortition;

/** What makes one lottery fairer than another. */
public enum Rule {

    /**
     * The smallest chance as large as possible, then the second smallest, and so on (Flanigan,
     * Goelz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens' assemblies",
     * Nature 2021).
     */
    LEXIMIN,

    /** The smallest chance as large as possible; among those, the largest as small as possible. */
    MAXIMIN
}
