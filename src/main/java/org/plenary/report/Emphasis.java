package org.plenary.report;

/** How a run stands out. */
public enum Emphasis {
    STRONG,
    /** Titles of works, words in another language, what a speaker stressed. */
    STRESSED,
    /** Said in passing: counts beside a figure, where something comes from. */
    QUIET
}
