package org.plenary.report;

import java.net.URI;

/** Where a run leads. */
public sealed interface Link {

    /** To a heading, table or figure of the same document, by its id. */
    record Inside(String id) implements Link {}

    record Web(URI address) implements Link {}
}
