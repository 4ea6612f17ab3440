package org.plenary.documents.pdf;

import java.util.Map;

/**
 * Where things came to lie.
 *
 * @param pageOf page by id of heading, from 1
 */
record PageNumbers(Map<String, Integer> pageOf) {

    static final PageNumbers UNKNOWN = new PageNumbers(Map.of());

    PageNumbers {
        pageOf = Map.copyOf(pageOf);
    }

    String of(String id) {
        return String.valueOf(pageOf.getOrDefault(id, 0));
    }
}
