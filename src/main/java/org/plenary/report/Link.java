package org.plenary.report;

/** Where a run leads. */
public sealed interface Link {

    /** To a heading, table or figure of the same document, by its id. */
    record Inside(String id) implements Link {}

    /**
     * @param address e.g. {@code https://example.org/method}
     */
    record Web(String address) implements Link {}
}
