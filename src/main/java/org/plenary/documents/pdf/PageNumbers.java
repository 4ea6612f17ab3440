package org.plenary.documents.pdf;

import java.util.Map;

/**
 * Where things came to lie.
 *
 * @param pageOf page by id of heading, from 1
 * @param pages how many pages there are
 */
record PageNumbers(Map<String, Integer> pageOf, int pages) {

    static final PageNumbers UNKNOWN = new PageNumbers(Map.of(), 0);

    PageNumbers {
        pageOf = Map.copyOf(pageOf);
    }

    String of(String id) {
        return String.valueOf(pageOf.getOrDefault(id, 0));
    }
}
